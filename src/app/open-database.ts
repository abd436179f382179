import { resolve } from 'node:path';
import { type Pack, schemaOf } from '../contracts/pack.ts';
import type { ServerLog } from '../stores/embedded/keep-running.ts';
import { startEmbedded } from '../stores/embedded/start-embedded.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import type { Environment } from './environment.ts';
import { install, installEmbedded } from './install.ts';

/** A database with the product's and the pack's tables in it. */
export interface OpenDatabase {
  readonly pool: Pool;
  /** Connections for tools alone: slow ones must not keep conversations from being recorded. */
  readonly tools: Pool;
  /** What it is, without credentials, e.g. `PostgreSQL in .switchroom`. */
  readonly description: string;
  close(): Promise<void>;
}

/** Where the database is. */
export type DatabasePlace = Pick<Environment, 'DATABASE_URL' | 'SWITCHROOM_DATA'> &
  Partial<Pick<Environment, 'DATABASE_MIGRATION_URL' | 'DATABASE_TOOLS_URL'>>;

/** Opens `DATABASE_URL`, or starts the embedded PostgreSQL, and brings the tables up to date. */
export async function openDatabase(place: DatabasePlace, pack: Pack, log: ServerLog): Promise<OpenDatabase> {
  const { DATABASE_URL, SWITCHROOM_DATA } = place;
  const folder = resolve(SWITCHROOM_DATA);
  const server = DATABASE_URL ? undefined : await startEmbedded({ folder, log });
  const url = DATABASE_URL ?? server?.url ?? '';
  const installed = server
    ? installEmbedded(server.url, pack)
    : install({ ...place, DATABASE_URL: url }, pack);
  const urlForTools = await installed.catch(async (thrown) => {
    await server?.stop();
    throw thrown;
  });
  const schema = schemaOf(pack);
  const pool = connect(url, { schema });
  const tools = connect(urlForTools, { schema, tableScans: true });
  let closing: Promise<void> | undefined;
  return {
    pool,
    tools,
    close() {
      closing ??= Promise.all([pool.end(), tools.end()]).then(() => server?.stop());
      return closing;
    },
    description: server ? `embedded PostgreSQL in ${folder}` : describe(url),
  };
}

function describe(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `PostgreSQL at ${hostname}${pathname}`;
}
