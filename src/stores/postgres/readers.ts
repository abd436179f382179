import type { ReaderPlace, ReaderStatus, ReaderStore } from '../../contracts/reader.ts';
import type { Pool } from './connect.ts';
import { positionParts } from './feed.ts';

/** How long a node that says nothing more keeps a reader, in ms; `renew` is called three times as often. */
const READER_LEASE_MS = 9_000;

/** Keeps the readers of one desk's feed beside it. */
export function readersOf(pool: Pool, desk: string): ReaderStore {
  async function changes(text: string, ...values: unknown[]): Promise<boolean> {
    return ((await pool.query({ text, values: [desk, ...values] })).rowCount ?? 0) > 0;
  }
  return {
    async claim({ name, from = 'now' }, node) {
      const values = [desk, name, node, READER_LEASE_MS, from === 'oldest'];
      return (await pool.query<ReaderPlace>({ text: CLAIM, values })).rows[0];
    },
    renew: (name, node) => changes(RENEW, name, node, READER_LEASE_MS),
    advance: (name, node, from, to) =>
      changes(ADVANCE, name, node, ...positionParts(from), ...positionParts(to)),
    release: async (name, node) => void (await changes(RELEASE, name, node)),
    setBack: (name, to) => changes(SET_BACK, name, ...positionParts(to)),
    halt: async (name, why) => void (await changes(HALT, name, why)),
    goOn: (name) => changes(GO_ON, name),
    async list() {
      return (await pool.query<ReaderStatus>({ text: LIST, values: [desk] })).rows;
    },
  };
}

// A position of another server, whose data was moved here, says nothing: the reader begins anew at the oldest commit.
const CLAIM = `insert into switchroom_readers as reader (desk, name, transaction, position, node, held_until, seen_at)
values ($1, $2, case when $5 then '0'::xid8 else pg_snapshot_xmin(pg_current_snapshot()) end, 0, $3,
  clock_timestamp() + $4 * interval '1 ms', clock_timestamp())
on conflict (desk, name) do update set node = excluded.node, held_until = excluded.held_until, seen_at = excluded.seen_at,
  transaction = case when reader.transaction > pg_snapshot_xmax(pg_current_snapshot()) then '0' else reader.transaction end
where reader.node is null or reader.node = $3 or reader.held_until < clock_timestamp()
returning concat(transaction, '.', position) as position, round, halted`;

const RENEW = `update switchroom_readers set held_until = clock_timestamp() + $4 * interval '1 ms', seen_at = clock_timestamp()
where desk = $1 and name = $2 and node = $3`;

const ADVANCE = `update switchroom_readers set transaction = $6::xid8, position = $7
where desk = $1 and name = $2 and node = $3 and transaction = $4::xid8 and position = $5 and halted is null`;

const RELEASE = `update switchroom_readers set node = null where desk = $1 and name = $2 and node = $3`;

const SET_BACK = `update switchroom_readers set transaction = $3::xid8, position = $4, round = round + 1, halted = null
where desk = $1 and name = $2`;

const HALT = `update switchroom_readers set halted = $3 where desk = $1 and name = $2`;

const GO_ON = `update switchroom_readers set halted = null where desk = $1 and name = $2`;

const UNREAD = `from switchroom_feed feed where feed.desk = reader.desk
  and (feed.transaction, feed.position) > (reader.transaction, reader.position)`;

const LIST = `select name, concat(transaction, '.', position) as position, round, halted,
  case when held_until > clock_timestamp() then node end as node,
  (select count(*)::integer from (select ${UNREAD} limit 10000) unread) as behind,
  coalesce((select extract(epoch from clock_timestamp() - feed.at) * 1000 ${UNREAD}
    order by feed.transaction, feed.position limit 1), 0)::double precision as "behindMs"
from switchroom_readers reader where desk = $1 order by name`;
