import type { ConversationState } from '../../contracts/conversation.ts';
import type { ConversationEvent, TurnOutcome } from '../../contracts/event.ts';
import type { TurnResult } from '../../contracts/turn.ts';
import type { Tally } from '../turn/tally.ts';
import { tallyEvents } from './tally-events.ts';

/** The result of a turn that has ended. */
export function turnResult(
  { id, owner, status, seq }: ConversationState,
  outcome: TurnOutcome,
  { said, handoffs, toolCalls, models, ...spent }: Tally,
): TurnResult {
  const { modelCalls, inputTokens, outputTokens, usd } = spent;
  return {
    conversationId: id,
    reply: said.join('\n\n'),
    owner,
    status,
    outcome,
    handoffs,
    toolCalls,
    models: [...models],
    usage: { modelCalls, inputTokens, outputTokens, usd },
    seq,
  };
}

/** The same from the log, as another process left it; undefined while the turn has not ended. */
export function resultOnRecord(
  state: ConversationState,
  events: readonly ConversationEvent[],
): TurnResult | undefined {
  const last = events.findLast((event) => event.type === 'turn-finished');
  if (!last) return undefined;
  // What people say afterwards carries the number of the turn before it.
  const turn = events.filter(({ seq }) => seq <= last.seq);
  return turnResult({ ...state, seq: last.seq }, last.data.outcome, tallyEvents(turn));
}
