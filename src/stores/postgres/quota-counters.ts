import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Counted, QuotaCounters } from '../../contracts/quota-counters.ts';
import type { Pool } from './connect.ts';

const MS = 1_000;
/** How often rows that have expired are deleted: once in so many counts of a process. */
const COUNTS_BETWEEN_CLEANING = 1_000;

interface HeldRow {
  readonly granted: number;
  readonly wait_ms: number | null;
  readonly untils: Date[];
}

/** Counts in PostgreSQL, for all nodes of a database. */
export function quotaCounters(pool: Pool): QuotaCounters {
  const limiters = new Map<string, Promise<RateLimiterPostgres>>();
  let counts = 0;

  function limiterOf({ kind, most, perMs }: Counted): Promise<RateLimiterPostgres> {
    const known = limiters.get(kind) ?? makeLimiter(pool, kind, most, perMs);
    limiters.set(kind, known);
    return known;
  }

  async function clean(): Promise<void> {
    counts += 1;
    if (counts % COUNTS_BETWEEN_CLEANING !== 0) return;
    await pool.query({ text: 'delete from switchroom.quotas where expire < $1', values: [Date.now()] });
  }

  return {
    async count(what) {
      const limiter = await limiterOf(what);
      await clean();
      try {
        await limiter.consume(what.name);
        return undefined;
      } catch (thrown) {
        // The library throws what it knows of the limit, and passes an error of ours on.
        if (thrown instanceof Error) throw thrown;
        return (thrown as { readonly msBeforeNext: number }).msBeforeNext;
      }
    },
    async uncount(what) {
      await (await limiterOf(what)).reward(what.name);
    },
    async hold(budgets, micros) {
      const values = [budgets.map(({ key }) => key), budgets.map(({ mostMicros }) => mostMicros), micros];
      const [row] = (await pool.query<HeldRow>({ name: 'hold-usd', text: HOLD, values })).rows;
      return row === undefined || row.wait_ms !== null
        ? { waitMs: row?.wait_ms ?? 0 }
        : { micros: row.granted, untils: row.untils };
    },
    async settle(budgets, { micros, untils }, spentMicros) {
      const values = [budgets.map(({ key }) => key), untils, micros, spentMicros];
      await pool.query({ name: 'settle-usd', text: SETTLE, values });
    },
  };
}

/** The library is loaded when something is counted for the first time: on loopback nothing is. */
async function makeLimiter(
  pool: Pool,
  kind: string,
  most: number,
  perMs: number,
): Promise<RateLimiterPostgres> {
  const { RateLimiterPostgres } = await import('rate-limiter-flexible');
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'client',
    schemaName: 'switchroom',
    tableName: 'quotas',
    // Our migration makes the table, and no timer of the library's outlives the pool.
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: kind,
    points: most,
    duration: perMs / MS,
    // Whoever was refused is refused from memory until the time is over: a flood of requests is none of queries.
    inMemoryBlockOnConsumed: most + 1,
  });
}

const HOLD = 'select granted, wait_ms, untils from switchroom.hold_usd($1::text[], $2::bigint[], $3::bigint)';

const SETTLE = 'select switchroom.settle_usd($1::text[], $2::timestamptz[], $3::bigint, $4::bigint)';
