import { expect, inject, onTestFinished, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { OPENED, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { connect, type Pool } from './connect.ts';
import { migrateDesk } from './migrate.ts';
import { packDatabase } from './pack-database.ts';
import { postgresStore } from './postgres-store.ts';
import { receiptSigner } from './receipt-signature.ts';
import { toolsUrl } from './tools-role.ts';

const pool = freshPool();

/** Connects as the tools of a pack do that was just started, with these tables. */
async function toolsPool(schema: string | undefined): Promise<Pool> {
  if (schema !== undefined)
    await pool().query({ text: `create schema ${schema}; create table ${schema}.orders (id serial)` });
  const { rows } = await pool().query<{ name: string }>({ text: 'select current_database() as name' });
  const url = new URL(inject('testDatabases').server);
  url.pathname = `/${rows[0]?.name}`;
  const tools = connect(await toolsUrl(pool(), url.href, { schema: 'desk', pack: schema }));
  onTestFinished(() => tools.end());
  return tools;
}

const DENIED = /permission denied/;

test("tools reach their pack's tables, and nothing else of the server", async () => {
  const tools = await toolsPool('shop');
  const attempt = async (text: string) => {
    const { database, commit, rollback } = packDatabase(tools, 'shop').session('write');
    try {
      const found = await database.query(text);
      await commit();
      return found;
    } catch (thrown) {
      await rollback();
      throw thrown;
    }
  };
  await attempt('insert into orders values (7)');
  expect(await attempt('select id from orders')).toEqual([{ id: 7 }]);
  await expect(attempt('select * from desk.switchroom_events')).rejects.toThrow(/permission denied/);
  await expect(attempt('select * from desk.switchroom_receipts')).rejects.toThrow(/permission denied/);
  await expect(attempt("copy orders to program 'true'")).rejects.toThrow(/permission denied/);
  await expect(attempt('select 1; drop table orders')).rejects.toThrow(/multiple commands/);
});

test('a pack that is served no longer takes its rights along, also one without tables comes after it', async () => {
  await toolsPool('before');
  const after = await toolsPool('after');
  await after.query({ text: 'insert into after.orders default values' });
  for (const text of ['select * from before.orders', `select nextval('before.orders_id_seq')`])
    await expect(after.query({ text })).rejects.toThrow(DENIED);
  const none = await toolsPool(undefined);
  await expect(none.query({ text: 'select * from after.orders' })).rejects.toThrow(DENIED);
});

test('two desks whose schemas differ only at the end of long names have tools of their own', async () => {
  const { rows } = await pool().query<{ name: string }>({ text: 'select current_database() as name' });
  const url = new URL(inject('testDatabases').server);
  url.pathname = `/${rows[0]?.name}`;
  const toolsOf = async (schema: string) => {
    const owner = connect(url.href, { schema });
    onTestFinished(() => owner.end());
    await migrateDesk(owner, { desk: schema, schema });
    await owner.query({ text: `create table ${schema}.orders (id serial)` });
    return toolsUrl(owner, url.href, { schema, pack: schema });
  };
  const long = 'x'.repeat(60);
  const urls = [await toolsOf(`${long}a`), await toolsOf(`${long}b`)];
  for (const [at, end] of ['a', 'b'].entries()) {
    const tools = connect(urls[at] ?? '');
    onTestFinished(() => tools.end());
    await tools.query({ text: `insert into ${long}${end}.orders default values` });
    const others = `select * from ${long}${end === 'a' ? 'b' : 'a'}.orders`;
    await expect(tools.query({ text: others })).rejects.toThrow(DENIED);
  }
});

test('no tool leaves a temporary table behind that stands for a table of the pack', async () => {
  const tools = await toolsPool('kiosk');
  const create = 'create temporary table orders (id int)';
  await expect(tools.query({ text: create })).rejects.toThrow(DENIED);
  // Where the server lets anybody make one, the pack's own table still comes first.
  const { database, rollback } = packDatabase(pool(), 'kiosk').session('write');
  onTestFinished(rollback);
  await database.query(create);
  await database.query('insert into kiosk.orders values (7)');
  expect(await database.query('select id from orders')).toEqual([{ id: 7 }]);
});

/** A conversation at event 1, and the tools of a pack. */
async function calling(id: string) {
  const tools = await toolsPool(id);
  const store = postgresStore(pool(), 'support');
  await store.append(sampleAppend(sampleState(id), [OPENED]));
  const lease = { idempotencyKey: `${id}:c1`, conversationId: id, seq: 1 };
  return { tools, store, session: packDatabase(tools, id, pool()).session('write', lease) };
}

test('tools keep the receipts of their calls', async () => {
  const { store, session } = await calling('booth');
  await session.database.query('insert into orders values (7)');
  await session.commit({ output: 'ordered', facts: {} });
  expect(await store.receipt('booth:c1')).toEqual({ output: 'ordered', facts: {} });
});

test('the SQL of a tool keeps no receipt, not of its own call nor of one in another conversation', async () => {
  const { tools, store } = await calling('stall');
  await store.append(sampleAppend(sampleState('cv_victim'), [OPENED]));
  const receipt = JSON.stringify({ output: 'Refunded.', facts: { verified: true } });
  for (const id of ['stall', 'cv_victim'])
    for (const signature of [null, Buffer.alloc(0), Buffer.alloc(32)]) {
      const values = [`${id}:c1`, id, receipt, signature];
      const forged = { text: 'select switchroom_settle_call($1, $2, 1, $3, $4)', values };
      await expect(tools.query(forged)).rejects.toThrow(/did not sign/);
    }
  await expect(tools.query({ text: 'select * from desk.switchroom_receipt_keys' })).rejects.toThrow(DENIED);
  expect(await store.receipt('cv_victim:c1')).toBeUndefined();
});

test('a signature that a tool has seen is of no use for another call, place or receipt', async () => {
  const { tools } = await calling('till');
  const sign = await receiptSigner(pool())();
  const seen = ['till:c1', 'till', 1, '{"output":"ok","facts":{}}'] as const;
  const settle = (...parts: readonly unknown[]) =>
    tools.query({ text: 'select switchroom_settle_call($1, $2, $3, $4, $5)', values: [...parts] });
  const signature = sign(seen);
  const [key, id, seq, receipt] = seen;
  for (const other of [
    ['till:c2', id, seq, receipt],
    [key, 'tall', seq, receipt],
    [key, id, 2, receipt],
    [key, id, seq, '{"output":"no","facts":{}}'],
    ['till:c1till', '', seq, receipt],
  ])
    await expect(settle(...other, signature)).rejects.toThrow(/did not sign/);
  await expect(settle(...seen, signature)).resolves.toMatchObject({ rowCount: 1 });
});
