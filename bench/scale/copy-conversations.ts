import type { PoolClient } from 'pg';
import type { Pool } from '../../src/stores/postgres/connect.ts';
import { type Kind, SAMPLE_CUSTOMER } from './real-conversations.ts';

/** Nodes that live for ever, and hold what is in flight. */
const OTHER_NODES = ['node_other_0', 'node_other_1', 'node_other_2', 'node_other_3'];
/** In one transaction: as many as a desk opens in some minutes, so that their rows lie among each other as if they were written then. */
const BATCH = 1_000;
const DAYS_KEPT_IN_FEED = 7;

/** What to make: so many copies of a kind, opened over the last hours. */
export interface Copies {
  readonly kind: Kind;
  readonly count: number;
  readonly hours: number;
}

/** Tables that hold conversations, and how a row belongs to one. */
const TABLES = {
  switchroom_conversations: 'id',
  switchroom_events: 'conversation',
  switchroom_handoffs: 'conversation',
  switchroom_tool_calls: 'conversation',
  switchroom_deadlines: 'conversation',
  switchroom_held: 'conversation',
  switchroom_receipts: 'conversation',
} as const;

/**
 * Copies conversations, in SQL, as if as many customers had come: ids, times and customers of their own, all else as the engine
 * wrote it. Needs the rights of the tables' owner.
 */
export async function copyConversations(
  pool: Pool,
  real: Record<Kind, readonly string[]>,
  wanted: readonly Copies[],
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(PREPARE);
    for (const [kind, ids] of Object.entries(real)) await client.query(SAMPLES, [kind, ids]);
    await client.query(OTHERS, [OTHER_NODES, real.held]);
    const inserts = await Promise.all(
      Object.entries(TABLES).map(([table, key]) => insertInto(client, table, key)),
    );
    for (const { kind, count, hours } of wanted) {
      for (let made = 0; made < count; made += BATCH) {
        const [from, to] = [made, Math.min(made + BATCH, count)].map((at) => hours * (1 - at / count));
        await client.query('begin; truncate copy');
        await client.query(COPIES, [kind, Math.min(BATCH, count - made), from, to]);
        await client.query(MONTHS);
        for (const insert of inserts) await client.query(insert);
        if ((to ?? 0) < DAYS_KEPT_IN_FEED * 24) await client.query(FEED);
        await client.query('commit');
      }
    }
  } finally {
    client.release(true);
  }
}

const PREPARE = `set synchronous_commit = off;
create temporary table sample (kind text, number serial, id text collate "C", opened_at timestamptz, waiting_since timestamptz, due_at timestamptz);
create temporary table copy (number integer, id text collate "C", customer text, of text collate "C", shift interval, waiting_since timestamptz,
  due_at timestamptz, month date);
create temporary table commit as
  select desk, at, one.id, one.seq from switchroom_feed cross join unnest(conversations, seqs) one (id, seq)`;

const SAMPLES = `insert into sample (kind, id, opened_at, waiting_since, due_at)
select $1, id, opened_at, waiting_since, (select min(due_at) from switchroom_deadlines where conversation = id)
from switchroom_conversations where id = any($2)`;

const OTHERS = `with other as (
  insert into switchroom_nodes select unnest($1::text[]), 'infinity'
), held as (
  update switchroom_held set node = $1[1] where conversation = any($2)
)
update switchroom_conversations set node = $1[1] where id = any($2)`;

const COPIES = `insert into copy
select made.number, 'cv_' || left(translate(encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'base64'), '+/', '-_'), 16),
  'customer-' || left(gen_random_uuid()::text, 8), one.id,
  date_trunc('milliseconds', now() - interval '1 hour' * ($3::float8 + ($4::float8 - $3::float8) * made.number / $2::integer) - one.opened_at), waiting_since, due_at
from (select number, (row_number() over ()) % (select count(*) from sample where kind = $1) as place
  from generate_series(1, $2::integer) number) made
join (select *, row_number() over () - 1 as place from sample where kind = $1) one using (place)`;

const MONTHS = `update copy set month = date_trunc('month', (opened_at + shift) at time zone 'UTC') from sample where sample.id = copy.of;
select switchroom_make_months(month::timestamp at time zone 'UTC', 0) from (select distinct month from copy) months`;

/** Each column as it is, but ids, times and who it is about. */
async function insertInto(client: PoolClient, table: string, key: string): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string }>(COLUMNS, [table]);
  const columns = rows.map(({ name }) => `"${name}"`);
  const values = rows.map(({ name, type }) => copyOf(table, key, name, type));
  const order = columns.includes('"at"') ? 'order by row.at + shift' : '';
  return `insert into ${table} (${columns.join(', ')})
    select ${values.join(', ')} from copy join ${table} row on row.${key} = copy.of ${order}`;
}

const COLUMNS = `select attname as name, format_type(atttypid, null) as type from pg_attribute
where attrelid = $1::text::regclass and attnum > 0 and not attisdropped order by attnum`;

function copyOf(table: string, key: string, name: string, type: string): string {
  const column = `row."${name}"`;
  if (name === key) return 'copy.id';
  if (name === 'key') return `replace(${column}, of, copy.id)`;
  if (name === 'month') return 'copy.month';
  if (name === 'node')
    return `case when ${column} is not null then 'node_other_' || number % ${OTHER_NODES.length} end`;
  if (name === 'customer') return `case when ${column} is not null then copy.customer end`;
  if (name === 'details' && table === 'switchroom_conversations') return DETAILS;
  if (name === 'data') return OPENING;
  return type.startsWith('timestamp') ? `${column} + shift` : column;
}

const iso = (time: string) => `to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const SHIFTED = ['copy.waiting_since', 'copy.due_at'].reduce(
  (text, time) => `coalesce(replace(${text}, ${iso(time)}, ${iso(`(${time} + shift)`)}), ${text})`,
  'row.details::text',
);
const DETAILS = `replace(${SHIFTED}, '${SAMPLE_CUSTOMER}', coalesce(copy.customer, ''))::json`;
const OPENING = `case when row.type = 'conversation-opened'
  then replace(row.data::text, '${SAMPLE_CUSTOMER}', copy.customer)::jsonb else row.data end`;

// The commits of real conversations may be of several together; of copies each is one.
const FEED = `insert into switchroom_feed (desk, conversations, seqs, at)
select desk, array[copy.id], array[commit.seq], at + shift from commit join copy on copy.of = commit.id order by at + shift`;
