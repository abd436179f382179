import type { ConversationEvent } from '../../contracts/event.ts';
import { giveUp } from '../people/way-out.ts';
import { type FindReceipt, settleCalls } from '../tools/settle-calls.ts';
import type { Turn } from '../turn/turn.ts';
import { converse, finishTurn } from './text-turn.ts';

/** A turn that was cut off so often without a step forward is given up: what it does may be what ends the process. */
const MOST_RESUMPTIONS = 9;

/** Who goes on with a turn, who had it, and what the store has of it. */
export interface CutOffTurn {
  readonly node: string;
  readonly from: string;
  /** The events of the turn, oldest first. */
  readonly events: readonly ConversationEvent[];
  readonly findReceipt: FindReceipt;
}

/**
 * Goes on with a turn that a crash or a lost database cut off: takes it over (from then on whoever had it is refused
 * by the store), settles its open calls, and answers the customer. Throws only what the store throws.
 */
export async function resumeTurn(turn: Turn, { node, from, events, findReceipt }: CutOffTurn): Promise<void> {
  turn.record.add('turn-resumed', { node, from });
  turn.tally.resumptions += 1;
  await turn.record.commit();
  const times = events.length - 1 - events.findLastIndex(({ type }) => type !== 'turn-resumed');
  await finishTurn(turn, async () => {
    if (times >= MOST_RESUMPTIONS) {
      giveUp(turn, `it was cut off ${times + 1} times`);
      return 'failed';
    }
    await settleCalls(turn, events, findReceipt);
    return converse(turn);
  });
}
