import type { ConversationStore, Deleted } from '../../contracts/store.ts';
import type { Pool } from './connect.ts';
import { dropMonth, makeMonths } from './months.ts';
import { storableText } from './storable.ts';

type Retention = Pick<
  ConversationStore,
  'ofCustomer' | 'idle' | 'closedBefore' | 'delete' | 'deleteReceipts' | 'keepMonths'
>;

/** How long what is kept, and what is kept of whom. */
export function retention(pool: Pool, desk: string): Retention {
  async function ids(text: string, ...values: unknown[]): Promise<string[]> {
    const { rows } = await pool.query<{ id: string }>({ text, values: [desk, ...values] });
    return rows.map(({ id }) => id);
  }
  return {
    ofCustomer: (customer) => ids(OF_CUSTOMER, storableText(customer)),
    idle: (now, { closeAfterMs, lines = {} }, limit) =>
      ids(IDLE, now.toISOString(), closeAfterMs, JSON.stringify(lines), limit),
    closedBefore: (instant, limit) => ids(CLOSED_BEFORE, instant.toISOString(), limit),
    async delete(conversations, past) {
      const text = 'select switchroom_delete_conversations($1, $2, $3) as deleted';
      const values = [desk, conversations.map(storableText), past?.toISOString()];
      const { rows } = await pool.query<{ deleted: Deleted }>({ text, values });
      return rows[0]?.deleted ?? {};
    },
    async deleteReceipts(before, limit) {
      const text = 'select switchroom_delete_receipts($1, $2, $3) as deleted';
      const values = [desk, before.toISOString(), limit];
      const { rows } = await pool.query<{ deleted: number }>({ text, values });
      return rows[0]?.deleted ?? 0;
    },
    async keepMonths(now) {
      await makeMonths(pool, now);
      await dropMonth(pool, now);
    },
  };
}

const OF_CUSTOMER = `select id from switchroom_conversations where desk = $1 and customer = $2 order by opened_at, id`;

const CLOSED_BEFORE = `select id from switchroom_conversations
where desk = $1 and closed_at < $2 order by closed_at limit $3`;

// Not `not exists`: of many it would read all deadlines at once. Who looks moves the time of the next look on: to when it can be idle at the earliest, or soon where closing may fail.
const IDLE = `with due as (
  select id, updated_at + after_ms * interval '1 ms' as idle_at, after_ms, status = 'open' and node is null and waiting_since is null
    and (select name from switchroom_deadlines where conversation = id limit 1) is null as waits_for_nobody
  from switchroom_conversations
  cross join lateral (select coalesce(($4::jsonb->>line)::float8, $3::float8) as after_ms) known
  where desk = $1 and idle_check_at <= $2
  order by idle_check_at
  limit $5
  for update of switchroom_conversations skip locked
), looked as (
  update switchroom_conversations conversation
  set idle_check_at = case
    when idle_at > $2 then idle_at
    when waits_for_nobody then $2::timestamptz + interval '1 minute'
    else $2::timestamptz + least(after_ms * interval '1 ms', interval '1 hour')
  end
  from due
  where conversation.id = due.id
)
select id from due where waits_for_nobody and idle_at <= $2`;
