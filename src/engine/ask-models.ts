import type { ModelLink, ModelRequest } from '../contracts/model.ts';
import { servedByFloor } from './limits.ts';
import type { ChainAnswer, ChainListener } from './model-chain.ts';
import { usdOf } from './spend.ts';
import type { Turn } from './turn.ts';

/** What of a turn its models are asked with. */
type ModelPayer = Pick<Turn, 'models' | 'prices' | 'tally' | 'conversation' | 'desk'>;

/**
 * Asks the desk's models once, on the turn's account: the one place where calls, tokens and USD are counted, for the
 * owner and for agents that run inside tools. Throws what `ModelChain.ask` throws.
 */
export async function askModels(
  turn: ModelPayer,
  modelName: string | undefined,
  requestFor: (link: ModelLink) => ModelRequest,
  signal: AbortSignal,
  listener: ChainListener,
): Promise<ChainAnswer> {
  const byFloor = servedByFloor(turn);
  turn.tally.modelCalls++;
  if (byFloor) turn.tally.floorCalls++;
  const answer = await turn.models.ask(modelName, requestFor, signal, listener, byFloor ? 'last' : 'all');
  payFor(turn, answer);
  return answer;
}

/** Puts what an answer cost on the turn's account. */
export function payFor({ tally, prices }: Pick<Turn, 'tally' | 'prices'>, answer: ChainAnswer): void {
  tally.inputTokens += answer.usage.inputTokens;
  tally.outputTokens += answer.usage.outputTokens;
  tally.usd += usdOf(prices, answer);
}
