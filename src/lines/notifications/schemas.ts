import { z } from '@hono/zod-openapi';
import { NOTIFICATION_WAYS, TELEPHONE } from '../../contracts/notification.ts';

const HOUR_S = 3_600;

const way = z.enum(NOTIFICATION_WAYS);
const base64url = z.string().regex(/^[\w-]+={0,2}$/, 'must be base64url');

const step = z
  .object({
    way,
    afterSeconds: z.int().min(0).max(HOUR_S).openapi({
      description: 'How long it waits before you are told; from 5 on you are not told of what you look at.',
    }),
    desks: z
      .array(z.string().min(1).max(64))
      .min(1)
      .max(100)
      .nullable()
      .default(null)
      .openapi({ description: 'Ids of the desks it is for; null: all.' }),
  })
  .openapi('NotificationStep');

/** Body of `PUT /v1/notifications`. */
export const settingsBody = z
  .object({
    email: z.email().max(254).nullable().default(null),
    telephone: z.string().regex(TELEPHONE, 'must look like +15550100').nullable().default(null),
    steps: z.array(step).max(20),
  })
  .openapi('ReachMe');

const device = z.object({ id: z.string(), name: z.string(), madeAt: z.iso.datetime() }).openapi('PushDevice');

/** How somebody is reached. */
export const notifications = z
  .object({
    ways: z.array(way).openapi({ description: 'The ways this deployment has.' }),
    pushKey: z
      .string()
      .nullable()
      .openapi({ description: 'What a browser subscribes with; null: it can not.' }),
    email: z.string().nullable(),
    telephone: z.string().nullable(),
    steps: z.array(z.object({ way, afterSeconds: z.int(), desks: z.array(z.string()).nullable() })),
    devices: z.array(device),
  })
  .openapi('Notifications');

/** Body of `POST /v1/notifications/devices`: a subscription as a browser gives it, with a name. */
export const deviceBody = z
  .object({
    name: z.string().trim().min(1).max(100),
    endpoint: z.string().min(1).max(2_000),
    keys: z.object({ p256dh: base64url.min(80).max(100), auth: base64url.min(20).max(30) }),
  })
  .openapi('NewPushDevice');

/** Path of one device. */
export const devicePath = z.object({ id: z.string().min(1).max(64) });

/** Body of `POST /v1/notifications/test`. */
export const testBody = z.object({ way }).openapi('TestNotification');
