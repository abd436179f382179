import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Pack } from '../contracts/pack.ts';
import { defineAgent } from '../desk/define-agent.ts';
import { defineDesk } from '../desk/define-desk.ts';
import { definePack } from '../desk/define-pack.ts';
import { shortLivedFolder } from '../stores/embedded/short-lived-folder.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { endServer } from '../testing/end-server.ts';
import { openDatabase } from './open-database.ts';

let folder: string;
beforeEach(async () => {
  folder = await shortLivedFolder('switchroom-open-');
  // Not in `afterEach`, which comes before the test closes its database: the last one registered comes first.
  onTestFinished(() => rm(folder, { recursive: true }));
});

async function packOf(text: string): Promise<Pack> {
  const file = join(folder, 'shop.sql');
  await writeFile(file, text);
  const solo = defineAgent({ id: 'solo', name: 'Solo', handoffDescription: '-', instructions: '-' });
  const desk = defineDesk({ id: 'shop', name: 'Shop', entry: 'solo', agents: [solo] });
  return definePack({ name: 'shop', desk, database: { schema: 'shop', files: [pathToFileURL(file)] } });
}

async function open(pack: Pack, log: (message: string) => void = () => undefined) {
  const database = await openDatabase({ SWITCHROOM_DATA: folder, DATABASE_URL: undefined }, pack, log);
  onTestFinished(() => database.close());
  return database;
}

const LAMP = `create table items (name text); insert into items values ('lamp');`;

test('when PostgreSQL dies, conversations and tools have it back without a new start', async () => {
  const { pool, tools } = await open(await packOf(LAMP));
  const items = async () => {
    const session = packDatabase(tools, 'shop').session('read');
    return session.database.query('select name from items').finally(() => session.rollback());
  };
  expect(await items()).toEqual([{ name: 'lamp' }]);
  await endServer(folder, 'SIGKILL');
  const back = { timeout: 60_000 };
  await expect
    .poll(() => pool.query({ text: 'select 1 as one' }), back)
    .toMatchObject({ rows: [{ one: 1 }] });
  await expect.poll(items, back).toEqual([{ name: 'lamp' }]);
});

test("a pack's SQL may take as long as it needs; what follows may not", async () => {
  const text = `create table limits as select current_setting('statement_timeout') as at_install`;
  const { pool } = await open(await packOf(text));
  const both = `select at_install, current_setting('statement_timeout') as now from shop.limits`;
  expect((await pool.query({ text: both })).rows).toEqual([{ at_install: '0', now: '10s' }]);
});

test("when a pack's SQL fails, no server is left running", async () => {
  await expect(open(await packOf('create nothing'))).rejects.toMatchObject({ code: 'migration-failed' });
  const heard: string[] = [];
  await open(await packOf(LAMP), (message) => heard.push(message));
  expect(heard).toEqual([expect.stringContaining('PostgreSQL started')]);
});

test("a pack's tools ask for what the server plans best; the engine's own statements are planned once, by index", async () => {
  const { pool, tools } = await open(await packOf(LAMP));
  const text = `select current_setting('enable_seqscan') as scans, current_setting('plan_cache_mode') as plans`;
  expect((await tools.query({ text })).rows).toEqual([{ scans: 'on', plans: 'auto' }]);
  expect((await pool.query({ text })).rows).toEqual([{ scans: 'off', plans: 'force_generic_plan' }]);
});
