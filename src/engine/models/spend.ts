import { Usage } from '@openai/agents-core';
import type { ModelRequest, ModelResponse, Prices } from '../../contracts/model.ts';
import { own } from '../../contracts/own.ts';
import { estimateTokens } from '../../events/history-entry.ts';
import type { ChainAnswer } from './model-chain.ts';
import type { ModelAnswer } from './model-stream.ts';

const TOKENS_PER_PRICE = 1_000_000;

/** What an answer cost in USD by the table: by the model's name, else by its link's; 0 for one without a price. */
export function usdOf(
  prices: Prices,
  { model, link, usage }: Pick<ChainAnswer, 'model' | 'link' | 'usage'>,
): number {
  if (model === null) return 0;
  const price = (model === undefined ? undefined : own(prices, model)) ?? own(prices, link);
  if (!price) return 0;
  return (usage.inputTokens * price.input + usage.outputTokens * price.output) / TOKENS_PER_PRICE;
}

/** The tokens of an answer as its model reports them, or an estimate from the text where it reports none. */
export function usageOf(request: ModelRequest, { usage, output }: ModelAnswer): ModelResponse['usage'] {
  if (usage?.inputTokens + usage?.outputTokens > 0) return usage;
  const inputTokens = sizeOf([request.systemInstructions, request.input]);
  const outputTokens = sizeOf(output);
  return new Usage({ requests: 1, inputTokens, outputTokens, totalTokens: inputTokens + outputTokens });
}

function sizeOf(content: unknown): number {
  return estimateTokens(wordsOf(content));
}

/** What counts of an item: its words and arguments, not the names of its fields. */
function wordsOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return typeof content === 'object' && content !== null ? Object.values(content).map(wordsOf).join(' ') : '';
}
