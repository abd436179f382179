import { BASE } from '../places.ts';

const WORKER = '/service-worker.js';

/** A browser's subscription, as the server takes it. */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** Whether this browser can take notifications while the console is closed. */
export function canPush(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** Asks for permission, and subscribes this browser with the deployment's key; null: it was not permitted. */
export async function subscribe(key: string): Promise<Subscription | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const registration = await registered();
  // A subscription is for one key: of another deployment's, or of before, nothing would come.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys = {} } = made.toJSON();
  return { endpoint: endpoint ?? made.endpoint, keys: { p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' } };
}

/** The registered worker, once it is active. */
async function registered(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(WORKER, { scope: BASE });
  const registration = await navigator.serviceWorker.getRegistration(BASE);
  if (registration?.active) return registration;
  return new Promise((resolve) => {
    const worker = registration?.installing ?? registration?.waiting;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'activated' && registration) resolve(registration);
    });
  });
}

/** Opens what a notification was clicked for, until the returned function is called. */
export function onOpened(open: (path: string) => void): () => void {
  const take = ({ data }: MessageEvent) => {
    const path = (data as { open?: unknown } | null)?.open;
    if (typeof path === 'string' && path.startsWith(BASE)) open(path.slice(BASE.length) || '/');
  };
  navigator.serviceWorker?.addEventListener('message', take);
  return () => navigator.serviceWorker?.removeEventListener('message', take);
}

/** What this browser is called, as far as it says. */
export function browserName(agent: string): string {
  // Most say that they are Safari, and many that they are Chrome.
  const names = { Edg: 'Edge', OPR: 'Opera', Firefox: 'Firefox', Chrome: 'Chrome', Safari: 'Safari' };
  const browser = Object.entries(names).find(([sign]) => agent.includes(`${sign}/`))?.[1] ?? 'Browser';
  const system = /(iPhone|iPad|Android|Windows|Mac OS X|Linux)/.exec(agent)?.[1] ?? '';
  return [browser, system.replace('Mac OS X', 'Mac')].filter(Boolean).join(' on ');
}
