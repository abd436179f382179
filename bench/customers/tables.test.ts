import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Pack } from '../../src/contracts/pack.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { readScripts } from './scripts.ts';
import { rowsOf, tryQueries, withTables } from './tables.ts';
import { shop, shopPack } from './testing/shop.ts';

let database: TestDatabase;
let folder: string;
let pack: Pack;
beforeEach(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'shop-'));
  pack = await shopPack(folder);
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

test("a query sees the pack's tables: rows with commas between, none without a row", async () => {
  const found = await withTables(pack, database.url, async (pool) => [
    await rowsOf(pool, 'shop', 'select item from sales order by id'),
    await rowsOf(pool, 'shop', 'select item from sales where id = 3'),
    await rowsOf(pool, 'shop', 'select count(*) > 1 from sales'),
  ]);
  expect(found).toEqual(['lamp, null', 'none', 'true']);
});

test('queries that can not be asked are named before a script is held', async () => {
  const scripts = readScripts('## one\n= sql: select id from sails -> 1\n= sql: select 1 -> 1\n', shop);
  await expect(tryQueries(pack, database.url, scripts)).rejects.toThrow(
    'one: select id from sails: relation "sails" does not exist',
  );
});
