import { expect, onTestFinished, test } from 'vitest';
import { OPENED, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { connect } from './connect.ts';
import { postgresStore } from './postgres-store.ts';

/** A store on a database with this setting. */
async function storeWith(setting?: string) {
  const database = await testDatabase();
  const admin = connect(database.url);
  const name = new URL(database.url).pathname.slice(1);
  if (setting !== undefined) await admin.query({ text: `alter database ${name} set ${setting}` });
  await admin.end();
  const pool = connect(database.url, { connections: 1 });
  onTestFinished(() => pool.end().then(() => database.drop()));
  return { pool };
}

test.each([
  ['takes no writes', "default_transaction_read_only = 'on'", /read-only transaction/],
  ['has no room for another file', "temp_file_limit = '0kB'", /temp_file_limit/],
])('a database that %s does not answer a ping', async (_how, setting, why) => {
  const { pool } = await storeWith(setting);
  const refusal = { code: 'store-unavailable', detail: expect.stringMatching(why) };
  await expect(postgresStore(pool, 'support').ping()).rejects.toMatchObject(refusal);
});

test('a database that takes no writes is unavailable to who appends', async () => {
  const { pool } = await storeWith("default_transaction_read_only = 'on'");
  const append = sampleAppend(sampleState('cv_1'), [OPENED]);
  const refusal = { code: 'store-unavailable' };
  await expect(postgresStore(pool, 'support').append(append)).rejects.toMatchObject(refusal);
});

test('however many ask, the database is written to once', async () => {
  const { pool } = await storeWith();
  const store = postgresStore(pool, 'support');
  await Promise.all(Array.from({ length: 100 }, () => store.ping()));
  await pool.query({ text: 'select pg_stat_force_next_flush()' });
  const counts = `select n_tup_upd as updates from pg_stat_user_tables where relname = 'switchroom_write_probe'`;
  expect((await pool.query({ text: counts })).rows).toEqual([{ updates: 1 }]);
});
