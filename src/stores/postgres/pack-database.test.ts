import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { connect, type Pool } from './connect.ts';
import { packDatabase } from './pack-database.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = connect(database.url, { connections: 2 });
  await pool.query({ text: 'create schema shop; create table shop.items (name text, price numeric(10, 2))' });
});
afterAll(() => pool.end().then(() => database.drop()));
beforeEach(() => pool.query({ text: `truncate shop.items; insert into shop.items values ('lamp', 42.50)` }));

const open = (effect: 'read' | 'write') => packDatabase(pool, 'shop').session(effect);
const INSERT = `insert into items values ('desk', 99)`;

async function names(): Promise<unknown[]> {
  const { rows } = await pool.query<{ name: string }>({ text: 'select name from shop.items order by name' });
  return rows.map(({ name }) => name);
}

test("queries see the pack's tables by their bare names, with parameters", async () => {
  const session = open('read');
  const rows = await session.database.query('select name, price from items where price > $1', [40]);
  expect(rows).toEqual([{ name: 'lamp', price: 42.5 }]);
  await session.commit();
});

test('what a write session did is kept by commit and gone after rollback', async () => {
  const undone = open('write');
  await undone.database.query(INSERT);
  await undone.rollback();
  expect(await names()).toEqual(['lamp']);
  const kept = open('write');
  await kept.database.query(INSERT);
  await kept.commit();
  expect(await names()).toEqual(['desk', 'lamp']);
});

test('a read session cannot write', async () => {
  const session = open('read');
  await expect(session.database.query(INSERT)).rejects.toThrow('read-only transaction');
  await session.rollback();
});

test('queries asked for at the same time share one transaction', async () => {
  const session = open('write');
  const id = 'select txid_current()::text as id';
  const [one, two] = await Promise.all([session.database.query(id), session.database.query(id)]);
  expect(one).toEqual(two);
  await session.rollback();
});

test('a session without a query takes no connection', async () => {
  const unreachable = packDatabase(connect('postgres://x:y@127.0.0.1:1/none'), 'shop');
  await unreachable.session('write').commit();
  await unreachable.session('write').rollback();
  await expect(unreachable.session('read').database.query('select')).rejects.toMatchObject({
    code: 'store-unavailable',
  });
});

test('commit after a query failed is an error, because PostgreSQL keeps nothing then', async () => {
  const session = open('write');
  await session.database.query(INSERT);
  await expect(session.database.query('select nothing')).rejects.toThrow('does not exist');
  await expect(session.commit()).rejects.toMatchObject({ code: 'internal' });
  expect(await names()).toEqual(['lamp']);
});

test('rolling back does not wait for a query that still runs, and frees what it held', async () => {
  const session = open('write');
  await session.database.query('lock table items');
  const endless = expect(session.database.query('select pg_sleep(25)')).rejects.toMatchObject({
    code: 'store-unavailable',
  });
  await session.rollback();
  await endless;
  expect(await names()).toEqual(['lamp']);
});

test('a tool that goes on after its call has ended is stopped', async () => {
  const session = open('write');
  await session.database.query(INSERT);
  await session.rollback();
  await expect(session.database.query(INSERT)).rejects.toMatchObject({ code: 'internal' });
  await session.commit();
  expect(await names()).toEqual(['lamp']);
});

test('sessions give their connections back', async () => {
  for (let round = 0; round < 6; round += 1) {
    const session = open('read');
    await session.database.query('select').catch(() => undefined);
    await (round % 2 ? session.commit() : session.rollback());
  }
  expect(await names()).toEqual(['lamp']);
});
