import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { holderOf } from './hold.ts';
import { failedEnds, figuresOf } from './report.ts';
import { readScripts } from './scripts.ts';
import { shop, shopPack } from './testing/shop.ts';

let databases: TestDatabase[];
let folder: string;
beforeEach(async () => {
  databases = [];
  folder = await mkdtemp(join(tmpdir(), 'shop-'));
});
afterEach(async () => {
  for (const database of databases) await database.drop();
  await rm(folder, { recursive: true });
});

async function urlOfNew(): Promise<string> {
  const database = await testDatabase();
  databases.push(database);
  return database.url;
}

const SCRIPTS = `## greets
hello
= owner: door
= answered: /./
= sql: select count(*) from sales -> 2
## pays
hello
= wrote: pay
= never wrote: anything
## has no ends
hello`;

test('scripts are held on data of their own; ends are counted, and named when they fail', async () => {
  const hold = holderOf(await shopPack(folder), urlOfNew);
  const held = [];
  for (const script of readScripts(SCRIPTS, shop)) held.push(await hold(script));
  expect(figuresOf(held)).toMatchObject({
    conversations: 3,
    turns: 3,
    writes: 0,
    ends: { held: 4, failed: 1 },
    scripts: { checked: 2, held: 1 },
  });
  expect(failedEnds(held)).toEqual(['pays: wrote: pay: it wrote nothing']);
});
