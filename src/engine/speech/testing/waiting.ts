import { setImmediate as nextRound } from 'node:timers/promises';
import { expect } from 'vitest';
import type { ConversationEvent } from '../../../contracts/event.ts';
import type { DeskConversations } from '../../../contracts/line.ts';
import type { SteppedClock } from '../../../testing/realtime/index.ts';
import type { TestLine } from './test-line.ts';

const PATIENCE = { interval: 5 };
const FRAME_MS = 20;
const ROUNDS = 20;
/** What the store has done is seen before whoever asked for it is told so. */
const ANSWERS = 4;

/** What a test waits with while a call is held on a clock that stands still. */
export function waiting(
  switchboard: DeskConversations,
  id: string,
  clock: SteppedClock,
  lines: readonly TestLine[],
) {
  const log = (): Promise<ConversationEvent[]> => switchboard.events(id, 0, 1_000);
  /** Waits for what must come without time passing. */
  const arrives = (what: () => unknown) => expect.poll(what, PATIENCE).toBeTruthy();
  /** Waits for what must come; time passes only while something is played. */
  const until = (what: () => unknown) =>
    arrives(async () => {
      if (lines.some(({ isPlaying }) => isPlaying)) await clock.advance(FRAME_MS);
      return what();
    });
  /** What is under way without time passing has come to its end. */
  const settled = async () => {
    for (let time = 0; time < ANSWERS; time++) {
      await log();
      for (let round = 0; round < ROUNDS; round++) await nextRound();
    }
  };
  /** Waits until so many turns have ended, and nothing more is done. */
  const turns = async (count: number): Promise<ConversationEvent[]> => {
    await until(async () => (await log()).filter(({ type }) => type === 'turn-finished').length >= count);
    await settled();
    return log();
  };
  return { log, arrives, until, settled, turns };
}
