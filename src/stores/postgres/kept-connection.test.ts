import { expect, onTestFinished, test } from 'vitest';
import { lossyNetwork } from '../../testing/lossy-network.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { connect } from './connect.ts';

const FIVE = { connections: 5 };

async function database() {
  const made = await testDatabase();
  onTestFinished(() => made.drop());
  return made;
}

test('what leaves at once and what leaves behind it share a connection from the first use on', async () => {
  const { url } = await database();
  const pool = connect(url, FIVE);
  const pid = { name: 'pid', text: 'select pg_backend_pid() as pid' };
  const [first, second] = await Promise.all([
    pool.queryNow<{ pid: number }>(pid).answer,
    pool.queryNow<{ pid: number }>(pid, true).answer,
  ]);
  expect(second.rows).toEqual(first.rows);
  // Ends only when every connection was given back.
  await pool.end();
});

test('connections that broke are given back, however often that happens', async () => {
  const { url } = await database();
  const network = await lossyNetwork(url);
  const pool = connect(network.url, FIVE);
  for (let time = 0; time < 2 * FIVE.connections; time++) {
    network.loseAnswerTo(`lost ${time}`);
    const outcomes = await Promise.allSettled([
      pool.queryNow({ text: `select 'lost ${time}'` }).answer,
      pool.queryNow({ text: `select 'behind'` }, true).answer,
    ]);
    expect(outcomes[0]).toMatchObject({ reason: { code: 'store-unavailable' } });
  }
  expect((await pool.queryNow({ text: 'select 1 as one' }).answer).rows).toEqual([{ one: 1 }]);
  await pool.end();
});
