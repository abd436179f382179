import type { Clock } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { DeskChanges } from '../../contracts/desk-changes.ts';
import type { PublishedStore } from '../../contracts/published.ts';
import type { TriedChanges } from '../../contracts/quality.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { applyChanges, withChangesTaken } from '../../desk/apply-changes.ts';
import { BacktestCounter } from '../../evals/replay/backtest.ts';
import { openedSince } from '../../evals/scorecard/read-scorecard.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { withoutPersonal } from '../replay/find-personal.ts';
import { createReplayDesk } from '../replay/replay-desk.ts';

/** Whoever asks waits for it, and customers are served meanwhile by the same process; in ms. */
const MOST_MS = 10_000;

/** What changes are tried with. */
export interface TryParts {
  /** The desk of the code. */
  readonly desk: Desk;
  readonly store: Pick<ConversationStore, 'list' | 'events'>;
  readonly published: Pick<PublishedStore, 'inForce' | 'get'>;
  readonly clock: Clock;
}

/**
 * What changes would do otherwise than the desk that serves, with the newest conversations on record: decided by the floor, each
 * message with what was on record before it. One at a time.
 */
export function changesTrier(parts: TryParts): (changes: DeskChanges, most: number) => Promise<TriedChanges> {
  return oneAtATime((changes, most) => tryChanges(parts, changes, most), {
    busy: 'Other changes are tried now.',
    mostMs: MOST_MS,
  });
}

async function tryChanges(parts: TryParts, changes: DeskChanges, most: number): Promise<TriedChanges> {
  const { desk, store, clock } = parts;
  const lane = (one: Desk) => createReplayDesk({ desk: one, models: [] });
  const changed = lane(applyChanges(desk, changes));
  const counter = new BacktestCounter({ present: lane(await servingDesk(parts)), changed }, withoutPersonal);
  const until = clock.now().getTime() + MOST_MS;
  let tried = 0;
  for await (const { id } of openedSince(store, new Date(0))) {
    if (tried === most || clock.now().getTime() > until) break;
    await counter.add({ id, events: await wholeLog(store, id) });
    tried++;
  }
  return counter.backtest;
}

/** The desk as it is published; of what the code does not take any more the code's own serves. */
async function servingDesk({ desk, published }: TryParts): Promise<Desk> {
  const serves = await published.get(await published.inForce());
  return withChangesTaken(desk, serves?.changes ?? {}) ?? desk;
}
