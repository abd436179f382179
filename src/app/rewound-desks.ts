import { rm } from 'node:fs/promises';
import type { Desk } from '../contracts/desk.ts';
import type { JsonValue } from '../contracts/json.ts';
import type { Switchboard } from '../contracts/line.ts';
import type { ModelLink, Prices } from '../contracts/model.ts';
import type { Pack } from '../contracts/pack.ts';
import { schemaOf } from '../contracts/pack.ts';
import { HeldTimers } from '../evals/simulate/held-timers.ts';
import { shortLivedFolder } from '../stores/embedded/short-lived-folder.ts';
import { startEmbedded } from '../stores/embedded/start-embedded.ts';
import { connect } from '../stores/postgres/connect.ts';
import { databaseClock } from '../stores/postgres/database-clock.ts';
import { readRows } from '../stores/postgres/read-rows.ts';
import { keepRows, rewind, writtenTables } from '../stores/postgres/rewind.ts';
import { floorVoice } from './browser-voice.ts';
import { createDesk } from './create-desk.ts';
import { installEmbedded } from './install.ts';
import { learnFloors } from './learn-floors.ts';
import { onPool } from './open-for-command.ts';
import { startUpkeep } from './upkeep.ts';

/** A desk for one conversation at a time. */
export interface RewoundDesk {
  readonly board: Switchboard;
  /** The time of its calls, which passes when it is told to. */
  readonly timers: HeldTimers;
  /** The rows of a select on the pack's tables, which can change nothing. Throws what the database says. */
  query(sql: string): Promise<JsonValue[][]>;
  /** The pack's tables that were written to since it was lent. */
  wrote(): Promise<readonly string[]>;
}

/** Desks that are lent one by one, the tables of their pack each time as they were when it was installed. */
export interface RewoundDesks {
  lend<Result>(use: (desk: RewoundDesk) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

interface Parts {
  readonly pack: Pack;
  readonly models: readonly ModelLink[];
  readonly prices: Prices;
  /** How many may be lent at once. */
  readonly count: number;
}

/** Nothing here outlives the process: what is not on disk yet is lost with it. */
const IN_MEMORY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const KEPT = 'kept';

/** Starts a PostgreSQL of its own, with a database for each desk, all of which is deleted by `close`. */
export async function startRewoundDesks(parts: Parts): Promise<RewoundDesks> {
  const folder = await shortLivedFolder('switchroom-simulation-');
  const server = await startEmbedded({ folder, settings: IN_MEMORY });
  const desks: (RewoundDesk & { rewind(): Promise<void>; close(): Promise<void> })[] = [];
  const close = async () => {
    for (const desk of desks) await desk.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await createDatabase(server.url, KEPT);
    const kept = databaseUrl(server.url, KEPT);
    await installEmbedded(kept, parts.pack);
    await onPool(kept, undefined, (pool) => keepRows(pool, parts.pack.database?.schema ?? 'public'));
    await learnFloors([parts.pack]);
    for (let at = 0; at < parts.count; at++) {
      await createDatabase(server.url, `desk_${at}`, KEPT);
      desks.push(await deskAt(databaseUrl(server.url, `desk_${at}`), parts));
    }
  } catch (thrown) {
    await close();
    throw thrown;
  }
  const free = [...desks];
  const waiting: ((desk: (typeof desks)[number]) => void)[] = [];
  return {
    async lend(use) {
      const desk = free.pop() ?? (await new Promise<(typeof desks)[number]>((take) => waiting.push(take)));
      try {
        return await use(desk);
      } finally {
        await desk.rewind();
        const next = waiting.shift();
        if (next) next(desk);
        else free.push(desk);
      }
    },
    close,
  };
}

async function deskAt(url: string, { pack, models, prices }: Parts) {
  const toolsUrl = await installEmbedded(url, pack, 'simulation');
  const pool = connect(url, { connections: 3, schema: schemaOf(pack) });
  const tools = connect(toolsUrl, { connections: 3, schema: schemaOf(pack), tableScans: true });
  const clock = await databaseClock(pool);
  const timers = new HeldTimers();
  const speechOf = (desk: Desk) => ({ desk, model: floorVoice(desk) });
  const running = await createDesk({ pack, models, prices, pool, tools, clock, timers, speechOf });
  const upkeep = startUpkeep(running.exchange, clock, () => undefined);
  return {
    board: running.switchboard,
    timers,
    query: (sql: string) => readRows(pool, pack.database?.schema ?? 'public', sql),
    wrote: () => writtenTables(pool),
    rewind: () => rewind(pool),
    async close() {
      await upkeep.stop();
      await running.exchange.drain();
      await Promise.all([pool.end(), tools.end()]);
    },
  };
}

function createDatabase(server: string, name: string, template?: string): Promise<unknown> {
  // Copying files takes half the time of copying what is in them.
  const clause = template === undefined ? '' : `template ${template} strategy file_copy`;
  return onPool(server, undefined, (pool) => pool.query({ text: `create database ${name} ${clause}` }));
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
