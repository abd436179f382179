import { resolve } from 'node:path';
import type { Pack } from '../contracts/pack.ts';
import type { ServerLog } from '../stores/embedded/keep-running.ts';
import { startEmbedded } from '../stores/embedded/start-embedded.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { installPack } from '../stores/postgres/install-pack.ts';
import { migrate } from '../stores/postgres/migrate.ts';
import { toolsUrl } from '../stores/postgres/tools-role.ts';
import type { Environment } from './environment.ts';

/** A database with the product's and the pack's tables in it. */
export interface OpenDatabase {
  readonly pool: Pool;
  /** Connections for tools alone: slow ones must not keep conversations from being recorded. */
  readonly tools: Pool;
  /** What it is, without credentials, e.g. `PostgreSQL in .switchroom`. */
  readonly description: string;
  close(): Promise<void>;
}

/** Opens `DATABASE_URL`, or starts the embedded PostgreSQL, and brings the tables up to date. */
export async function openDatabase(
  { DATABASE_URL, SWITCHROOM_DATA }: Pick<Environment, 'DATABASE_URL' | 'SWITCHROOM_DATA'>,
  pack: Pack,
  log: ServerLog,
): Promise<OpenDatabase> {
  const folder = resolve(SWITCHROOM_DATA);
  const server = DATABASE_URL ? undefined : await startEmbedded({ folder, log });
  const url = DATABASE_URL ?? server?.url ?? '';
  const urlForTools = await install(url, pack, server !== undefined).catch(async (thrown) => {
    await server?.stop();
    throw thrown;
  });
  const pool = connect(url);
  const tools = connect(urlForTools);
  let closing: Promise<void> | undefined;
  return {
    pool,
    tools,
    close() {
      closing ??= Promise.all([pool.end(), tools.end()]).then(() => server?.stop());
      return closing;
    },
    description: server ? `embedded PostgreSQL in ${folder}` : describe(DATABASE_URL ?? ''),
  };
}

/** Brings the tables up to date, without a time limit; resolves to the URL tools connect with. */
async function install(url: string, { name, database }: Pack, embedded: boolean): Promise<string> {
  const pool = connect(url, { statementTimeoutMs: 0 });
  try {
    await migrate(pool);
    if (database !== undefined) await installPack(pool, { name, database });
    // Where we rule the server, tools get rights on their own tables only.
    return embedded ? await toolsUrl(pool, url, database?.schema) : url;
  } finally {
    await pool.end();
  }
}

function describe(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `PostgreSQL at ${hostname}${pathname}`;
}
