/**
 * Shows what waits for somebody whose console is closed, and opens the conversation. It keeps nothing and takes no request of a page
 * into its hands.
 */

/** What a message of the server's says. */
interface Pushed {
  readonly title: string;
  readonly body: string;
  readonly kind: 'request' | 'approval' | 'message' | 'test';
  readonly conversation: string | null;
  /** On this server. */
  readonly path: string;
}

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface PushMessage extends Lasting {
  readonly data: { json(): unknown } | null;
}

interface Clicked extends Lasting {
  readonly notification: Notification;
  readonly action: string;
}

interface WindowClient {
  readonly url: string;
  focus(): Promise<unknown>;
  postMessage(message: object): void;
}

/** Of all that a worker has, what this one uses. */
interface Worker {
  addEventListener(type: 'push', handle: (event: PushMessage) => void): void;
  addEventListener(type: 'notificationclick', handle: (event: Clicked) => void): void;
  addEventListener(type: 'install', handle: (event: Lasting) => void): void;
  skipWaiting(): Promise<void>;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<WindowClient[]>;
    openWindow(path: string): Promise<unknown>;
  };
}

const worker = self as unknown as Worker;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('push', (event) => event.waitUntil(show(event.data?.json() as Pushed | undefined)));
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data as Pushed, event.action === 'claim'));
});

async function show(pushed: Pushed | undefined): Promise<void> {
  // A browser takes the permission from whoever shows nothing.
  const { title, body, kind, conversation } = pushed ?? { title: 'Something waits', body: '', kind: 'test' };
  const options = {
    body,
    data: pushed,
    icon: '/jack.svg',
    // What waits in one conversation is one notice, and sounds each time.
    tag: conversation ?? kind,
    renotify: true,
    requireInteraction: kind !== 'test',
    ...(kind === 'request' && { actions: [{ action: 'claim', title: 'Take it over' }] }),
  };
  await worker.registration.showNotification(title, options);
}

/** `takes`: they have said that they take it over; when that is refused, the conversation says why. */
async function open({ path = '/console', conversation }: Partial<Pushed>, takes: boolean): Promise<void> {
  if (takes && conversation)
    await fetch(`/v1/inbox/${encodeURIComponent(conversation)}/claim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined);
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const console = windows.find(({ url }) => new URL(url).pathname.startsWith('/console'));
  if (console === undefined) return void (await worker.clients.openWindow(path));
  console.postMessage({ open: path });
  await console.focus();
}
