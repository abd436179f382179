import type { Clock } from '../contracts/clock.ts';
import type { Switchboard } from '../contracts/line.ts';
import type { LinkHealth, ModelLink, Prices } from '../contracts/model.ts';
import type { Pack } from '../contracts/pack.ts';
import type { InboxOf } from '../contracts/person.ts';
import type { Principal } from '../contracts/principal.ts';
import type { SpeechModel } from '../contracts/speech-model.ts';
import type { ToolDatabase } from '../contracts/store.ts';
import type { Database } from '../contracts/tool.ts';
import { databaseClock } from '../stores/postgres/database-clock.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { refuseModelKey } from './config.ts';
import { createDesk } from './create-desk.ts';
import { openDatabase } from './open-database.ts';
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
}

/** A desk that runs inside your own program, without HTTP. */
export interface Switchroom {
  /** The desk as your program may use it: all of it. */
  readonly switchboard: Switchboard;
  /** The desk as somebody else may use it, e.g. a customer in their own conversation. */
  as(principal: Principal): Switchboard;
  /** For the people who take part, whom your program vouches for. */
  readonly inboxOf: InboxOf;
  /** One round of upkeep; done by itself unless you own the time. */
  tick(): Promise<void>;
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
 * Throws a coded error saying how to mend what is wrong, e.g. `desk-invalid` or `database-in-use`.
 * @example
 * const room = await startSwitchroom({ pack });
 * const { id } = await room.switchboard.open({ line: 'chat' });
 * for await (const event of room.switchboard.say(id, { text: 'Hello' })) console.log(event);
 * await room.close();
 */
export async function startSwitchroom(options: StartOptions): Promise<Switchroom> {
  const { pack, models = [], prices = {}, speech, databaseUrl, dataFolder = '.switchroom', clock } = options;
  refuseModelKey(options, 'startSwitchroom');
  const place = { DATABASE_URL: databaseUrl, SWITCHROOM_DATA: dataFolder };
  const database = await openDatabase(place, pack, () => undefined);
  try {
    const { pool, tools } = database;
    const shared = await databaseClock(pool);
    const running = await createDesk({ pack, models, prices, speech, pool, tools, clock: clock ?? shared });
    const { exchange, switchboard, inboxOf, models: names, modelHealth } = running;
    const upkeep = clock ? undefined : startUpkeep(exchange, shared, () => undefined);
    const tables = packDatabase(tools, pack.database?.schema ?? 'public');
    return {
      ...{ switchboard, inboxOf, models: names, modelHealth },
      as: (principal) => exchange.as(principal),
      tick: () => exchange.tick(),
      transaction: (work) => transact(tables, work),
      async close() {
        await upkeep?.stop();
        await exchange.drain();
        await database.close();
      },
    };
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

async function transact<Result>(
  tables: ToolDatabase,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const session = tables.session('write');
  try {
    const result = await work(session.database);
    await session.commit();
    return result;
  } catch (thrown) {
    await session.rollback();
    throw thrown;
  }
}
