import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { connect, type Pool } from './connect.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = connect(database.url);
});
afterAll(() => pool.end().then(() => database.drop()));

test.each([
  ['bigint', '9007199254740', 9007199254740],
  ['bigint', '9223372036854775807', '9223372036854775807'],
  ['numeric', '42.50', 42.5],
  ['numeric', '-0.07', -0.07],
  ['numeric', '12345678901234567.89', '12345678901234567.89'],
  ['date', '2026-02-28', '2026-02-28'],
  ['timestamp', '2026-02-28 10:00', '2026-02-28 10:00:00'],
  ['timestamptz', '2026-02-28T10:00:00Z', new Date('2026-02-28T10:00:00Z')],
  ['timestamptz', '2026-02-28T10:00:00.123456+02', new Date('2026-02-28T08:00:00.123Z')],
  ['timestamptz', '0044-03-15 10:00Z BC', new Date('-000043-03-15T10:00:00Z')],
  ['timestamptz', '12026-02-28T10:00:00Z', new Date('+012026-02-28T10:00:00Z')],
  ['timestamptz', 'infinity', Infinity],
  ['interval', '2 days', '2 days'],
  ['jsonb', '{"a":[1,null]}', { a: [1, null] }],
  ['boolean', 't', true],
  ['date[]', '{2026-02-28,NULL}', ['2026-02-28', null]],
  ['numeric[]', '{{1.5},{2}}', [[1.5], [2]]],
])('a %s of %s arrives as a value tools can use', async (type, text, value) => {
  const { rows } = await pool.query({ text: `select $1::text::${type} as value`, values: [text] });
  expect(rows).toEqual([{ value }]);
});

test('a moment is the same whatever time zone the server writes it in', async () => {
  const zoned = connect(`${database.url}?options=-c%20timezone=Asia/Kolkata`);
  const { rows } = await zoned.query({ text: "select '2026-02-28T10:00:00.5Z'::timestamptz as value" });
  await zoned.end();
  expect(rows).toEqual([{ value: new Date('2026-02-28T10:00:00.5Z') }]);
});

test('mistakes in SQL stay the errors PostgreSQL reported', async () => {
  await expect(pool.query({ text: 'select nothing' })).rejects.toMatchObject({ code: '42703' });
});

test('a pool that was ended says that the store is unavailable', async () => {
  const ended = connect(database.url);
  await ended.end();
  await expect(ended.query({ text: 'select' })).rejects.toMatchObject({ code: 'store-unavailable' });
});

test('a statement that leaves at once finds another connection when the kept one is busy, or was lost', async () => {
  const own = connect(database.url);
  const pid = { text: 'select pg_backend_pid() as pid' };
  const [first] = (await own.queryNow<{ pid: number }>(pid).answer).rows;
  expect((await own.queryNow<{ pid: number }>(pid).answer).rows).toEqual([first]);
  const [slow, other] = await Promise.all([
    own.queryNow({ text: 'select pg_sleep(0.05)' }).answer,
    own.queryNow<{ pid: number }>(pid).answer,
  ]);
  expect(slow.rowCount).toBe(1);
  expect(other.rows).not.toEqual([first]);
  await expect(own.queryNow({ text: 'select nothing' }).answer).rejects.toMatchObject({ code: '42703' });
  expect((await own.queryNow<{ pid: number }>(pid).answer).rows).toEqual([first]);
  await pool.query({ text: 'select pg_terminate_backend($1)', values: [first?.pid] });
  await expect.poll(async () => (await own.queryNow(pid).answer).rows).not.toEqual([first]);
  await own.end();
});

test('a pool that ends lets the statement end that is on its way', async () => {
  const ending = connect(database.url);
  await ending.queryNow({ text: 'select' }).answer;
  const last = ending.queryNow({ text: 'select 1 as one, pg_sleep(0.05)::text' }).answer;
  await ending.end();
  expect((await last).rowCount).toBe(1);
  await expect(ending.queryNow({ text: 'select' }).answer).rejects.toMatchObject({
    code: 'store-unavailable',
  });
});

test('a small pool keeps none of its connections to itself', async () => {
  const small = connect(database.url, { connections: 1 });
  await small.queryNow({ text: 'select' }).answer;
  expect((await small.query({ text: 'select 1 as one' })).rows).toEqual([{ one: 1 }]);
  await small.end();
});
