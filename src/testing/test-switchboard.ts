import type { Clock, Ids } from '../contracts/clock.ts';
import type { Desk } from '../contracts/desk.ts';
import type { CustomerMessage, Switchboard } from '../contracts/line.ts';
import type { ModelLink, Prices } from '../contracts/model.ts';
import type { ConversationStore } from '../contracts/store.ts';
import type { TurnEvent, TurnResult } from '../contracts/turn.ts';
import { ModelChain } from '../engine/models/model-chain.ts';
import { createSwitchboard, type SpeechParts, type StaffedSwitchboard } from '../engine/switchboard.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';

const LEASE_MS = 60_000;
const START = Date.UTC(2026, 2, 2, 9);

/** A clock that gains a second with every look, so that every event has a time of its own. */
export function tickingClock(start = START): Clock {
  let ticks = 0;
  return { now: () => new Date(start + 1000 * ticks++) };
}

/** Ids that count: `cv_1`, `cv_2`. */
export function countingIds(): Ids {
  let count = 0;
  return { next: (prefix) => `${prefix}_${++count}` };
}

/** What a test may choose of a switchboard. */
export interface TestSwitchboardOptions {
  readonly desk: Desk;
  readonly models: readonly ModelLink[];
  readonly pool: Pool;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** PostgreSQL schema of the pack's tables; `public` without. */
  readonly schema?: string;
  readonly prices?: Prices;
  /** For calls. */
  readonly speech?: SpeechParts;
  /** How long a node lives after it showed itself, in ms; a minute without. */
  readonly leaseMs?: number;
  readonly onDefect?: (thrown: unknown) => void;
  /** Puts something between the engine and its store. */
  readonly through?: (store: ConversationStore) => ConversationStore;
}

/** The real engine on a real database, with models, time and ids of the test's choice. */
export function testSwitchboard({
  desk,
  models,
  pool,
  clock,
  ids,
  schema,
  prices,
  leaseMs,
  speech,
  onDefect,
  through = (store) => store,
}: TestSwitchboardOptions): StaffedSwitchboard {
  return createSwitchboard({
    desk,
    models: new ModelChain(models),
    store: through(postgresStore(pool, desk.id)),
    database: packDatabase(pool, schema ?? 'public'),
    onDefect: onDefect ?? (() => undefined),
    speech,
    prices: prices ?? {},
    leaseMs: leaseMs ?? LEASE_MS,
    clock: clock ?? tickingClock(),
    ids: ids ?? countingIds(),
  });
}

/** Runs a turn to its end. */
export async function runTurn(
  switchboard: Switchboard,
  id: string,
  message: string | CustomerMessage,
): Promise<{ result: TurnResult; events: TurnEvent[] }> {
  const events: TurnEvent[] = [];
  const said = typeof message === 'string' ? { text: message } : message;
  for await (const event of switchboard.say(id, said)) events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'turn-finished') throw new TypeError('The turn did not finish.');
  return { result: last.result, events };
}
