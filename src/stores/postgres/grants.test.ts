import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { OPENED, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { storeContract } from '../../testing/store-contract.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type TestLogin, testLogin } from '../../testing/test-login.ts';
import { connect, type Pool } from './connect.ts';
import { grant } from './grants.ts';
import { packDatabase } from './pack-database.ts';
import { postgresStore } from './postgres-store.ts';

/** A database with the tables of a pack, `shop`, and two logins that have the rights for it. */
async function shared() {
  const [database, server] = [await testDatabase(), connect(inject('testDatabases').server)];
  const logins = [await testLogin(server, database.url), await testLogin(server, database.url)] as const;
  const owner = connect(database.url);
  await owner.query({ text: 'create schema shop; create table shop.orders (id serial, name text)' });
  const [engine, tools] = logins;
  await grant(owner, { engine: engine.name, desks: [{ schema: 'desk', pack: 'shop', tools: tools.name }] });
  const pools = { owner, engine: connect(engine.url, { connections: 16 }), tools: connect(tools.url) };
  return { ...pools, logins, close: () => close(Object.values(pools), database, logins, server) };
}

async function close(
  pools: Pool[],
  database: TestDatabase,
  logins: readonly TestLogin[],
  server: Pool,
): Promise<void> {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
  for (const login of logins) await login.drop();
  await server.end();
}

storeContract("the PostgreSQL store with the engine's login", async () => {
  const { engine, close } = await shared();
  return { store: postgresStore(engine, 'support'), other: postgresStore(engine, 'sales'), close };
});

describe('rights', () => {
  let room: Awaited<ReturnType<typeof shared>>;
  beforeAll(async () => {
    room = await shared();
  });
  afterAll(() => room.close());
  const DENIED = /permission denied|must be owner/;

  test.each([
    `update switchroom_events set data = '{}'`,
    'delete from switchroom_events',
    'truncate switchroom_events',
    'delete from switchroom_conversations',
    `insert into switchroom_receipts values ('k', 'cv_1', '{}')`,
    `update switchroom_receipt_keys set secret = ''`,
    'drop table switchroom_handoffs',
    'create table switchroom.mine ()',
    'create table desk.mine ()',
    'create schema mine',
    'select * from shop.orders',
  ])("the engine's login may not: %s", async (text) => {
    await expect(room.engine.query({ text })).rejects.toThrow(DENIED);
  });

  test.each([
    'select * from switchroom_conversations',
    'select * from switchroom_events',
    'select * from switchroom_receipt_keys',
    'select * from switchroom.signing_keys',
    'select * from switchroom.api_keys',
    'create table shop.mine ()',
    'drop table shop.orders',
    'create schema mine',
  ])("the tools' login may not: %s", async (text) => {
    await expect(room.tools.query({ text })).rejects.toThrow(DENIED);
  });

  test("the engine's login makes and drops months of the log, and has no right on any by itself", async () => {
    const store = postgresStore(room.engine, 'support');
    await store.keepMonths(new Date('2024-01-15T00:00:00Z'));
    await store.append(sampleAppend(sampleState('cv_month', { openedAt: new Date('2024-02-01') }), [OPENED]));
    const month = 'switchroom_events_2024_02';
    for (const text of [
      `select * from ${month}`,
      `delete from ${month}`,
      `drop table ${month}`,
      `select switchroom_attach_month('${month}', '2020-01-01')`,
    ])
      await expect(room.engine.query({ text })).rejects.toThrow(DENIED);
    await store.keepMonths(new Date('2024-06-15T00:00:00Z'));
    const gone = `select to_regclass('switchroom_events_2024_01') as gone, to_regclass('${month}') is not null as kept`;
    expect((await room.engine.query({ text: gone })).rows).toEqual([{ gone: null, kept: true }]);
  });

  test('tools work on their tables, and the engine keeps their receipts', async () => {
    const store = postgresStore(room.engine, 'support');
    await store.append(sampleAppend(sampleState('cv_1'), [OPENED]));
    const lease = { idempotencyKey: 'cv_1:c1', conversationId: 'cv_1', seq: 1 };
    const session = packDatabase(room.tools, 'shop', room.engine).session('write', lease);
    await session.database.query(`insert into orders (name) values ('lamp')`);
    await session.commit({ output: 'ordered', facts: {} });
    expect(await store.receipt('cv_1:c1')).toEqual({ output: 'ordered', facts: {} });
  });

  test('rights on a pack are withdrawn when another one takes its place, and none is missing meanwhile', async () => {
    const [engine, tools] = room.logins;
    const again = (pack: string | undefined) => ({
      ...{ engine: engine.name, desks: [{ schema: 'desk', pack, tools: tools.name }] },
    });
    await room.owner.query({ text: 'create schema booth; create table booth.orders (id int)' });
    const store = postgresStore(room.engine, 'support');
    const granting = Promise.all([1, 2, 3].map(() => grant(room.owner, again('booth'))));
    await Promise.all([granting, ...Array.from({ length: 50 }, () => store.list({ limit: 1 }))]);
    await expect(room.tools.query({ text: 'select * from shop.orders' })).rejects.toThrow(DENIED);
    await expect(room.tools.query({ text: 'select * from booth.orders' })).resolves.toMatchObject({
      rows: [],
    });
    await grant(room.owner, again(undefined));
    await expect(room.tools.query({ text: 'select * from booth.orders' })).rejects.toThrow(DENIED);
  });
});
