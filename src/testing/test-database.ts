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

/** What a database has beside the product's schema. */
export interface Prepared {
  /** Of lower-case letters and digits; another for whatever is prepared otherwise. */
  readonly name: string;
  /** Done once for a run of tests; every connection must be closed by then. */
  prepare(url: string): Promise<unknown>;
}

/** Makes a fresh database on the server that vitest's global setup chose; a matter of milliseconds. */
export async function testDatabase(prepared?: Prepared): Promise<TestDatabase> {
  const { server, template } = inject('testDatabases');
  const from = prepared ? await preparedTemplate(server, template, prepared) : template;
  return createDatabase(server, copyOf(from));
}

// Copying files takes half the time of copying what is in them.
const copyOf = (template: string) => `template ${template} strategy file_copy`;

/** Whoever comes first makes it; the others wait for that. */
async function preparedTemplate(server: string, template: string, { name, prepare }: Prepared) {
  const prepared = `${template}_${name}`;
  await onServer(server, async (pool) => {
    await pool.query({ text: `select pg_advisory_lock(hashtextextended('${prepared}', 0))` });
    const { rows } = await pool.query({ text: `select from pg_database where datname = '${prepared}'` });
    if (rows.length > 0) return;
    const draft = await createDatabase(server, copyOf(template));
    await prepare(draft.url);
    await pool.query({ text: `alter database ${draft.name} rename to ${prepared}` });
  });
  return prepared;
}

/** The schema of a desk that every connection to a test's database finds, whatever desks the test has. */
const DESK = { desk: 'support', schema: 'desk' };

/** Brings a test's database up to date, for connections that find what is in it by bare names. */
export async function migrateAll(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>({ text: 'select current_database() as name' });
  await pool.query({ text: searchPathOf(rows[0]?.name ?? '') });
  await migrate(pool);
  await migrateDesk(pool, DESK);
}

// A database's own setting is not copied with it, and holds for connections opened later.
const searchPathOf = (database: string) =>
  `alter database "${database}" set search_path to ${DESK.schema}, pg_temp`;

/**
 * Makes a database with the product's schema, for `testDatabase` to copy; its user must be allowed to make databases. What was
 * prepared from it is deleted with it.
 */
export async function createTemplate(server: string): Promise<TestDatabase & { readonly name: string }> {
  const database = await createDatabase(server, '');
  const pool = connect(database.url, { connections: 1, statementTimeoutMs: 0 });
  await migrateAll(pool).finally(() => pool.end());
  const drop = () =>
    onServer(server, async (admin) => {
      const { rows } = await admin.query<{ datname: string }>({
        text: `select datname from pg_database where starts_with(datname, '${database.name}')`,
      });
      for (const { datname } of rows) await admin.query({ text: `drop database ${datname} with (force)` });
    });
  return { ...database, drop };
}

async function createDatabase(
  server: string,
  clause: string,
): Promise<TestDatabase & { readonly name: string }> {
  const name = `switchroom_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, async (admin) => {
    await admin.query({ text: `create database ${name} ${clause}` });
    await admin.query({ text: searchPathOf(name) });
  });
  return {
    name,
    url: urlOf(server, name),
    drop: () =>
      onServer(server, async (admin) => {
        await admin.query({ text: `drop database if exists ${name} with (force)` });
      }),
  };
}

async function onServer(server: string, work: (admin: Pool) => Promise<void>): Promise<void> {
  const pool = connect(server, { connections: 1, statementTimeoutMs: 0 });
  await work(pool).finally(() => pool.end());
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
