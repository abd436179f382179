import type { Pool } from '../../../src/stores/postgres/connect.ts';
import { postgresStore } from '../../../src/stores/postgres/postgres-store.ts';
import type { Sent } from '../customers/sent.ts';
import type { Evidence, Kept } from './evidence.ts';

const DESK = 'chaos';
const MOST_EVENTS = 100_000;

/** Reads all that is on record; `outside` is what the outside service took. */
export async function readEvidence(
  pool: Pool,
  sent: readonly Sent[],
  outside: ReadonlyMap<string, number>,
): Promise<Evidence> {
  const { rows } = await pool.query<{ id: string; node: string | null }>({
    text: 'select id, node from switchroom_conversations',
  });
  const conversations: Kept[] = [];
  for (const { id, node } of rows) conversations.push(...(await readConversation(pool, id, node)));
  const charged = await pool.query<{ charge: string; times: number }>({ text: CHARGES });
  const [clock] = (await pool.query<{ now: Date }>({ text: 'select clock_timestamp() as now' })).rows;
  return {
    ...{ sent, conversations },
    writes: new Map([...charged.rows.map(({ charge, times }) => [charge, times] as const), ...outside]),
    now: clock?.now ?? new Date(),
  };
}

async function readConversation(pool: Pool, id: string, node: string | null): Promise<Kept[]> {
  const store = postgresStore(pool, DESK);
  const [state, events, handoffs, toolCalls, deadlines, witnessed] = await Promise.all([
    store.state(id),
    store.events(id, 0, MOST_EVENTS),
    store.handoffs(id),
    store.toolCalls(id),
    pool.query<{ name: string; dueAt: Date }>({ text: DEADLINES, values: [id] }),
    pool.query<{ seq: number; at: Date }>({ text: WITNESSED, values: [id] }),
  ]);
  if (!state) return [];
  const seen = new Map(witnessed.rows.map(({ seq, at }) => [seq, at]));
  return [{ state, node, events, handoffs, toolCalls, deadlines: deadlines.rows, witnessed: seen }];
}

const CHARGES = `select conversation || ' ' || reference as charge, count(*)::integer as times
from chaos.charges group by conversation, reference`;

const DEADLINES = 'select name, due_at as "dueAt" from switchroom_deadlines where conversation = $1';

const WITNESSED = 'select seq, at from witness.seen where conversation = $1';
