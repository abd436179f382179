import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, onTestFinished, test } from 'vitest';
import { defineAgent } from '../desk/define-agent.ts';
import { defineDesk } from '../desk/define-desk.ts';
import { definePack } from '../desk/define-pack.ts';
import { pgBossJobs } from '../stores/pg-boss/pg-boss-jobs.ts';
import { connect } from '../stores/postgres/connect.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { testLogin } from '../testing/test-login.ts';
import { runTurn, tickingClock } from '../testing/test-switchboard.ts';
import { createDesk } from './create-desk.ts';
import { deskIdentity } from './identity.ts';
import { type DatabasePlace, openDatabase, openDatabases } from './open-database.ts';

/** An empty database that a login without any other right owns, and more logins, as docs/operations.md makes them. */
async function threeLogins() {
  const serverUrl = inject('testDatabases').server;
  const server = connect(serverUrl);
  const name = `switchroom_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const owner = await testLogin(server, url.href);
  const [engine, tools] = [await testLogin(server, url.href), await testLogin(server, url.href)];
  const further = await testLogin(server, url.href);
  await server.query({ text: `create database ${name} owner ${owner.name}` });
  await server.query({ text: `revoke all on database ${name} from public` });
  await server.query({
    text: `grant connect on database ${name} to ${engine.name}, ${tools.name}, ${further.name}`,
  });
  onTestFinished(async () => {
    await server.query({ text: `drop database ${name} with (force)` });
    for (const login of [owner, engine, tools, further]) await login.drop();
    await server.end();
  });
  const serving = { DATABASE_URL: engine.url, DATABASE_TOOLS_URL: tools.url, SWITCHROOM_DATA: 'unused' };
  const ofOwn = { url: engine.url, migrationUrl: owner.url, toolsUrl: further.url };
  return { serving, ofOwn, migrating: { ...serving, DATABASE_MIGRATION_URL: owner.url } };
}

async function packOf(schema: string, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-logins-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'shop.sql');
  await writeFile(file, text);
  const solo = defineAgent({ id: 'solo', name: 'Solo', handoffDescription: '-', instructions: '-' });
  const desk = defineDesk({ id: schema, name: 'Shop', entry: 'solo', agents: [solo] });
  return definePack({ name: schema, desk, database: { schema, files: [pathToFileURL(file)] } });
}

async function open(place: DatabasePlace, pack: Awaited<ReturnType<typeof packOf>>) {
  const database = await openDatabase(place, pack, () => undefined);
  onTestFinished(() => database.close());
  return database;
}

const LAMP = `create table items (name text); insert into items values ('lamp')`;

test('a login that owns the tables migrates; two that own nothing serve customers and run tools', async () => {
  const { serving, migrating } = await threeLogins();
  const pack = await packOf('shop', LAMP);
  await (await open(migrating, pack)).close();
  const { pool, tools } = await open(serving, pack);
  const { exchange, switchboard } = await createDesk({
    pack,
    models: [],
    pool,
    tools,
    clock: tickingClock(),
  });
  const { id } = await switchboard.open({ line: 'chat' });
  await runTurn(switchboard, id, 'hello');
  await exchange.tick();
  expect((await switchboard.events(id, 0, 100)).at(-1)?.type).toBe('turn-finished');
  const { database, rollback } = packDatabase(tools, 'shop', pool).session('read');
  onTestFinished(rollback);
  expect(await database.query('select name from items')).toEqual([{ name: 'lamp' }]);
  await expect(pool.query({ text: 'select * from shop.items' })).rejects.toThrow(/permission denied/);
  await expect(pool.query({ text: 'delete from switchroom_events' })).rejects.toThrow(/permission denied/);
  await expect(tools.query({ text: 'select * from switchroom_events' })).rejects.toThrow(/permission denied/);
  await exchange.drain();
});

test('without a login of their own the tools work with the login that serves, which gets the rights', async () => {
  const { migrating } = await threeLogins();
  const pack = await packOf('shop', LAMP);
  const { tools } = await open({ ...migrating, DATABASE_TOOLS_URL: undefined }, pack);
  const { rows } = await tools.query({ text: 'select name from shop.items' });
  expect(rows).toEqual([{ name: 'lamp' }]);
});

test('jobs are done with the login that serves, which has no right to change their tables, and tools see nothing of them', async () => {
  const { serving, migrating } = await threeLogins();
  const packs = [await packOf('shop', LAMP)];
  const opened = (place: DatabasePlace) => openDatabases(place, packs, {}, () => undefined, { jobs: true });
  await (await opened(migrating)).close();
  const { control, desks, close } = await opened(serving);
  const defects: unknown[] = [];
  const jobs = await pgBossJobs(control, (thrown) => void defects.push(thrown));
  const once = { attempts: 1, firstPauseSeconds: 0, longestPauseSeconds: 1, expireMs: 1_000 };
  await jobs.queue('letters', once);
  await jobs.work('letters', 1, async () => ({ dead: 'Nobody lives there.' }));
  await jobs.add('letters', [{ id: randomUUID(), data: { to: 'Ann' } }]);
  await expect
    .poll(() => jobs.dead('letters', 10))
    .toMatchObject([{ data: { to: 'Ann' }, reason: 'Nobody lives there.' }]);
  await jobs.stop(0);
  expect(defects).toEqual([]);
  const read = { text: 'select * from switchroom_jobs.job' };
  await expect(control.query({ text: 'drop table switchroom_jobs.schedule' })).rejects.toThrow(
    /must be owner/,
  );
  await expect(desks[0]?.tools.query(read)).rejects.toThrow(/permission denied/);
  await close();
});

test('a login that may not migrate says who has to, when tables are missing', async () => {
  const { serving, migrating } = await threeLogins();
  const toMigrate = {
    code: 'migration-failed',
    detail: expect.stringMatching(/permission denied.*`switchroom migrate` with DATABASE_MIGRATION_URL/),
  };
  await expect(open(serving, await packOf('shop', LAMP))).rejects.toMatchObject(toMigrate);
  await open(migrating, await packOf('shop', LAMP));
  await expect(open(serving, await packOf('booth', LAMP))).rejects.toMatchObject(toMigrate);
});

test('a login that serves adds to the audit by its function alone, and the tools’ login not at all', async () => {
  const { serving, migrating } = await threeLogins();
  const pack = await packOf('shop', LAMP);
  await (await open(migrating, pack)).close();
  const { pool, tools } = await open(serving, pack);
  const { audit, auditLog } = deskIdentity({ desk: 'shop', pool, settings: {}, environment: {} });
  await audit.record({ principal: { kind: 'node', id: 'n' }, action: 'started' });
  expect(await auditLog.verify()).toMatchObject({ rows: 1, findings: [] });
  const tries = [
    'insert into switchroom.audit select * from switchroom.audit',
    `update switchroom.audit set action = 'x'`,
    'delete from switchroom.audit',
    'truncate switchroom.audit',
    `update switchroom.audit_heads set hash = ''`,
    'delete from switchroom.audit_heads',
    'alter table switchroom.audit disable trigger all',
  ];
  for (const text of tries)
    await expect(pool.query({ text }), text).rejects.toThrow(/permission denied|must be owner/);
  const forged = tools.query({ text: `select switchroom.record_audit('shop', '[]')` });
  await expect(forged).rejects.toThrow(/permission denied/);
});

test('tools of desks that share a login reach the tables of each, and the start says so; a login for each keeps them apart', async () => {
  const { migrating, ofOwn } = await threeLogins();
  const packs = [await packOf('shop', LAMP), await packOf('kiosk', LAMP)];
  const seen = async (databases: Parameters<typeof openDatabases>[2]) => {
    const told: string[] = [];
    const { desks, close } = await openDatabases(migrating, packs, databases, (line) => told.push(line));
    const itemsOf = async (schema: string) =>
      (await desks[0]?.tools.query({ text: `select name from ${schema}.items` }))?.rows;
    const [own, others] = await Promise.allSettled([itemsOf('shop'), itemsOf('kiosk')]);
    await close();
    return { told, own: own.status, others: others.status };
  };
  const told = [
    expect.stringMatching(/^The tools of the desks shop and kiosk work with one login: .*toolsUrl/),
  ];
  expect(await seen({})).toEqual({ told, own: 'fulfilled', others: 'fulfilled' });
  expect(await seen({ kiosk: ofOwn })).toEqual({ told: [], own: 'fulfilled', others: 'rejected' });
});

test('a login for tools that is named for two desks apart is refused: each would take the other’s rights away', async () => {
  const { migrating, ofOwn } = await threeLogins();
  const packs = [await packOf('shop', LAMP), await packOf('kiosk', LAMP)];
  const kiosk = { ...ofOwn, toolsUrl: migrating.DATABASE_TOOLS_URL };
  const refused = { code: 'config-invalid', detail: expect.stringContaining('`toolsUrl` of kiosk') };
  await expect(openDatabases(migrating, packs, { kiosk }, () => undefined)).rejects.toMatchObject(refused);
});
