import type { RequestListener } from 'node:http';
import { z } from 'zod';
import type { AnalysisSettings } from '../analytics/settings.ts';
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
import type { ToolDatabase } from '../contracts/store.ts';
import type { Database } from '../contracts/tool.ts';
import { problem, problemResponse } from '../lines/_shared/problem.ts';
import type { Webhook } from '../sinks/webhooks/settings.ts';
import { databaseClock } from '../stores/postgres/database-clock.ts';
import { homeOf } from '../stores/postgres/homes.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { deskSettings, packsOf } from './config.ts';
import { describeProblems } from './config-problems.ts';
import { type DeskDatabase, deskIds } from './desks-config.ts';
import { type FetchHandler, fetchHandler, type HttpOptions, nodeListener } from './fetch-handler.ts';
import { deskIdentity } from './identity.ts';
import { inSession } from './in-session.ts';
import { learnFloors } from './learn-floors.ts';
import { carefulLog, createLog, defectsTo } from './log.ts';
import type { EventListener } from './observed-store.ts';
import type { OpenDatabases } from './open-database.ts';
import { type DesksConfig, type DesksParts, openDesks, startDesks } from './start-desks.ts';
import { systemTimers } from './system.ts';
import type { Trial } from './versions/trial.ts';

/** What `startSwitchroom` takes. */
export interface StartOptions {
  /** The pack that is served; or `packs`. */
  readonly pack?: Pack;
  /** Packs that are served together, a desk each; the first one is who is meant where nobody names a desk. */
  readonly packs?: readonly Pack[];
  /** Servers of their own for some of the desks, by the desk's id: a PostgreSQL URL, or one for each login. */
  readonly databases?: Readonly<Record<string, DeskDatabase>>;
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
  /** A second version of some of the desks, by the desk's id, for a share of the customers. */
  readonly trials?: Readonly<Record<string, Trial>>;
  /** Addresses that are told what happens. */
  readonly webhooks?: readonly Webhook[];
  /** How closed conversations are analysed; without, nothing is analysed by itself. */
  readonly analysis?: AnalysisSettings;
}

const schema = z.strictObject({
  ...deskSettings,
  databaseUrl: z.string().optional(),
  dataFolder: z.string().optional(),
  clock: z.custom<Clock>(() => true).optional(),
  http: z.custom<HttpOptions>(() => true).optional(),
  logger: z.custom<Logger>(() => true).optional(),
  onEvent: z.custom<EventListener>(() => true).optional(),
} satisfies Record<keyof StartOptions, z.ZodType>);

/** What was given, with defaults, and the desks of it. */
type Started = Omit<StartOptions, 'webhooks'> & DesksConfig & ReturnType<typeof packsOf>;

function checked(options: StartOptions): Started {
  const { success, error, data } = schema.safeParse(options);
  if (!success)
    throw new SwitchroomError('config-invalid', `startSwitchroom: ${describeProblems(schema, error)}`);
  const given = { ...options, databases: data.databases, webhooks: data.webhooks };
  return { ...given, ...packsOf('startSwitchroom', { ...given, deskHosts: options.http?.deskHosts }) };
}

/** Desks that run inside your own program: one, or several as one. */
export interface Switchroom {
  /** The desks as your program may use them: all of them. */
  readonly switchboard: Switchboard;
  /** The desks as somebody else may use them, e.g. a customer in their own conversation. */
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
  /**
   * Runs SQL in a pack's schema, with a tool's rights, in one transaction; nothing is kept when `work` throws. `desk` is the id of the
   * pack's desk; the first one without. Throws `desk-not-found`.
   */
  transaction<Result>(work: (database: Database) => Promise<Result>, desk?: string): Promise<Result>;
  /** Lets running turns end, then stops the embedded database. */
  close(): Promise<void>;
}

/**
 * Starts a desk inside your own program, or several: database, tables, models.
 * Throws a coded error saying how to mend what is wrong, e.g. `desk-invalid`, `database-in-use` or `package-missing`.
 * @example
 * const room = await startSwitchroom({ pack });
 * const { id } = await room.switchboard.open({ line: 'chat' });
 * for await (const event of room.switchboard.say(id, { text: 'Hello' })) console.log(event);
 * await room.close();
 */
export async function startSwitchroom(options: StartOptions): Promise<Switchroom> {
  expectNode(process.versions.node);
  const started = checked(options);
  const { databaseUrl, dataFolder = '.switchroom', clock } = started;
  const log = options.logger ? carefulLog(options.logger) : createLog({ LOG_LEVEL: 'warn' });
  const place = { DATABASE_URL: databaseUrl, SWITCHROOM_DATA: dataFolder };
  const database = await openDesks(started, place, log);
  try {
    const shared = await databaseClock(database.control);
    const { running, upkeep, fetch, close } = await onDatabase(started, {
      database,
      shared,
      log,
      time: clock && { clock, timers: systemTimers },
    });
    const stop = async () => {
      await upkeep.stop();
      await close();
      await running.exchange.drain();
      await database.close();
    };
    await upkeep.begin().catch(async (thrown: unknown) => {
      await stop();
      throw thrown;
    });
    void learnFloors(started.packs);
    const { exchange, switchboard, inboxOf, models, modelHealth } = running;
    return {
      switchboard,
      inboxOf,
      models,
      modelHealth,
      fetch,
      listener: nodeListener(fetch),
      as: (principal) => exchange.as(principal),
      tick: () => exchange.tick(),
      transaction: async (work, desk) => inSession(tablesOf(started.packs, database, desk), 'write', work),
      close: stop,
    };
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

/** The tables of a pack, as its tools have them. */
function tablesOf(packs: readonly Pack[], { desks }: OpenDatabases, desk = packs[0]?.desk.id): ToolDatabase {
  const at = packs.findIndex((pack) => pack.desk.id === desk);
  const tables = desks[at];
  if (tables === undefined) throw new SwitchroomError('desk-not-found', `There is no desk ${desk}.`);
  return packDatabase(tables.tools, packs[at]?.database?.schema ?? 'public');
}

type Surroundings = Pick<DesksParts, 'database' | 'shared' | 'time' | 'log'>;

/** The desks on their databases, with what answers their requests. */
async function onDatabase(options: Started, around: Surroundings) {
  const {
    packs,
    models = [],
    prices = {},
    speech,
    http,
    onEvent,
    readers,
    webhooks,
    analysis,
    trials,
  } = options;
  const { database, time, shared, log } = around;
  const onDefect = defectsTo(log);
  const home = await homeOf(database.control, deskIds(packs));
  const own =
    http &&
    deskIdentity({
      desk: home,
      desks: deskIds(packs),
      pool: database.control,
      environment: {},
      clock: time?.clock ?? shared,
      timers: systemTimers,
      onDefect,
      settings: http.identity,
      quotas: http.quotas,
      isPublic: true,
    });
  const { running, upkeep } = await startDesks({
    ...around,
    packs,
    home,
    onDefect,
    onEvent,
    config: { models, prices, readers, webhooks, analysis, trials },
    speechOf: (desk) => ({ desk, model: speech }),
    identity: own,
    ticksItself: time === undefined,
  });
  const stopping = new AbortController();
  const fetch = http && own ? fetchHandler(running, http, { own, log, stopping: stopping.signal }) : noFetch;
  const close = async () => {
    stopping.abort();
    await own?.audit.flush();
  };
  return { running, upkeep, fetch, close };
}

const noFetch: FetchHandler = async () =>
  problemResponse(problem('route-not-found', 'Start the desk with `http`, e.g. `http: {}`.'));
