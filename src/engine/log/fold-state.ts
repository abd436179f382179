import type { ConversationState, Spend } from '../../contracts/conversation.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import { EVENTS } from '../../events/events.ts';
import { foldAllowance } from './fold-allowance.ts';
import { foldConsent } from './fold-consent.ts';

/** What a conversation that has cost nothing has cost. */
export const NOTHING_SPENT: Spend = { modelCalls: 0, toolCalls: 0, inputTokens: 0, outputTokens: 0, usd: 0 };

/** The state after an event; pure. */
export function foldState(state: ConversationState, event: ConversationEvent): ConversationState {
  const { seq, turn, epoch, at: updatedAt } = event;
  return {
    ...state,
    ...EVENTS.fold(state, event),
    allowance: foldAllowance(state, event),
    consent: foldConsent(state.consent, event),
    seq,
    turn,
    epoch,
    updatedAt,
  };
}
