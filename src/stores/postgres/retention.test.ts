import { expect, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { OPENED, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { packDatabase } from './pack-database.ts';
import { postgresStore } from './postgres-store.ts';

const pool = freshPool();

/** A conversation with the receipt of a write. */
async function withReceipt(id: string) {
  const store = postgresStore(pool(), 'support');
  await store.append(sampleAppend(sampleState(id), [OPENED]));
  const lease = { idempotencyKey: `${id}:c1`, conversationId: id, seq: 1 };
  const session = packDatabase(pool(), 'public').session('write', lease);
  await session.database.query('select 1');
  await session.commit({ output: 'done', facts: {} });
  return store;
}

const FUTURE = new Date('2200-01-01');

test('receipts go with their conversation, and those of one whose id begins alike stay', async () => {
  const store = await withReceipt('cv_1');
  await withReceipt('cv_12');
  expect(await store.delete(['cv_1'])).toMatchObject({ conversations: 1, receipts: 1 });
  expect(await store.receipt('cv_1:c1')).toBeUndefined();
  expect(await store.receipt('cv_12:c1')).toBeDefined();
});

test('receipts go after a time, but not while a turn may ask for them, and none of another desk', async () => {
  const store = await withReceipt('cv_2');
  expect(await store.deleteReceipts(new Date(0), 10)).toBe(0);
  expect(await postgresStore(pool(), 'sales').deleteReceipts(FUTURE, 10)).toBe(0);
  await pool().query({ text: `update switchroom_conversations set node = 'node_1' where id = 'cv_2'` });
  await store.deleteReceipts(FUTURE, 10);
  expect(await store.receipt('cv_2:c1')).toBeDefined();
  await pool().query({ text: `update switchroom_conversations set node = null where id = 'cv_2'` });
  expect(await store.deleteReceipts(FUTURE, 10)).toBe(1);
  expect(await store.receipt('cv_2:c1')).toBeUndefined();
});
