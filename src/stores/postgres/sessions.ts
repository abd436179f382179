import type { JsonValue } from '../../contracts/json.ts';
import type { Session, StaffMember } from '../../contracts/staff.ts';
import type { OnceStore, SessionStore } from '../../contracts/staff-store.ts';
import type { Pool } from './connect.ts';
import { STAFF_COLUMNS } from './staff.ts';
import { storableText } from './storable.ts';

/** The sessions of one desk's staff in PostgreSQL. */
export function sessionStore(pool: Pool, desk: string): SessionStore {
  return {
    async begin(hash, staffId, via, { id, madeAt, expiresAt }) {
      await pool.query({ text: BEGIN, values: [hash, id, staffId, via, madeAt, expiresAt] });
    },
    async find(hash, now, idleMs) {
      const statement = { name: 'session', text: FIND, values: [desk, now, idleMs, hash] };
      const [row] = (await pool.query<SessionRow>(statement)).rows;
      if (row === undefined) return undefined;
      const { sessionId, via, sessionMadeAt, seenAt, expiresAt, ...staff } = row;
      // To within a minute, so that a browser in use costs hardly a write.
      await pool.query({ name: 'session-seen', text: SEEN, values: [hash, now] });
      return { staff, session: { id: sessionId, via, madeAt: sessionMadeAt, seenAt, expiresAt } };
    },
    async list(staffId, now, idleMs) {
      return (await pool.query<Session>({ text: LIST, values: [desk, now, idleMs, staffId] })).rows;
    },
    async end(staffId, which) {
      const [text, id] = 'id' in which ? [END, which.id] : [END_OTHERS, which.exceptId];
      await pool.query({ text, values: [staffId, storableText(id)] });
    },
  };
}

/** Links and half-done sign-ins of one desk in PostgreSQL. */
export function onceStore(pool: Pool, desk: string): OnceStore {
  return {
    async addLink(hash, staffId, expiresAt) {
      await pool.query({ text: ADD_LINK, values: [hash, staffId, expiresAt] });
    },
    async takeLink(hash, now) {
      return (await pool.query<StaffMember>({ text: TAKE_LINK, values: [desk, hash, now] })).rows[0];
    },
    async keep(hash, kind, data, expiresAt) {
      await pool.query({ text: KEEP, values: [hash, desk, kind, JSON.stringify(data), expiresAt] });
    },
    async take(hash, kind, now) {
      const statement = { text: TAKE, values: [hash, desk, kind, now] };
      return (await pool.query<{ data: JsonValue }>(statement)).rows[0]?.data;
    },
  };
}

interface SessionRow extends StaffMember {
  readonly sessionId: string;
  readonly via: Session['via'];
  readonly sessionMadeAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

const VALID = `desk = $1 and disabled_at is null and expires_at > $2 and seen_at > $2 - $3::float8 * interval '1 ms'`;

const SESSION_OF = 'switchroom.staff_sessions session join switchroom.staff on staff.id = session.staff';

// What has ended long ago goes when something new begins.
const BEGIN = `with ended as (delete from switchroom.staff_sessions where expires_at < $5)
insert into switchroom.staff_sessions (hash, id, staff, via, made_at, seen_at, expires_at)
values ($1, $2, $3, $4, $5, $5, $6)`;

const FIND = `select ${STAFF_COLUMNS}, session.id as "sessionId", via, session.made_at as "sessionMadeAt",
  seen_at as "seenAt", expires_at as "expiresAt"
from ${SESSION_OF} where ${VALID} and session.hash = $4`;

const SEEN = `update switchroom.staff_sessions set seen_at = $2
where hash = $1 and seen_at < $2::timestamptz - interval '1 minute'`;

const LIST = `select session.id, via, session.made_at as "madeAt", seen_at as "seenAt", expires_at as "expiresAt"
from ${SESSION_OF} where ${VALID} and session.staff = $4 order by session.made_at, session.id`;

const END = 'delete from switchroom.staff_sessions where staff = $1 and id = $2';

const END_OTHERS = 'delete from switchroom.staff_sessions where staff = $1 and id <> $2';

const ADD_LINK = `with late as (delete from switchroom.staff_links where expires_at < clock_timestamp() - interval '1 day')
insert into switchroom.staff_links (hash, staff, expires_at) values ($1, $2, $3)`;

// Deleted as it is read: of two who try at once, one gets nothing.
const TAKE_LINK = `delete from switchroom.staff_links link using switchroom.staff
where link.hash = $2 and staff.id = link.staff and staff.desk = $1 and staff.disabled_at is null and link.expires_at > $3
returning ${STAFF_COLUMNS}`;

const KEEP = `with late as (delete from switchroom.sign_ins where expires_at < clock_timestamp() - interval '1 day')
insert into switchroom.sign_ins (hash, desk, kind, data, expires_at) values ($1, $2, $3, $4, $5)`;

const TAKE = `delete from switchroom.sign_ins
where hash = $1 and desk = $2 and kind = $3 and expires_at > $4 returning data`;
