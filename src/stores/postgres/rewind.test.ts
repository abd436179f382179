import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { connect, type Pool } from './connect.ts';
import { keepRows, rewind, writtenTables } from './rewind.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = connect(database.url);
  await pool.query({
    text: `create schema shop;
      create table shop.goods (id integer generated always as identity primary key, name text not null, size text generated always as (upper(name)) stored);
      create table shop.orders (id serial primary key, good integer not null references shop.goods);
      insert into shop.goods (name) values ('hat'), ('coat');
      insert into shop.orders (good) values (1);`,
  });
  await keepRows(pool, 'shop');
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const rows = async (text: string) => (await pool.query({ text })).rows;

test('what was written is known by its table, and all of it is put back: rows, numbers and references', async () => {
  expect(await writtenTables(pool)).toEqual([]);
  const before = await rows(
    'select g.*, o.id as ordered from shop.goods g left join shop.orders o on o.good = g.id order by 1',
  );
  await pool.query({ text: `insert into shop.orders (good) values (2)` });
  expect(await writtenTables(pool)).toEqual(['orders']);
  await pool.query({
    text: `delete from shop.orders; update shop.goods set name = 'sock' where id = 1; delete from shop.goods where id = 2`,
  });
  expect(await writtenTables(pool)).toEqual(['goods', 'orders']);

  await rewind(pool);
  expect(await writtenTables(pool)).toEqual([]);
  expect(
    await rows(
      'select g.*, o.id as ordered from shop.goods g left join shop.orders o on o.good = g.id order by 1',
    ),
  ).toEqual(before);
  expect(await rows(`insert into shop.goods (name) values ('cap') returning id`)).toEqual([{ id: 3 }]);
  expect(await rows('insert into shop.orders (good) values (3) returning id')).toEqual([{ id: 2 }]);
  await rewind(pool);
  expect(await rows('select count(*)::int as count from shop.goods')).toEqual([{ count: 2 }]);
});
