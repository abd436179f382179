import type { Logger } from 'pino';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Pack } from '../contracts/pack.ts';
import type { Quotas } from '../contracts/quota.ts';
import { type DatabaseClock, databaseClock } from '../stores/postgres/database-clock.ts';
import { atDesk } from './at-desk.ts';
import { deskSpeech } from './browser-voice.ts';
import type { LoadedConfig } from './config.ts';
import { createDesk, type RunningDesk } from './create-desk.ts';
import { startReaders } from './feed-readers.ts';
import { modelLog } from './log.ts';
import { idsOf, manyDesks } from './many-desks.ts';
import type { OpenDatabases } from './open-database.ts';
import type { ServerTime } from './serve.ts';
import { randomIds, systemTimers } from './system.ts';
import { startUpkeep } from './upkeep.ts';

/** What desks are started with. */
export interface DesksParts {
  readonly config: LoadedConfig;
  readonly packs: readonly Pack[];
  readonly database: OpenDatabases;
  readonly log: Logger;
  /** The time, when it is not that of each desk's database. */
  readonly time: ServerTime | undefined;
  readonly quotas: Quotas;
  /** See `homeOf`. */
  readonly home: string;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/** Desks that talk, with their upkeep and who reads their feeds. */
export interface StartedDesks {
  readonly running: RunningDesk;
  readonly upkeep: { begin(): Promise<void>; stop(): Promise<void> };
}

/** Starts each pack's desk on its own database, by that database's time, and shows them as one. */
export async function startDesks(parts: DesksParts): Promise<StartedDesks> {
  const isOne = parts.packs.length === 1;
  const started = await Promise.all(
    parts.packs.map((pack, at) => {
      const starting = startDesk(parts, pack, at);
      return isOne ? starting : atDesk(pack.desk.id, starting);
    }),
  );
  const [first, ...more] = started.map(({ running }) => running);
  if (first === undefined) throw new SwitchroomError('config-invalid', 'There is no pack to serve.');
  let upkeeps: { stop(): Promise<void> }[] = [];
  return {
    running: manyDesks([first, ...more], parts.home),
    upkeep: {
      async begin() {
        // Each for itself: a server that is away holds up no other desk.
        upkeeps = started.map(({ running, clock }) =>
          startUpkeep(running.exchange, clock, (thrown) => parts.onDefect(thrown, 'upkeep')),
        );
        const feeds = started.flatMap(({ running: { desk }, clock }, at) => {
          const database = parts.database.desks[at];
          return database ? [{ id: desk.id, pool: database.pool, url: database.url, clock }] : [];
        });
        upkeeps.push(await startReaders(feeds, parts.config, parts.onDefect));
      },
      async stop() {
        await Promise.all(upkeeps.map((upkeep) => upkeep.stop()));
      },
    },
  };
}

async function startDesk(
  { config, packs, database, log, time, quotas, home, onDefect }: DesksParts,
  pack: Pack,
  at: number,
): Promise<{ readonly running: RunningDesk; readonly clock: DatabaseClock }> {
  const { pool, tools } = database.desks[at] ?? { pool: database.control, tools: database.control };
  const clock = await databaseClock(pool);
  const speech = deskSpeech({ pack, speech: config.speech });
  const running = await createDesk({
    pack: speech.pack,
    models: config.models,
    prices: config.prices,
    speech: speech.model,
    pool,
    tools,
    onDefect,
    watcher: modelLog(log),
    clock: time?.clock ?? clock,
    timers: time?.timers ?? systemTimers,
    // Ids that name no desk are of `home`.
    ids: packs.length > 1 || pack.desk.id !== home ? idsOf(pack.desk.id, randomIds) : randomIds,
    quotas,
  });
  return { running, clock };
}
