import { afterAll, beforeAll } from 'vitest';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

/** A fresh database for the test file that calls it; the pool is there once tests run. */
export function freshPool(): () => Pool {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    pool = connect(database.url);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  return () => pool;
}
