import type { PushKeys } from '../../contracts/notification.ts';

/** New keys by which push services know a deployment (VAPID). */
export async function newPushKeys(): Promise<PushKeys> {
  const { default: webPush } = await import('web-push');
  return webPush.generateVAPIDKeys();
}
