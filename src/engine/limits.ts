import type { Turn } from './turn.ts';

/** The ceiling a turn has reached, in words for the record; undefined while there is room. */
export function limitReached({ desk: { limits }, tally }: Turn): string | undefined {
  if (tally.modelCalls >= limits.modelCallsPerTurn)
    return `${limits.modelCallsPerTurn} model calls in one turn`;
  if (tally.toolCalls.length > limits.toolCallsPerTurn)
    return `${limits.toolCallsPerTurn} tool calls in one turn`;
  return undefined;
}
