import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { migrate, migrateDesk } from '../stores/postgres/migrate.ts';

/** A database of one's own, with the product's schema in it. */
export interface TestDatabase {
  readonly url: string;
  /** Deletes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Makes a fresh database on the server that vitest's global setup chose; a matter of milliseconds. */
export async function testDatabase(): Promise<TestDatabase> {
  const { server, template } = inject('testDatabases');
  // Copying files takes half the time of copying what is in them.
  return createDatabase(server, `template ${template} strategy file_copy`);
}

/** The schema of a desk that every connection to a test's database finds, whatever desks the test has. */
const DESK = { desk: 'support', schema: 'desk' };

/** Brings a test's database up to date, for connections that find what is in it by bare names. */
export async function migrateAll(pool: Pool): Promise<void> {
  await pool.query({ text: SEARCH_PATH });
  await migrate(pool);
  await migrateDesk(pool, DESK);
}

// A database's own setting is not copied with it, and holds for connections opened later.
const SEARCH_PATH = `do $$ begin
  execute format('alter database %I set search_path to ${DESK.schema}, pg_temp', current_database());
end $$`;

/** Makes a database with the product's schema, for `testDatabase` to copy; its user must be allowed to make databases. */
export async function createTemplate(server: string): Promise<TestDatabase & { readonly name: string }> {
  const database = await createDatabase(server, '');
  const pool = connect(database.url, { connections: 1, statementTimeoutMs: 0 });
  await migrateAll(pool).finally(() => pool.end());
  return database;
}

async function createDatabase(
  server: string,
  clause: string,
): Promise<TestDatabase & { readonly name: string }> {
  const name = `switchroom_test_${randomBytes(6).toString('hex')}`;
  await execute(server, `create database ${name} ${clause}`);
  await execute(urlOf(server, name), SEARCH_PATH);
  return {
    name,
    url: urlOf(server, name),
    drop: () => execute(server, `drop database if exists ${name} with (force)`),
  };
}

async function execute(server: string, text: string): Promise<void> {
  const pool = connect(server, { connections: 1, statementTimeoutMs: 0 });
  await pool.query({ text }).finally(() => pool.end());
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
