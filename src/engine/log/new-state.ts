import type { ConversationState } from '../../contracts/conversation.ts';
import type { OpenConversation } from '../../contracts/line.ts';
import { fullAllowance } from './fold-allowance.ts';
import { NOTHING_SPENT } from './fold-state.ts';

/** The state of a conversation of a desk before its first event. */
export function newState(
  id: string,
  desk: string,
  owner: string,
  now: Date,
  { line, metadata }: OpenConversation,
): ConversationState {
  return {
    id,
    desk,
    owner,
    line,
    status: 'open',
    title: '',
    metadata: { ...metadata },
    facts: {},
    epoch: 0,
    turn: 0,
    seq: 0,
    handoffs: 0,
    fence: 0,
    spend: NOTHING_SPENT,
    person: null,
    cameBy: null,
    customer: null,
    previous: null,
    last: null,
    lastHeard: [],
    trial: null,
    danger: null,
    recording: null,
    allowance: fullAllowance(NOTHING_SPENT),
    deadlines: {},
    approvals: {},
    consent: null,
    openedAt: now,
    updatedAt: now,
  };
}
