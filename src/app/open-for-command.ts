import { resolve } from 'node:path';
import { codeOf } from '../contracts/errors.ts';
import { attachEmbedded } from '../stores/embedded/attach.ts';
import { startEmbedded } from '../stores/embedded/start-embedded.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { migrate } from '../stores/postgres/migrate.ts';
import type { DatabasePlace } from './open-database.ts';

/** A server to connect to, and what is to be done when that is no longer needed. */
interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Does `work` on the database of a deployment, with the control schema in it: on `DATABASE_URL`, or beside the process
 * that serves the data folder now, or on the embedded PostgreSQL started for it.
 */
export async function withDatabase<Result>(
  environment: DatabasePlace,
  work: (pool: Pool) => Promise<Result>,
): Promise<Result> {
  return withServer(environment, async (url) => {
    await onPool(environment.DATABASE_MIGRATION_URL ?? url, undefined, migrate);
    return onPool(url, undefined, work);
  });
}

/** Does `work` with the URL of the same server, whose tables may be of an earlier version. */
export async function withServer<Result>(
  environment: DatabasePlace,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const server = await serverOf(environment);
  return work(server.url).finally(() => server.stop());
}

async function serverOf({ DATABASE_URL, SWITCHROOM_DATA }: DatabasePlace): Promise<Server> {
  if (DATABASE_URL !== undefined) return running(DATABASE_URL);
  const folder = resolve(SWITCHROOM_DATA);
  const url = await attachEmbedded(folder);
  if (url !== undefined) return running(url);
  try {
    return await startEmbedded({ folder });
  } catch (thrown) {
    // Another process was starting it: by now it runs.
    const theirs = isInUse(thrown) ? await attachEmbedded(folder) : undefined;
    if (theirs === undefined) throw thrown;
    return running(theirs);
  }
}

function isInUse(thrown: unknown): boolean {
  return codeOf(thrown) === 'database-in-use';
}

function running(url: string): Server {
  return { url, stop: async () => undefined };
}

/** Does `work` with connections of its own and no time limit; `schema` is the desk's whose tables it is about. */
export async function onPool<Result>(
  url: string,
  schema: string | undefined,
  work: (pool: Pool) => Promise<Result>,
): Promise<Result> {
  const pool = connect(url, { connections: 2, statementTimeoutMs: 0, schema, tableScans: true });
  return work(pool).finally(() => pool.end());
}
