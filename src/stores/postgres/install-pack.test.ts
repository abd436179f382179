import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { connect, type Pool } from './connect.ts';
import { type InstallablePack, installPack } from './install-pack.ts';

let database: TestDatabase;
let pool: Pool;
let folder: string;
beforeEach(async () => {
  database = await testDatabase();
  pool = connect(database.url);
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function packOf(files: Record<string, string>): Promise<InstallablePack> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const urls = Object.keys(files).map((name) => pathToFileURL(join(folder, name)));
  return { name: 'shop', database: { schema: 'the "shop"', files: urls } };
}

const SCHEMA = 'create table items (name text);';
const SEED = `insert into items values ('lamp'), ('desk');`;

async function items(): Promise<unknown> {
  return (await pool.query({ text: 'select name from "the ""shop""".items order by name' })).rows;
}

test("a pack's files run once, in its own schema, however many nodes install it", async () => {
  const pack = await packOf({ 'schema.sql': SCHEMA, 'seed.sql': SEED });
  await Promise.all(Array.from({ length: 6 }, () => installPack(pool, pack)));
  await installPack(pool, pack);
  expect(await items()).toEqual([{ name: 'desk' }, { name: 'lamp' }]);
});

test('a further file of a newer pack runs alone', async () => {
  await installPack(pool, await packOf({ 'schema.sql': SCHEMA }));
  await installPack(pool, await packOf({ 'schema.sql': SCHEMA, 'seed.sql': SEED }));
  expect(await items()).toHaveLength(2);
});

test('a file that ran and was changed since is refused with words that help', async () => {
  await installPack(pool, await packOf({ 'schema.sql': SCHEMA }));
  const changed = await packOf({ 'schema.sql': `${SCHEMA} -- changed`, 'seed.sql': SEED });
  await expect(installPack(pool, changed)).rejects.toMatchObject({
    code: 'migration-failed',
    detail: expect.stringMatching(/^schema\.sql of pack shop .* has been changed since/),
  });
  expect(await items()).toEqual([]);
});

test('a failing file is named and leaves nothing of the pack behind', async () => {
  const pack = await packOf({ 'schema.sql': SCHEMA, 'seed.sql': 'insert into itms values (1);' });
  await expect(installPack(pool, pack)).rejects.toMatchObject({
    code: 'migration-failed',
    detail: expect.stringMatching(/^seed\.sql of pack shop: relation "itms" does not exist/),
  });
  await expect(items()).rejects.toThrow('does not exist');
});

test('a file the pack names but does not bring is named', async () => {
  const pack = await packOf({ 'schema.sql': SCHEMA });
  await rm(join(folder, 'schema.sql'));
  await expect(installPack(pool, pack)).rejects.toMatchObject({
    code: 'migration-failed',
    detail: expect.stringContaining('schema.sql'),
  });
});
