import pg from 'pg';

/** A statement that has left. */
export interface Sent {
  readonly answer: Promise<pg.QueryResult>;
  /** Whether it went by the kept connection: only behind such a one is a place. */
  readonly isKept: boolean;
}

/** A connection of a pool that is kept, so that nothing need be waited for to use it. */
export interface KeptConnection {
  /**
   * Uses the kept connection; while that is busy, another one of the pool, or the same one if the statement shall go `behind` what
   * is on its way there: it has left already when the server is done with that.
   */
  query(statement: pg.QueryConfig, behind?: boolean): Sent;
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
  let taking: Promise<pg.PoolClient> | undefined;
  let onTheWay = 0;
  let isOver = false;

  /** One at a time: a second one would never be given back. */
  function take(): Promise<pg.PoolClient> {
    taking ??= connectOnce().finally(() => {
      taking = undefined;
    });
    return taking;
  }

  async function connectOnce(): Promise<pg.PoolClient> {
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

  async function queryKept(statement: pg.QueryConfig): Promise<pg.QueryResult> {
    onTheWay++;
    let used: pg.PoolClient | undefined;
    try {
      used = client ?? (await take());
      return await used.query(statement);
    } catch (error) {
      if (used && error instanceof Error && !(error instanceof pg.DatabaseError)) drop(used, error);
      throw error;
    } finally {
      onTheWay--;
      if (isOver) giveBackWhenFree();
    }
  }

  return {
    query(statement, behind = false) {
      const isKept = (onTheWay === 0 || behind) && !isOver && pool.options.max >= SMALLEST_POOL;
      return { isKept, answer: isKept ? queryKept(statement) : pool.query(statement) };
    },
    giveBack() {
      isOver = true;
      giveBackWhenFree();
    },
  };

  function giveBackWhenFree(): void {
    if (onTheWay > 0) return;
    client?.release();
    client = undefined;
  }
}
