import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { connect, type Pool } from './connect.ts';
import { migrate } from './migrate.ts';

let database: TestDatabase;
let pool: Pool;
let folder: string;
beforeEach(async () => {
  database = await testDatabase();
  pool = connect(database.url, { connections: 16 });
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await pool.query({ text: 'drop schema switchroom cascade' });
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function count(text: string): Promise<unknown> {
  return (await pool.query<{ count: number }>({ text: `select count(*) from ${text}` })).rows[0]?.count;
}

test('eight nodes that start at once migrate an empty database once', async () => {
  await Promise.all(Array.from({ length: 8 }, () => migrate(pool)));
  expect(await count('switchroom.migrations')).toBe(1);
  expect(await count('switchroom.conversations')).toBe(0);
});

test('a failing file is named, and nothing of the whole run stays', async () => {
  await writeFile(join(folder, '0001-good.sql'), 'create table switchroom.good (); select 1;');
  await writeFile(join(folder, '0002-bad.sql'), 'create table switchroom.half (); create tabel oops ();');
  const run = migrate(pool, pathToFileURL(`${folder}/`));
  await expect(run).rejects.toMatchObject({
    code: 'migration-failed',
    detail: expect.stringMatching(/^0002-bad\.sql: syntax error at or near "tabel"/),
  });
  expect(await count(`pg_tables where tablename in ('good', 'half')`)).toBe(0);
});

test('a file added later runs alone', async () => {
  await writeFile(join(folder, '0001-first.sql'), 'create table switchroom.first ();');
  await migrate(pool, pathToFileURL(`${folder}/`));
  await writeFile(join(folder, '0002-second.sql'), 'create table switchroom.second ();');
  await migrate(pool, pathToFileURL(`${folder}/`));
  expect(await count('switchroom.migrations')).toBe(2);
});

test('a database that cannot be reached is not called a failed migration', async () => {
  const nowhere = connect('postgres://x:y@127.0.0.1:1/none');
  await expect(migrate(nowhere)).rejects.toMatchObject({ code: 'store-unavailable' });
  await nowhere.end();
});
