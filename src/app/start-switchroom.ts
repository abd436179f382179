import type { Switchboard } from '../contracts/line.ts';
import type { ModelLink } from '../contracts/model.ts';
import type { Pack } from '../contracts/pack.ts';
import { createDesk } from './create-desk.ts';
import { openDatabase } from './open-database.ts';

/** What `startSwitchroom` takes. */
export interface StartOptions {
  readonly pack: Pack;
  /** Models to ask, in order; the floor always stands behind them. */
  readonly models?: readonly ModelLink[];
  /** A PostgreSQL to use instead of the embedded one, e.g. `postgres://user:password@host:5432/database`. */
  readonly databaseUrl?: string;
  /** Folder of the embedded database; `.switchroom` without. */
  readonly dataFolder?: string;
}

/** A desk that runs inside your own program, without HTTP. */
export interface Switchroom {
  readonly switchboard: Switchboard;
  /** Names of the models it asks, in order. */
  readonly models: readonly string[];
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
  const { pack, models = [], databaseUrl, dataFolder = '.switchroom' } = options;
  const place = { DATABASE_URL: databaseUrl, SWITCHROOM_DATA: dataFolder };
  const database = await openDatabase(place, pack, () => undefined);
  try {
    const running = await createDesk({ pack, models, pool: database.pool, tools: database.tools });
    const { switchboard, models: names } = running;
    return { switchboard, models: names, close: () => switchboard.drain().then(database.close) };
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}
