import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Pool } from '../../src/stores/postgres/connect.ts';
import { postgresStore } from '../../src/stores/postgres/postgres-store.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { checkPlans, faultsTaken } from './check-plans.ts';
import { copyConversations } from './copy-conversations.ts';
import { explainedPool } from './plans.ts';
import { realConversations } from './real-conversations.ts';

/** Twice the longest page that is asked for. */
const MOST_ROWS = 200;

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = connect(database.url);
  await copyConversations(pool, await realConversations(pool, 5), [
    { kind: 'closed', count: 3_000, hours: 365 * 24 },
    { kind: 'open', count: 300, hours: 20 },
    { kind: 'waiting', count: 80, hours: 20 },
    { kind: 'approval', count: 80, hours: 20 },
    { kind: 'held', count: 300, hours: 1 },
  ]);
  await pool.query({ text: 'analyze' });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test.each(['force_custom_plan', 'force_generic_plan'] as const)(
  'whatever is asked of the store among thousands of conversations, its rows are found by an index (%s)',
  async (mode) => {
    const { faults, asked } = await checkPlans(database.url, undefined, mode, MOST_ROWS);
    expect(faults).toEqual([]);
    const { feed, ...store } = postgresStore(pool, 'bench');
    const all = [...Object.keys(store), ...Object.keys(feed).map((name) => `feed.${name}`), 'feed'];
    expect([...asked].sort()).toEqual(all.sort());
  },
);

test('a statement that has no index for its rows, or for their order, is told', async () => {
  const explained = await explainedPool(database.url, undefined, 'force_custom_plan');
  await explained.pool.query({ text: `select id from switchroom_conversations where title = 'Hello'` });
  expect(faultsTaken(explained, MOST_ROWS)).toEqual([
    expect.stringMatching(/Scan on switchroom_conversations .*reads \d{4} rows$/),
  ]);
  await explained.pool.query({
    text: `select id from switchroom_conversations where desk = 'bench' order by owner limit 10`,
  });
  expect(faultsTaken(explained, MOST_ROWS)).toContainEqual(expect.stringMatching(/^Sort of \d{4} rows$/));
  await explained.pool.end();
});
