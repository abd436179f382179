import { expect, inject, onTestFinished, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { OPENED, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { connect, type Pool } from './connect.ts';
import { packDatabase } from './pack-database.ts';
import { postgresStore } from './postgres-store.ts';
import { toolsUrl } from './tools-role.ts';

const pool = freshPool();

/** Connects as the pack's tools do. */
async function toolsPool(schema: string): Promise<Pool> {
  await pool().query({ text: `create schema ${schema}; create table ${schema}.orders (id int)` });
  const { rows } = await pool().query<{ name: string }>({ text: 'select current_database() as name' });
  const url = new URL(inject('testDatabases').server);
  url.pathname = `/${rows[0]?.name}`;
  const tools = connect(await toolsUrl(pool(), url.href, schema));
  onTestFinished(() => tools.end());
  return tools;
}

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
  await expect(attempt('select * from switchroom.events')).rejects.toThrow(/permission denied/);
  await expect(attempt('select * from switchroom.receipts')).rejects.toThrow(/permission denied/);
  await expect(attempt("copy orders to program 'true'")).rejects.toThrow(/permission denied/);
  await expect(attempt('select 1; drop table orders')).rejects.toThrow(/multiple commands/);
});

test('tools keep the receipts of their calls', async () => {
  const tools = await toolsPool('booth');
  const store = postgresStore(pool(), 'support');
  await store.append(sampleAppend(sampleState('cv_1'), [OPENED]));
  const lease = { idempotencyKey: 'cv_1:c1', conversationId: 'cv_1', seq: 1 };
  const session = packDatabase(tools, 'booth').session('write', lease);
  await session.database.query('insert into orders values (7)');
  await session.commit({ output: 'ordered', facts: {} });
  expect(await store.receipt('cv_1:c1')).toEqual({ output: 'ordered', facts: {} });
});
