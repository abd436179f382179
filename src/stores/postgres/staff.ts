import type { StaffMember } from '../../contracts/staff.ts';
import type { KeptPasskey, Passkey, StaffStore } from '../../contracts/staff-store.ts';
import type { Pool } from './connect.ts';
import { storableText } from './storable.ts';

/** The people of one desk in PostgreSQL, with the hashes of their passwords and their public keys. */
export function staffStore(pool: Pool, desk: string): StaffStore {
  async function rows<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
    const storable = values.map((value) => (typeof value === 'string' ? storableText(value) : value));
    return (await pool.query<Row>({ text, values: storable })).rows;
  }
  const valuesOf = ({ id, account, name, roles, desks, madeAt }: StaffMember) => [
    id,
    desk,
    account,
    name,
    roles,
    desks,
    madeAt,
  ];
  return {
    add: async (member) => (await rows(ADD, ...valuesOf(member))).length === 1,
    async addFromProvider(member, { issuer, subject }) {
      const [kept] = await rows<StaffMember>(ADD_FROM_PROVIDER, ...valuesOf(member), issuer, subject);
      return kept ?? member;
    },
    byId: async (id) => (await rows<StaffMember>(`${SELECT} and id = $2`, desk, id))[0],
    byAccount: async (account) => (await rows<StaffMember>(`${SELECT} and account = $2`, desk, account))[0],
    list: () => rows<StaffMember>(`${SELECT} order by made_at, id`, desk),
    setDesks: async (id, desks) =>
      (
        await rows(
          'update switchroom.staff set desks = $3 where desk = $1 and id = $2 returning id',
          desk,
          id,
          desks,
        )
      ).length === 1,
    setRoles: async (id, roles) => (await rows(SET_ROLES, desk, id, roles)).length === 1,
    disable: async (id, now) => (await rows(DISABLE, desk, id, now)).length === 1,
    async passwordOf(id) {
      const text = 'select hash from switchroom.staff_passwords where staff = $1';
      return (await rows<{ hash: string }>(text, id))[0]?.hash;
    },
    async setPassword(id, hash, now) {
      await rows(SET_PASSWORD, id, hash, now);
    },
    passkeysOf: (id) =>
      rows<KeptPasskey>(
        `${SELECT_PASSKEYS} where desk = $1 and staff = $2 order by key.made_at, key.id`,
        desk,
        id,
      ),
    passkey: async (id) =>
      (await rows<Passkey>(`${SELECT_PASSKEYS} where desk = $1 and key.id = $2`, desk, id))[0],
    async addPasskey({ id, staff, name, publicKey, counter, transports }, now) {
      await rows(ADD_PASSKEY, id, staff, name, publicKey, counter, transports, now);
    },
    async passkeyUsed(id, counter, now) {
      await rows(
        'update switchroom.staff_passkeys set counter = $2, used_at = $3 where id = $1',
        id,
        counter,
        now,
      );
    },
    removePasskey: async (staff, id) => (await rows(REMOVE_PASSKEY, desk, staff, id)).length === 1,
    ownerCanSignIn: async () => (await rows(OWNER_CAN_SIGN_IN, desk)).length > 0,
  };
}

/** What is read of somebody. */
export const STAFF_COLUMNS = `staff.id, staff.account, staff.name, staff.roles, staff.desks, staff.made_at as "madeAt",
  staff.disabled_at as "disabledAt"`;

const SELECT = `select ${STAFF_COLUMNS} from switchroom.staff where desk = $1`;

const ADD = `insert into switchroom.staff (id, desk, account, name, roles, desks, made_at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (desk, account) do nothing returning id`;

const ADD_FROM_PROVIDER = `insert into switchroom.staff (id, desk, account, name, roles, desks, made_at, issuer, subject)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (desk, issuer, subject) do update set name = excluded.name, roles = excluded.roles, desks = excluded.desks
returning ${STAFF_COLUMNS}`;

const SET_ROLES = `update switchroom.staff set roles = $3
where desk = $1 and id = $2 and disabled_at is null returning id`;

const DISABLE = `with disabled as (
  update switchroom.staff set disabled_at = $3 where desk = $1 and id = $2 and disabled_at is null returning id
), sessions as (
  delete from switchroom.staff_sessions where staff in (select id from disabled)
), links as (
  delete from switchroom.staff_links where staff in (select id from disabled)
)
select id from disabled`;

const SET_PASSWORD = `insert into switchroom.staff_passwords (staff, hash, set_at) values ($1, $2, $3)
on conflict (staff) do update set hash = excluded.hash, set_at = excluded.set_at`;

const SELECT_PASSKEYS = `select key.id, key.staff, key.name, public_key as "publicKey", counter, transports,
  key.made_at as "madeAt", key.used_at as "usedAt"
from switchroom.staff_passkeys key join switchroom.staff on staff.id = key.staff`;

const ADD_PASSKEY = `insert into switchroom.staff_passkeys (id, staff, name, public_key, counter, transports, made_at)
values ($1, $2, $3, $4, $5, $6, $7)`;

const REMOVE_PASSKEY = `delete from switchroom.staff_passkeys key using switchroom.staff
where staff.id = key.staff and desk = $1 and key.staff = $2 and key.id = $3 returning key.id`;

const OWNER_CAN_SIGN_IN = `select from switchroom.staff
where desk = $1 and disabled_at is null and 'owner' = any(roles) and desks is null and (
  exists (select from switchroom.staff_passwords password where password.staff = staff.id)
  or exists (select from switchroom.staff_passkeys key where key.staff = staff.id)
) limit 1`;
