import type {
  NotificationSettings,
  NotificationStore,
  PushDevice,
  PushKeys,
} from '../../contracts/notification.ts';
import type { Pool } from './connect.ts';
import { storableText } from './storable.ts';

const NOTHING: NotificationSettings = { email: null, telephone: null, steps: [] };

/** How people are reached, in the control schema. */
export function notificationStore(pool: Pool, home: string): NotificationStore {
  async function rows<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
    return (await pool.query<Row>({ text, values: [home, ...values] })).rows;
  }
  return {
    settings: async (staff) => (await rows<NotificationSettings>(SETTINGS, staff))[0] ?? NOTHING,
    async save(staff, { email, telephone, steps }) {
      await rows(SAVE, staff, email, telephone, JSON.stringify(steps));
    },
    devices: (staff) => rows<PushDevice>(DEVICES, staff),
    async addDevice(staff, { id, name, endpoint, p256dh, auth, madeAt }) {
      await rows(ADD_DEVICE, id, staff, storableText(name), endpoint, p256dh, auth, madeAt);
    },
    removeDevice: async (staff, id) => (await rows(REMOVE_DEVICE, staff, storableText(id))).length > 0,
    async pushKeys({ publicKey, privateKey }) {
      const [kept] = await rows<PushKeys>(PUSH_KEYS, publicKey, privateKey);
      // Another node made them a moment before: what it wrote was not to be seen by the same statement.
      return kept ?? (await rows<PushKeys>(KEPT_KEYS))[0] ?? { publicKey, privateKey };
    },
    async look(staff, conversation, at) {
      await rows(LOOK, staff, storableText(conversation), at);
    },
    hasLooked: async (staff, conversation, since) =>
      (await rows(HAS_LOOKED, staff, storableText(conversation), since)).length > 0,
  };
}

const SETTINGS = `select email, telephone, steps from switchroom.notification_settings where home = $1 and staff = $2`;

const SAVE = `insert into switchroom.notification_settings (home, staff, email, telephone, steps) values ($1, $2, $3, $4, $5)
on conflict (home, staff) do update set email = excluded.email, telephone = excluded.telephone, steps = excluded.steps`;

const DEVICES = `select id, name, endpoint, p256dh, auth, made_at as "madeAt" from switchroom.push_devices
where home = $1 and staff = $2 order by made_at, id`;

const ADD_DEVICE = `insert into switchroom.push_devices (home, id, staff, name, endpoint, p256dh, auth, made_at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (home, id) do update set staff = excluded.staff, name = excluded.name, p256dh = excluded.p256dh, auth = excluded.auth`;

const REMOVE_DEVICE = `delete from switchroom.push_devices where home = $1 and staff = $2 and id = $3 returning id`;

const KEPT_KEYS = `select public_key as "publicKey", private_key as "privateKey" from switchroom.push_keys where home = $1`;

const PUSH_KEYS = `with made as (
  insert into switchroom.push_keys (home, public_key, private_key) values ($1, $2, $3) on conflict do nothing
  returning public_key as "publicKey", private_key as "privateKey"
)
select * from made union all ${KEPT_KEYS} limit 1`;

const LOOK = `insert into switchroom.looks (home, staff, conversation, at) values ($1, $2, $3, $4)
on conflict (home, staff, conversation) do update set at = greatest(looks.at, excluded.at)`;

const HAS_LOOKED = `select from switchroom.looks where home = $1 and staff = $2 and conversation = $3 and at >= $4`;
