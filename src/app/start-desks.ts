import type { Clock } from '../contracts/clock.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Logger } from '../contracts/log.ts';
import type { NoticeSenders } from '../contracts/notification.ts';
import { own } from '../contracts/own.ts';
import type { Pack } from '../contracts/pack.ts';
import { consentTools } from '../evals/scorecard/read-scorecard.ts';
import { type DatabaseClock, databaseClock, lateDatabaseClock } from '../stores/postgres/database-clock.ts';
import { deskVersionsOf } from '../stores/postgres/desk-versions.ts';
import { openRequests } from '../stores/postgres/duty.ts';
import { assignRequests } from './assign-requests.ts';
import { atDesk } from './at-desk.ts';
import type { LoadedConfig } from './config.ts';
import { createDesk, type RunningDesk } from './create-desk.ts';
import { startReaders } from './feed-readers.ts';
import type { DeskIdentity } from './identity.ts';
import { modelLog } from './log.ts';
import { idsOf, manyDesks } from './many-desks.ts';
import type { EventListener } from './observed-store.ts';
import { type DatabasePlace, type DeskTables, type OpenDatabases, openDatabases } from './open-database.ts';
import type { ServerTime } from './serve.ts';
import { randomIds, systemTimers } from './system.ts';
import { startTelemetry, type Telemetry, type TelemetrySource } from './telemetry.ts';
import { untilThere } from './until-there.ts';
import { type Rounds, startRounds, startUpkeep } from './upkeep.ts';
import type { SpeechOf } from './versions/prepare-desk.ts';

/** Which desks there are, and where. */
export type DesksConfig = Pick<
  LoadedConfig,
  'pack' | 'packs' | 'databases' | 'webhooks' | 'analysis' | 'notifications'
>;

/** What desks are started with. */
export interface DesksParts {
  readonly config: Pick<LoadedConfig, 'models' | 'prices' | 'readers' | 'webhooks' | 'analysis' | 'trials'>;
  readonly packs: readonly Pack[];
  readonly database: OpenDatabases;
  readonly log: Logger;
  /** What a desk speaks with. */
  readonly speechOf: SpeechOf;
  /** The time, when it is not that of each desk's database. */
  readonly time: ServerTime | undefined;
  /** The time of the control schema's server: a desk whose own is away goes by it until that comes. */
  readonly shared: Clock;
  /** What callers may use up, and who is on duty; without, as much as they like, and nobody. */
  readonly identity?: Pick<DeskIdentity, 'quotas' | 'duty' | 'staff' | 'audit' | 'notifications'> | undefined;
  /** How people are reached whose console is closed; they are not without. */
  readonly notices?: NoticeSenders | undefined;
  /** See `homeOf`. */
  readonly home: string;
  readonly onDefect: (thrown: unknown, where: string) => void;
  readonly onEvent?: EventListener | undefined;
  /** What is told to OpenTelemetry; nothing without. */
  readonly telemetry?: TelemetrySource | undefined;
  /** Whether upkeep is left to whoever owns the time. */
  readonly ticksItself?: boolean;
}

/** Opens the databases of all desks of a configuration; a desk whose own server is away is waited for. */
export function openDesks(
  { pack, packs = [pack], databases = {}, webhooks = [], analysis, notifications }: DesksConfig,
  place: DatabasePlace,
  log: Logger,
): Promise<OpenDatabases> {
  const tell = (message: string, level: 'info' | 'warn') => log[level]({}, message);
  const jobs = webhooks.length > 0 || analysis !== undefined || notifications !== undefined;
  return openDatabases(place, packs, databases, tell, { jobs, waitsForServers: true });
}

/** Desks that talk, with their upkeep and who reads their feeds. */
export interface StartedDesks {
  readonly running: RunningDesk;
  readonly upkeep: Upkeep;
}

interface Upkeep {
  begin(): Promise<void>;
  stop(): Promise<void>;
}

interface StartedDesk {
  readonly running: RunningDesk;
  readonly clock: DatabaseClock;
  readonly tables: DeskTables;
}

/**
 * Starts each pack's desk on its own database, by that database's time, and shows them as one. A desk whose server is away is taken
 * up when that comes.
 */
export async function startDesks(parts: DesksParts): Promise<StartedDesks> {
  const isOne = parts.packs.length === 1;
  const started = await Promise.all(
    parts.packs.flatMap((pack, at) => {
      const tables = parts.database.desks[at];
      if (tables === undefined) return [];
      const starting = startDesk(parts, pack, tables);
      return isOne ? starting : atDesk(pack.desk.id, starting);
    }),
  );
  const [first, ...more] = started.map(({ running }) => running);
  if (first === undefined) throw new SwitchroomError('config-invalid', 'There is no pack to serve.');
  const telemetry = await startTelemetry(parts.telemetry ?? { variables: {} }, parts.log);
  return { running: manyDesks([first, ...more], parts.home), upkeep: upkeepOf(parts, started, telemetry) };
}

async function startDesk(parts: DesksParts, pack: Pack, tables: DeskTables): Promise<StartedDesk> {
  const { config, packs, log, speechOf, time, shared, identity, home, onDefect, onEvent } = parts;
  const { pool, tools, arrive } = tables;
  const clock = arrive ? lateDatabaseClock(pool, shared) : await databaseClock(pool);
  const running = await createDesk({
    pack,
    models: config.models,
    trial: own(config.trials ?? {}, pack.desk.id),
    prices: config.prices,
    speechOf,
    pool,
    tools,
    onDefect,
    onEvent,
    watcher: modelLog(log),
    clock: time?.clock ?? clock,
    timers: time?.timers ?? systemTimers,
    // Ids that name no desk are of `home`.
    ids: packs.length > 1 || pack.desk.id !== home ? idsOf(pack.desk.id, randomIds) : randomIds,
    quotas: identity?.quotas,
  });
  return { running, clock, tables };
}

/** Each desk's for itself: a server that is away holds up no other desk. */
function upkeepOf(parts: DesksParts, started: readonly StartedDesk[], telemetry: Telemetry): Upkeep {
  const begun: { stop(): Promise<void> }[] = [];
  return {
    async begin() {
      const ready = started.map((one) => ({ ...one, begin: beginning(parts, one, begun, telemetry) }));
      for (const { tables, begin } of ready) if (!tables.arrive) await begin();
      for (const { tables, clock, begin } of ready) {
        const { arrive } = tables;
        if (!arrive) continue;
        const attempt = async () => {
          await arrive();
          await clock.follow();
          await begin();
        };
        begun.push(untilThere(attempt, (thrown) => parts.onDefect(thrown, 'a desk whose server was away')));
      }
      if (parts.ticksItself !== false) begun.push(...startAssigning(parts, started));
    },
    async stop() {
      // One that waits for its server may begin more, until it is stopped.
      while (begun.length > 0) await Promise.all(begun.splice(0).map((one) => one.stop()));
      await telemetry.stop();
    },
  };
}

/** Begins a desk's upkeep and its readers; tried again, it does what has not worked before. */
/** How often it is looked whether somebody on duty can take what waits, in ms. */
const ASSIGN_MS = 1_000;

/** One for all desks: people have so many conversations at once, at whichever. */
function startAssigning(
  { identity, shared, onDefect }: DesksParts,
  started: readonly StartedDesk[],
): Rounds[] {
  if (identity === undefined) return [];
  const desks = started.map(({ running: { desk, exchange }, tables }) => ({
    desk,
    exchange,
    requests: () => openRequests(tables.pool, desk.id),
  }));
  const work = () => assignRequests(identity.duty, shared, desks);
  return [startRounds(ASSIGN_MS, work, (thrown) => onDefect(thrown, 'assigning requests'))];
}

function beginning(
  { config, onDefect, identity, notices, ticksItself = true }: DesksParts,
  { running, clock, tables }: StartedDesk,
  begun: { stop(): Promise<void> }[],
  telemetry: Telemetry,
): () => Promise<void> {
  let isTicking = !ticksItself;
  return async () => {
    if (!isTicking) begun.push(startUpkeep(running.exchange, clock, (thrown) => onDefect(thrown, 'upkeep')));
    isTicking = true;
    const { desk, versions } = running;
    const kept = deskVersionsOf(tables.pool, desk.id);
    for (const { hash, definition } of versions) await kept.save(hash, definition);
    const feed = { id: desk.id, pool: tables.pool, url: tables.url, clock, needConsent: consentTools(desk) };
    const reaching = identity && notices && { ...identity, senders: notices, desk };
    begun.push(await startReaders(feed, { ...config, telemetry, reaching }, onDefect));
  };
}
