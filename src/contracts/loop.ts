import type { HandoffRecord } from './handoff.ts';

/** A handoff as far as a loop is told from it. */
type Way = Pick<HandoffRecord, 'from' | 'to' | 'turn' | 'seq'>;

/** Messages of the customer in which the same way is not gone twice for good reasons. */
const LOOP_TURNS = 3;

/** The handoff that went the same way a few messages before, of those that were made earlier; undefined where none did: with one it is a loop. */
export function wentBefore<Earlier extends Way>(
  { from, to, turn }: Way,
  earlier: readonly Earlier[],
): Earlier | undefined {
  return earlier.findLast((one) => one.from === from && one.to === to && one.turn >= turn - LOOP_TURNS);
}
