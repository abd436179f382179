import type { RequestListener } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../contracts/clock.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { expectNode } from '../contracts/expect-node.ts';
import type { Switchboard } from '../contracts/line.ts';
import type { Logger } from '../contracts/log.ts';
import type { LinkHealth, ModelLink, Prices } from '../contracts/model.ts';
import type { Pack } from '../contracts/pack.ts';
import type { InboxOf } from '../contracts/person.ts';
import type { Principal } from '../contracts/principal.ts';
import type { FeedReader } from '../contracts/reader.ts';
import type { SpeechModel } from '../contracts/speech-model.ts';
import type { Database } from '../contracts/tool.ts';
import { problem, problemResponse } from '../lines/_shared/problem.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { databaseClock } from '../stores/postgres/database-clock.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { deskSettings, feedReaders } from './config.ts';
import { describeProblems } from './config-problems.ts';
import { createDesk } from './create-desk.ts';
import { startReaders } from './feed-readers.ts';
import { type FetchHandler, fetchHandler, type HttpOptions, nodeListener } from './fetch-handler.ts';
import { deskIdentity } from './identity.ts';
import { inSession } from './in-session.ts';
import { carefulLog, createLog, modelLog } from './log.ts';
import type { EventListener } from './observed-store.ts';
import { openDatabase } from './open-database.ts';
import { systemTimers } from './system.ts';
import { startUpkeep } from './upkeep.ts';

/** What `startSwitchroom` takes. */
export interface StartOptions {
  readonly pack: Pack;
  /** Models to ask, in order; the floor always stands behind them. */
  readonly models?: readonly ModelLink[];
  /** What models cost, in USD per million tokens, by the model's name or its link's. */
  readonly prices?: Prices;
  /** Holds calls, answered by `switchboard.answer`. */
  readonly speech?: SpeechModel;
  /** A PostgreSQL to use instead of the embedded one, e.g. `postgres://user:password@host:5432/database`. */
  readonly databaseUrl?: string;
  /** Folder of the embedded database; `.switchroom` without. */
  readonly dataFolder?: string;
  /** The time, when it is not the database's: then nothing is done by itself, and you call `tick()`. */
  readonly clock?: Clock;
  /** How the desk is served by `fetch` and `listener`; `{}` for the defaults, and by nobody without. */
  readonly http?: HttpOptions;
  /** Where defects are written, and what else you should look at; as JSON on standard error without. */
  readonly logger?: Logger;
  /** Hears each event that this process records, once it is committed; nothing waits for it, and what a crash cuts off is lost. */
  readonly onEvent?: EventListener;
  /** Code of yours that reads every commit of every process in order, each from a position that survives a crash. */
  readonly readers?: readonly FeedReader[];
}

const schema = z.strictObject({
  ...deskSettings,
  databaseUrl: z.string().optional(),
  dataFolder: z.string().optional(),
  clock: z.custom<Clock>(() => true).optional(),
  http: z.custom<HttpOptions>(() => true).optional(),
  logger: z.custom<Logger>(() => true).optional(),
  onEvent: z.custom<EventListener>(() => true).optional(),
  readers: feedReaders,
} satisfies Record<keyof StartOptions, z.ZodType>);

function checkOptions(options: StartOptions): void {
  const { success, error } = schema.safeParse(options);
  if (success) return;
  throw new SwitchroomError('config-invalid', `startSwitchroom: ${describeProblems(schema, error)}`);
}

/** A desk that runs inside your own program. */
export interface Switchroom {
  /** The desk as your program may use it: all of it. */
  readonly switchboard: Switchboard;
  /** The desk as somebody else may use it, e.g. a customer in their own conversation. */
  as(principal: Principal): Switchboard;
  /** For the people who take part, whom your program vouches for. */
  readonly inboxOf: InboxOf;
  /** One round of upkeep; done by itself unless you own the time. */
  tick(): Promise<void>;
  /** Answers a request to the HTTP API, for Hono, Next.js and other frameworks that speak `fetch`; needs `http`. */
  readonly fetch: FetchHandler;
  /** The same for servers of Node's kind, e.g. Express and Fastify. */
  readonly listener: RequestListener;
  /** Names of the models it asks, in order. */
  readonly models: readonly string[];
  /** How the models fare, the floor left out: `unknown` until something was asked of them. */
  modelHealth(): readonly LinkHealth[];
  /** Runs SQL in the pack's schema, with a tool's rights, in one transaction; nothing is kept when `work` throws. */
  transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
  /** Lets running turns end, then stops the embedded database. */
  close(): Promise<void>;
}

/**
 * Starts a desk inside your own program: database, tables, models.
 * Throws a coded error saying how to mend what is wrong, e.g. `desk-invalid`, `database-in-use` or `package-missing`.
 * @example
 * const room = await startSwitchroom({ pack });
 * const { id } = await room.switchboard.open({ line: 'chat' });
 * for await (const event of room.switchboard.say(id, { text: 'Hello' })) console.log(event);
 * await room.close();
 */
export async function startSwitchroom(options: StartOptions): Promise<Switchroom> {
  expectNode(process.versions.node);
  checkOptions(options);
  const { pack, databaseUrl, dataFolder = '.switchroom', clock } = options;
  const log = options.logger ? carefulLog(options.logger) : createLog({ LOG_LEVEL: 'warn' });
  const place = { DATABASE_URL: databaseUrl, SWITCHROOM_DATA: dataFolder };
  const database = await openDatabase(place, pack, (message, level) => log[level]({}, message));
  try {
    const { pool, tools, url } = database;
    const shared = await databaseClock(pool);
    const { running, fetch, close } = await onDatabase(options, { pool, tools, clock: clock ?? shared, log });
    const { exchange, switchboard, inboxOf, models, modelHealth } = running;
    const onFailure = (thrown: unknown) => log.error({ err: thrown }, 'Upkeep met a defect.');
    const upkeep = clock ? undefined : startUpkeep(exchange, shared, onFailure);
    const onDefect = (thrown: unknown, where: string) =>
      log.error({ err: thrown, where }, 'A reader met a defect.');
    const feed = { id: pack.desk.id, pool, url, clock: clock ?? shared };
    const readers = await startReaders([feed], options, onDefect);
    const tables = packDatabase(tools, pack.database?.schema ?? 'public');
    return {
      switchboard,
      inboxOf,
      models,
      modelHealth,
      fetch,
      listener: nodeListener(fetch),
      as: (principal) => exchange.as(principal),
      tick: () => exchange.tick(),
      transaction: (work) => inSession(tables, 'write', work),
      async close() {
        await readers.stop();
        await upkeep?.stop();
        await close();
        await exchange.drain();
        await database.close();
      },
    };
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

interface Surroundings {
  readonly pool: Pool;
  readonly tools: Pool;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The desk on its database, with what answers its requests. */
async function onDatabase(options: StartOptions, { pool, tools, clock, log }: Surroundings) {
  const { pack, models = [], prices = {}, speech, http, onEvent } = options;
  const onDefect = (thrown: unknown, where: string) =>
    log.error({ err: thrown, where }, 'A turn met a defect.');
  const own =
    http &&
    deskIdentity({
      desk: pack.desk.id,
      pool,
      environment: {},
      clock,
      timers: systemTimers,
      onDefect,
      settings: http.identity,
      quotas: http.quotas,
      isPublic: true,
    });
  const running = await createDesk({
    pack,
    models,
    prices,
    speech,
    pool,
    tools,
    clock,
    onDefect,
    onEvent,
    quotas: own?.quotas,
    watcher: modelLog(log),
  });
  const stopping = new AbortController();
  const fetch = http && own ? fetchHandler(running, http, { own, log, stopping: stopping.signal }) : noFetch;
  const close = async () => {
    stopping.abort();
    await own?.audit.flush();
  };
  return { running, fetch, close };
}

const noFetch: FetchHandler = async () =>
  problemResponse(problem('route-not-found', 'Start the desk with `http`, e.g. `http: {}`.'));
