import type { ConversationStore, Head, Interruption } from '../../contracts/store.ts';
import type { Pool } from './connect.ts';
import { ofDesk } from './conversation-row.ts';
import { storableText } from './storable.ts';

type Leases = Pick<ConversationStore, 'beat' | 'interrupt' | 'retire' | 'heads' | 'held'>;

/** Who lives and who holds what, by the database's clock: nodes need not agree on the time. */
export function leases(pool: Pool, desk: string): Leases {
  return {
    async beat(node) {
      return (await pool.query<Interruption>({ name: 'beat', text: BEAT, values: [node, desk] })).rows;
    },
    async interrupt(id) {
      return (await pool.query({ text: INTERRUPT, values: [storableText(id), desk] })).rowCount === 1;
    },
    async retire(node) {
      await pool.query({ text: 'delete from switchroom_nodes where id = $1', values: [node] });
    },
    async heads(ids, leaseMs) {
      const values = [ids.map(storableText), leaseMs, desk];
      return (await pool.query<Head>({ name: 'heads', text: HEADS, values })).rows;
    },
    async held(node, leaseMs, limit, except = []) {
      const values = [desk, leaseMs, node, limit, except.map(storableText)];
      return (await pool.query<Head>({ name: 'held', text: HELD, values })).rows;
    },
  };
}

// While the server was away nobody could show anything: its start counts as a beat of every node there is a row of.
const SHOWN_AT = 'greatest(beat_at, pg_postmaster_start_time())';

// What a node holds that is forgotten here is free to take over, as it was before. An interruption stays until its turn is
// over: the answer to a beat may be lost.
const BEAT = `with forgotten as (
  delete from switchroom_nodes where ${SHOWN_AT} < clock_timestamp() - interval '1 hour' and id <> $1
), shown as (
  insert into switchroom_nodes (id, beat_at) values ($1, clock_timestamp())
  on conflict (id) do update set beat_at = excluded.beat_at
), over as (
  delete from switchroom_interruptions interruption
  using switchroom_conversations conversation
  where conversation.id = interruption.conversation and ${ofDesk('$2')}
    and (node is null or conversation.turn <> interruption.turn)
)
select conversation.id, interruption.turn
from switchroom_interruptions interruption
join switchroom_conversations conversation on conversation.id = interruption.conversation
where node = $1 and ${ofDesk('$2')} and conversation.turn = interruption.turn`;

const INTERRUPT = `insert into switchroom_interruptions (conversation, turn)
select id, turn from switchroom_conversations where id = $1 and ${ofDesk('$2')} and node is not null
on conflict (conversation) do update set turn = excluded.turn`;

const ALIVE = `nodes.id is not null and ${SHOWN_AT} > clock_timestamp() - $2 * interval '1 ms'`;

const HEAD = `select conversation.id, seq, node, ${ALIVE} as alive
from switchroom_conversations conversation
left join switchroom_nodes nodes on nodes.id = node`;

const HEADS = `${HEAD} where conversation.id = any($1) and ${ofDesk('$3')}`;

// Which nodes hold anything is read off the index, a step a node; only what is held by those that do not live is looked at.
// Not `<> all($5)`: whether an id is one of many is looked up in a table of hashes.
const HELD = `with recursive holder (id) as (
  (select node from switchroom_held order by node limit 1)
  union all
  select (select node from switchroom_held where node > holder.id order by node limit 1) from holder where id is not null
), lost as (
  select holder.id from holder left join switchroom_nodes nodes on nodes.id = holder.id
  where holder.id is not null and (holder.id = $3 or not (${ALIVE}))
)
${HEAD}
join (
  select conversation from lost join switchroom_held on switchroom_held.node = lost.id
  where conversation not in (select unnest($5::text[]))
) held on held.conversation = conversation.id
where ${ofDesk('$1')} and node is not null and (node = $3 or not (${ALIVE}))
limit $4`;
