import type { ConversationStore, Head } from '../../contracts/store.ts';
import type { Pool } from './connect.ts';
import { storableText } from './storable.ts';

type Leases = Pick<ConversationStore, 'beat' | 'retire' | 'heads' | 'held'>;

/** Who lives and who holds what, by the database's clock: nodes need not agree on the time. */
export function leases(pool: Pool, desk: string): Leases {
  return {
    async beat(node) {
      await pool.query({ name: 'beat', text: BEAT, values: [node] });
    },
    async retire(node) {
      await pool.query({ text: 'delete from switchroom.nodes where id = $1', values: [node] });
    },
    async heads(ids, leaseMs) {
      const values = [ids.map(storableText), leaseMs];
      return (await pool.query<Head>({ name: 'heads', text: HEADS, values })).rows;
    },
    async held(node, leaseMs, limit) {
      const values = [desk, leaseMs, node, limit];
      return (await pool.query<Head>({ name: 'held', text: HELD, values })).rows;
    },
  };
}

// What a node holds that is forgotten here is free to take over, as it was before.
const BEAT = `with forgotten as (
  delete from switchroom.nodes where beat_at < clock_timestamp() - interval '1 hour' and id <> $1
)
insert into switchroom.nodes (id, beat_at) values ($1, clock_timestamp())
on conflict (id) do update set beat_at = excluded.beat_at`;

const HEAD = `select conversation.id, seq, node, coalesce(beat_at > clock_timestamp() - $2 * interval '1 ms', false) as alive
from switchroom.conversations conversation
left join switchroom.nodes on nodes.id = node`;

const HEADS = `${HEAD} where conversation.id = any($1)`;

const HELD = `${HEAD}
where desk = $1 and node is not null
  and (node = $3 or coalesce(beat_at <= clock_timestamp() - $2 * interval '1 ms', true))
limit $4`;
