import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect } from '../stores/postgres/connect.ts';
import { migrate } from '../stores/postgres/migrate.ts';

const TEMPLATE = 'switchroom_template';

/** A database of one's own, with the product's schema in it. */
export interface TestDatabase {
  readonly url: string;
  /** Deletes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Makes a fresh database on the server `src/testing/global-setup.ts` started; a matter of milliseconds. */
export async function testDatabase(): Promise<TestDatabase> {
  return createDatabase(inject('databaseServer'), `template ${TEMPLATE}`);
}

/** Makes a fresh database on any server, such as that of `DATABASE_URL`, whose user must be allowed to. */
export async function databaseOn(server: string): Promise<TestDatabase> {
  const database = await createDatabase(server, '');
  await migrateDatabase(database.url);
  return database;
}

/** Makes the database that `testDatabase` copies. */
export async function createTemplate(server: string): Promise<void> {
  await execute(server, `create database ${TEMPLATE}`);
  await migrateDatabase(urlOf(server, TEMPLATE));
}

async function createDatabase(server: string, clause: string): Promise<TestDatabase> {
  const name = `switchroom_test_${randomBytes(6).toString('hex')}`;
  await execute(server, `create database ${name} ${clause}`);
  return {
    url: urlOf(server, name),
    drop: () => execute(server, `drop database if exists ${name} with (force)`),
  };
}

async function migrateDatabase(url: string): Promise<void> {
  const pool = connect(url, { connections: 1 });
  await migrate(pool).finally(() => pool.end());
}

async function execute(server: string, text: string): Promise<void> {
  const pool = connect(server, { connections: 1 });
  await pool.query({ text }).finally(() => pool.end());
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
