import { escapeIdentifier, type PoolClient } from 'pg';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ToolDatabase, ToolDatabaseSession } from '../../contracts/store.ts';
import type { ToolEffect } from '../../contracts/tool.ts';
import type { Pool } from './connect.ts';
import { storeError } from './store-error.ts';

/** The longest one statement of a tool may take, should its caller have given up on it. */
const STATEMENT_TIMEOUT = '30s';

/** Sessions in a pack's schema; one that makes no query costs nothing. */
export function packDatabase(pool: Pool, schema: string): ToolDatabase {
  return {
    session: (effect) => openSession(pool, beginStatement(schema, effect)),
  };
}

function beginStatement(schema: string, effect: ToolEffect): string {
  return (
    `begin ${effect === 'read' ? 'read only' : 'read write'}; ` +
    `set local search_path to ${escapeIdentifier(schema)}, pg_catalog; ` +
    `set local timezone to 'UTC'; set local statement_timeout to '${STATEMENT_TIMEOUT}'`
  );
}

function openSession(pool: Pool, beginning: string): ToolDatabaseSession {
  let opening: Promise<PoolClient> | undefined;
  let running = 0;
  let ended = false;

  async function query<Row extends object>(
    text: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    if (ended) throw new SwitchroomError('internal', 'A tool used its database after the call had ended.');
    running += 1;
    try {
      opening ??= begin(pool, beginning);
      const client = await opening;
      // The extended protocol takes one statement: nothing can be smuggled in behind it.
      const statement = { text, values: [...parameters], queryMode: 'extended' };
      return (await client.query<Row>(statement)).rows;
    } catch (error) {
      throw storeError(error);
    } finally {
      running -= 1;
    }
  }

  /** The connection, once; undefined when there was none or it was given up. */
  async function finish(): Promise<PoolClient | undefined> {
    const started = ended ? undefined : opening;
    ended = true;
    return started?.catch(() => undefined);
  }

  return {
    database: { query },
    async commit() {
      const client = await finish();
      if (client !== undefined) await commit(client);
    },
    async rollback() {
      const client = await finish();
      if (client === undefined) return;
      if (running > 0) abandon(pool, client);
      else await rollback(client);
    },
  };
}

async function begin(pool: Pool, beginning: string): Promise<PoolClient> {
  const client = await pool.connect();
  try {
    await client.query(beginning);
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function commit(client: PoolClient): Promise<void> {
  try {
    const { command } = await client.query('commit');
    client.release();
    // PostgreSQL answers ROLLBACK, without an error, when a statement before had failed.
    if (command === 'COMMIT') return;
  } catch (error) {
    client.release(true);
    throw storeError(error);
  }
  throw new SwitchroomError('internal', 'A query of the tool had failed, so nothing it wrote was kept.');
}

async function rollback(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}

/** Gives up on a connection whose query still runs: waiting for it could take as long as the query does. */
function abandon(pool: Pool, client: PoolClient): void {
  const backend = 'processID' in client ? client.processID : undefined;
  client.release(true);
  // Best effort, to free its locks early; the statement timeout is the certain end.
  pool.query({ text: 'select pg_terminate_backend($1)', values: [backend] }).catch(() => undefined);
}
