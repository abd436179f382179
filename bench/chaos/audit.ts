import type { Pool } from '../../src/stores/postgres/connect.ts';
import type { Sent } from './customer.ts';

/** What went wrong, counted from the tables and not from what clients believe. */
export interface Damage {
  /** Acknowledged messages that are not on record exactly once. */
  readonly lost: number;
  /** Charges beyond the first of the same reference of a conversation, at our table or the outside service. */
  readonly duplicateWrites: number;
  /** Conversations that a node still holds, or whose last turn has no end. */
  readonly stuck: number;
  /** Messages without exactly one finished turn, the charge it asks for and the reply that says so. */
  readonly unanswered: number;
}

interface TurnRow {
  readonly conversation: string;
  readonly messageId: string;
  readonly messages: number;
  readonly finished: number;
}

/** Reads the tables after the storm. */
export async function audit(
  pool: Pool,
  sent: readonly Sent[],
  outside: ReadonlyMap<string, number>,
): Promise<Damage> {
  const { rows: turns } = await pool.query<TurnRow>({ text: TURNS });
  const byMessage = new Map(turns.map((turn) => [`${turn.conversation} ${turn.messageId}`, turn]));
  const { rows: charged } = await pool.query<{ charge: string; times: number }>({ text: CHARGES });
  const charges = new Map([...charged.map(({ charge, times }) => [charge, times] as const), ...outside]);
  const turnOf = ({ conversation, messageId }: Sent) => byMessage.get(`${conversation} ${messageId}`);
  const isAnswered = (message: Sent) =>
    message.answered &&
    turnOf(message)?.finished === 1 &&
    charges.has(`${message.conversation} ${message.reference}`);
  const { rows: stuck } = await pool.query<{ count: number }>({ text: STUCK });
  return {
    lost: sent.filter((message) => message.acknowledged && turnOf(message)?.messages !== 1).length,
    duplicateWrites: [...charges.values()].reduce((sum, times) => sum + times - 1, 0),
    stuck: stuck[0]?.count ?? 0,
    unanswered: sent.filter((message) => !isAnswered(message)).length,
  };
}

const TURNS = `
select said.conversation, said.data->>'messageId' as "messageId",
  count(distinct said.seq)::integer as messages, count(distinct finished.seq)::integer as finished
from switchroom.events said
left join switchroom.events finished on finished.conversation = said.conversation
  and finished.turn = said.turn and finished.type = 'turn-finished'
where said.type = 'customer-said'
group by 1, 2`;

const CHARGES = `select conversation || ' ' || reference as charge, count(*)::integer as times
from chaos.charges group by conversation, reference`;

const STUCK = `select count(*)::integer as count from switchroom.conversations c
where node is not null or turn > 0 and not exists (
  select from switchroom.events e
  where e.conversation = c.id and e.turn = c.turn and e.type = 'turn-finished'
)`;
