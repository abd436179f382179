import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { JsonValue } from '../contracts/json.ts';
import type { Switchboard } from '../contracts/line.ts';
import type { ModelLink, Prices } from '../contracts/model.ts';
import { type Pack, schemaOf } from '../contracts/pack.ts';
import { shortLivedFolder } from '../stores/embedded/short-lived-folder.ts';
import { startEmbedded } from '../stores/embedded/start-embedded.ts';
import { connect } from '../stores/postgres/connect.ts';
import { databaseClock } from '../stores/postgres/database-clock.ts';
import { type DatabaseCopies, databaseCopies } from '../stores/postgres/database-copies.ts';
import { readRows } from '../stores/postgres/read-rows.ts';
import { createDesk } from './create-desk.ts';
import { install, installEmbedded } from './install.ts';
import { learnFloors } from './learn-floors.ts';
import { startUpkeep } from './upkeep.ts';

/** What desks that are only held for a while are made of. */
export interface HeldDesksOptions {
  readonly pack: Pack;
  /** Models to ask; the floor alone without. */
  readonly models?: readonly ModelLink[];
  readonly prices?: Prices;
  /** A server whose login may make databases, and is the tools' too; one of its own without, which is deleted afterwards. */
  readonly server?: string;
  /** Hears what was thrown that nobody meant to throw. */
  readonly onDefect?: (thrown: unknown, where: string) => void;
}

/** A desk with tables of its own, as the pack fills them. */
export interface HeldTables {
  readonly board: Switchboard;
  /** The rows of a select on the pack's tables, which can change nothing. Throws what the database says. */
  query(sql: string): Promise<JsonValue[][]>;
}

/** Desks to be lent, one after the other or at once. */
export interface HeldDesks {
  /** Lends a desk with tables of its own; they are deleted afterwards. */
  lend<Result>(use: (desk: HeldTables) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Of each desk; nobody is served meanwhile, so that a machine with much to do is waited for. */
const PATIENT = { connections: 4, connectTimeoutMs: 60_000, statementTimeoutMs: 60_000 };

/** Fills the tables of a pack once, and lends copies of them with its desk; for evaluations, which want every conversation to begin alike. */
export async function heldDesks(options: HeldDesksOptions): Promise<HeldDesks> {
  const { pack } = options;
  const server = await serverOf(options.server);
  try {
    const copies = await databaseCopies(server.url, `held_${randomBytes(6).toString('hex')}`);
    const url = copies.original;
    // A login for tools is the whole server's: on one that is shared others would lose theirs.
    const tools = options.server
      ? await install({ DATABASE_URL: url }, [pack])
      : await installEmbedded(url, pack);
    await learnFloors([pack]);
    return {
      lend: (use) => lend({ ...options, copies, tools }, use),
      async close() {
        await copies.end();
        await server.stop();
      },
    };
  } catch (thrown) {
    await server.stop();
    throw thrown;
  }
}

interface Lending extends HeldDesksOptions {
  readonly copies: DatabaseCopies;
  /** How tools come to the original. */
  readonly tools: string;
}

async function lend<Result>(
  { pack, models = [], prices = {}, onDefect = () => undefined, copies, tools }: Lending,
  use: (desk: HeldTables) => Promise<Result>,
): Promise<Result> {
  const url = await copies.copy();
  const toolsUrl = Object.assign(new URL(tools), { pathname: new URL(url).pathname }).href;
  const pool = connect(url, { ...PATIENT, schema: schemaOf(pack) });
  const theirs = connect(toolsUrl, { ...PATIENT, schema: schemaOf(pack), tableScans: true });
  try {
    const clock = await databaseClock(pool);
    const { exchange, switchboard: board } = await createDesk({
      pack,
      models,
      prices,
      pool,
      tools: theirs,
      clock,
      onDefect,
    });
    const upkeep = startUpkeep(exchange, clock, (thrown) => onDefect(thrown, 'upkeep'));
    try {
      return await use({ board, query: (sql) => readRows(theirs, pack.database?.schema ?? 'public', sql) });
    } finally {
      await upkeep.stop();
      await exchange.drain();
    }
  } finally {
    await Promise.all([pool.end(), theirs.end()]);
    await copies.drop(url);
  }
}

async function serverOf(url: string | undefined): Promise<{ url: string; stop(): Promise<void> }> {
  if (url !== undefined) return { url, stop: async () => undefined };
  const folder = await shortLivedFolder('switchroom-held-');
  // Nothing of it is kept: nothing waits for a disk.
  const server = await startEmbedded({ folder, settings: { fsync: 'off' } });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
