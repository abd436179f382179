import type { EventData } from '../../contracts/event.ts';
import type { ModelLink, ModelRequest } from '../../contracts/model.ts';
import type { ChainAnswer, ChainListener } from '../models/model-chain.ts';
import { usdOf } from '../models/spend.ts';
import { servedByFloor } from './limits.ts';
import { type CallEnd, type TimedTurn, timeCall, timedListener } from './model-times.ts';
import { pay } from './tally.ts';
import type { ModelServices, TurnAudience, TurnData, TurnLog } from './turn.ts';

/**
 * Asks the desk's models once, on the turn's account: the one place where calls, tokens and USD are counted, for the
 * owner and for agents that run inside tools; `agent` is who asks, the owner without. Throws what `ModelChain.ask` throws.
 */
export async function askModels(
  turn: TimedTurn & ModelServices,
  modelName: string | undefined,
  requestFor: (link: ModelLink) => ModelRequest,
  signal: AbortSignal,
  listener: ChainListener,
  agent?: string,
): Promise<ChainAnswer> {
  const byFloor = servedByFloor(turn);
  turn.tally.modelCalls++;
  if (byFloor) turn.tally.floorCalls++;
  turn.inside?.use('modelCalls');
  // The floor speaks for the desk's own agents: what it would say inside a tool is no result.
  const which = turn.inside ? 'language-models' : byFloor ? 'last' : 'all';
  const timer = timeCall(turn, turn.inside ? 'tool' : 'answer', agent);
  const timed = timedListener(listener, timer);
  // Anew for each attempt: what one that failed has said is in the next.
  const prompt = (link: ModelLink) => {
    timer.prompted();
    return requestFor(link);
  };
  const answer = await turn.models.ask(modelName, prompt, signal, timed, which);
  timer.ended(payFor(turn, answer));
  return answer;
}

/** Puts what an answer cost on the turn's account, and tells what it was. */
export function payFor(
  { tally, prices, inside }: TurnData & ModelServices,
  { link, model, usage }: ChainAnswer,
): CallEnd {
  const { inputTokens, outputTokens } = usage;
  const usd = usdOf(prices, { link, model, usage });
  pay(tally, { inputTokens, outputTokens, usd });
  inside?.use('usd', usd);
  return { model: link, inputTokens, outputTokens, usd };
}

/** Records and tells that a model could not be asked or did not answer. */
export function recordFailure(turn: TurnLog & TurnAudience, failure: EventData['model-failed']): void {
  const { model, next, reason } = failure;
  turn.record.add('model-failed', failure);
  turn.emit({ type: 'model-failed', model, next, reason });
}
