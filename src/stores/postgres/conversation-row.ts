import type { ConversationState, Spend } from '../../contracts/conversation.ts';

/** What of a state is kept in one column, because no query asks for it. */
type Details = Pick<
  ConversationState,
  | 'fence'
  | 'spend'
  | 'allowance'
  | 'person'
  | 'danger'
  | 'recording'
  | 'cameBy'
  | 'deadlines'
  | 'approvals'
  | 'consent'
  | 'customer'
  | 'previous'
  | 'last'
  | 'lastHeard'
  | 'trial'
>;

/** A row of the table of conversations, as `SELECT_STATE` reads it. */
export type ConversationRow = Omit<ConversationState, keyof Details> & {
  readonly details: Partial<Details>;
  /** `YYYY-MM-DD`; see `Months`. */
  readonly month: string;
};

/** Reads rows of conversations. */
export const SELECT_STATE = `select id, desk, line, status, owner, epoch, turn, seq, handoffs, facts, metadata, title,
  details, opened_at as "openedAt", updated_at as "updatedAt", month
from switchroom_conversations`;

/** What rows of earlier versions do not say. */
const NO_SPEND: Spend = { modelCalls: 0, toolCalls: 0, inputTokens: 0, outputTokens: 0, usd: 0 };
const NOTHING: Details = {
  fence: 0,
  spend: NO_SPEND,
  allowance: { since: NO_SPEND, handoffs: 0, wishHandoffs: 0, moves: [], wish: '', reached: [] },
  person: null,
  danger: null,
  recording: null,
  cameBy: null,
  deadlines: {},
  approvals: {},
  consent: null,
  customer: null,
  previous: null,
  last: null,
  lastHeard: [],
  trial: null,
};

/**
 * The condition that a conversation, known by its id, is of the desk in `parameter`. Not `=`: before a new database has
 * statistics, PostgreSQL would walk all of the desk in an index of lists rather than look up the id.
 */
export function ofDesk(parameter: string, column = 'desk'): string {
  return `${column} is not distinct from ${parameter}`;
}

/** What goes into the column `details`. */
export function detailsOf(state: ConversationState): Details {
  const {
    fence,
    spend,
    allowance,
    person,
    danger,
    recording,
    cameBy,
    deadlines,
    approvals,
    consent,
    customer,
    previous,
    last,
    lastHeard,
    trial,
  } = state;
  return {
    fence,
    spend,
    allowance,
    person,
    danger,
    recording,
    cameBy,
    deadlines,
    approvals,
    consent,
    customer,
    previous,
    last,
    lastHeard,
    trial,
  };
}

/** The state a row stands for. */
export function stateOf({ details, month, ...row }: ConversationRow): ConversationState {
  const allowance = { ...NOTHING.allowance, ...details.allowance };
  return { ...row, ...NOTHING, ...details, allowance };
}
