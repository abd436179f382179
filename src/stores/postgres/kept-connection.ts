import pg from 'pg';

/** A connection of a pool that is kept, so that nothing need be waited for to use it. */
export interface KeptConnection {
  /** Uses the kept connection, or another one of the pool while that is busy. */
  query(statement: pg.QueryConfig): Promise<pg.QueryResult>;
  /** Gives it back to the pool, as soon as it is free: the pool can end then. */
  giveBack(): void;
}

/** A smaller pool can't do without one. */
const SMALLEST_POOL = 4;

/**
 * Keeps a connection of a pool from its first use on. A pool hands its connections out only after all else that is ready to
 * run, so that the database would idle until then.
 */
export function keptConnection(pool: pg.Pool): KeptConnection {
  let client: pg.PoolClient | undefined;
  let busy = false;
  let isOver = false;

  async function take(): Promise<pg.PoolClient> {
    const taken = await pool.connect();
    taken.once('error', (error) => drop(taken, error));
    client = taken;
    return taken;
  }

  function drop(broken: pg.PoolClient, error: Error): void {
    if (client !== broken) return;
    client = undefined;
    broken.release(error);
  }

  return {
    async query(statement) {
      if (busy || isOver || pool.options.max < SMALLEST_POOL) return pool.query(statement);
      busy = true;
      try {
        const used = client ?? (await take());
        return await used.query(statement);
      } catch (error) {
        if (client && error instanceof Error && !(error instanceof pg.DatabaseError)) drop(client, error);
        throw error;
      } finally {
        busy = false;
        if (isOver) release();
      }
    },
    giveBack() {
      isOver = true;
      if (!busy) release();
    },
  };

  function release(): void {
    client?.release();
    client = undefined;
  }
}
