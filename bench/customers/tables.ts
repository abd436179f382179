import { escapeIdentifier } from 'pg';
import { SwitchroomError } from '../../src/contracts/errors.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import type { Pool } from '../../src/stores/postgres/connect.ts';
import { type InstallablePack, installPack } from '../../src/stores/postgres/install-pack.ts';
import { BENCH_SCHEMA, benchPool, patientPool } from '../database.ts';
import type { CustomerScript } from './scripts.ts';

/** Lends the tables of a pack, new ones at `url`. */
export async function withTables<Result>(
  { name, database }: Pack,
  url: string,
  use: (pool: Pool) => Promise<Result>,
): Promise<Result> {
  const pool = await benchPool(url, 4);
  try {
    if (database) await installPatiently(url, { name, database });
    return await use(pool);
  } finally {
    await pool.end();
  }
}

/** Thousands of rows take longer on a busy machine than a statement may that somebody waits for. */
async function installPatiently(url: string, pack: InstallablePack): Promise<void> {
  const patient = patientPool(url, BENCH_SCHEMA);
  try {
    await installPack(patient, pack);
  } finally {
    await patient.end();
  }
}

/** What a query of one column on a pack's tables gives: its rows with commas between, `none` where there is no row. */
export async function rowsOf(pool: Pool, schema: string, sql: string): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query(`begin read only; set local search_path to ${escapeIdentifier(schema)}`);
    const { rows } = await client.query<{ value: string }>(
      `select coalesce(string_agg(coalesce(found::text, 'null'), ', '), 'none') as value from (${sql}) as rows (found)`,
    );
    return rows[0]?.value ?? 'none';
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/**
 * Asks every query of the scripts' ends once, before anybody is held up by one that can't be asked.
 * @throws SwitchroomError `data-invalid`, with all that failed.
 */
export async function tryQueries(pack: Pack, url: string, scripts: readonly CustomerScript[]): Promise<void> {
  const problems = await withTables(pack, url, async (pool) => {
    const found: string[] = [];
    for (const { name, ends } of scripts)
      for (const { sql } of ends)
        if (sql !== undefined) {
          const problem = await problemOf(() => rowsOf(pool, pack.database?.schema ?? 'public', sql));
          if (problem !== undefined) found.push(`${name}: ${sql}: ${problem}`);
        }
    return found;
  });
  if (problems.length > 0) throw new SwitchroomError('data-invalid', problems.join('\n'));
}

async function problemOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
