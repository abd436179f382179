import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type {
  Notice,
  NotificationStore,
  PushDevice,
  PushKeys,
  SendNotice,
} from '../../contracts/notification.ts';
import { uuidOf } from '../../contracts/uuid-of.ts';
import type { Network } from '../_shared/address-rule.ts';
import { postTo } from '../_shared/post.ts';
import { pathOf, placeOf, titleOf } from './words.ts';

const TIMEOUT_MS = 10_000;
/** How long a push service keeps a message for a device that is off: later somebody else has come. */
const KEPT_S = 900;
/** The device has taken its permission back, or is no more. */
const GONE = new Set([404, 410]);

/** How messages to browsers leave. */
export interface PushParts {
  readonly store: Pick<NotificationStore, 'devices' | 'removeDevice'>;
  readonly keys: PushKeys;
  /** Whom push services turn to: an https or mailto address. */
  readonly subject: string;
  readonly network: Network;
}

/** Sends notices to all browsers of somebody, as Web Push says (RFC 8030, 8291 and 8292); those that are gone are forgotten. */
export async function pushSender({ store, keys, subject, network }: PushParts): Promise<SendNotice> {
  const { default: webPush } = await import('web-push');
  const send = async ({ endpoint, p256dh, auth }: PushDevice, notice: Notice): Promise<number> => {
    const request = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify(payloadOf(notice)),
      { vapidDetails: { subject, ...keys }, TTL: KEPT_S, urgency: 'high', topic: topicOf(notice) },
    );
    const { post, close } = postTo({ url: endpoint, network, timeoutMs: TIMEOUT_MS });
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    return await post(Object.fromEntries(headers), request.body ?? '').finally(close);
  };
  return async (notice, { staff }) => {
    const devices = await store.devices(staff);
    const sent = await Promise.allSettled(devices.map((device) => send(device, notice)));
    let isReached = false;
    let why: string | undefined;
    for (const [at, one] of sent.entries()) {
      const device = devices[at];
      if (one.status === 'rejected') why = messageOf(one.reason);
      else if (one.value >= 200 && one.value < 300) isReached = true;
      else if (device && GONE.has(one.value)) await store.removeDevice(staff, device.id);
      else why = `It was answered with ${one.value}.`;
    }
    if (!isReached && why !== undefined) throw new SwitchroomError('notification-failed', `By push: ${why}`);
    return isReached;
  };
}

/** What the console's worker shows. */
function payloadOf(notice: Notice): object {
  const { kind, conversation } = notice;
  const words = { title: titleOf(notice), body: placeOf(notice) };
  return { ...words, kind, conversation, path: pathOf(notice) };
}

/** A message that waits for a device is replaced by the next one of the same topic; 32 letters at most. */
function topicOf({ kind, desk, conversation }: Notice): string {
  return uuidOf([kind, desk.id, conversation ?? '']).replaceAll('-', '');
}
