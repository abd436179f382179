import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import {
  called,
  OPENED,
  RESUMED,
  said,
  sampleAppend,
  sampleState,
} from '../../testing/sample-conversation.ts';
import { packDatabase } from './pack-database.ts';
import { postgresStore } from './postgres-store.ts';

const pool = freshPool();
const store = () => postgresStore(pool(), 'support');
const RECEIPT = { output: 'Refunded "180".\0', facts: { refunded: 180 } };
const KEPT = { output: 'Refunded "180".\ufffd', facts: { refunded: 180 } };
const INSERT = 'insert into refunds values ($1)';

beforeAll(() => pool().query({ text: 'create schema shop; create table shop.refunds (key text)' }));

/** A conversation in the middle of a turn, with a session for a write it has announced. */
async function writing() {
  const opening = sampleAppend(sampleState(`cv_${randomUUID()}`), [OPENED, said('refund me'), called('c1')]);
  await store().append({ ...opening, holds: true });
  const { state } = opening;
  const idempotencyKey = `${state.id}:c1`;
  const open = () =>
    packDatabase(pool(), 'shop').session('write', {
      ...{ idempotencyKey, conversationId: state.id, seq: state.seq },
    });
  return { state, idempotencyKey, open, session: open() };
}

const takeOver = (state: ConversationState) =>
  store().append({ ...sampleAppend(state, [RESUMED]), node: 'node_2', heldBy: 'node_1', holds: true });

async function refunds(key: string): Promise<number> {
  const statement = { text: 'select from shop.refunds where key = $1', values: [key] };
  return (await pool().query(statement)).rowCount ?? 0;
}

test('what a write did is kept together with its receipt', async () => {
  const { session, idempotencyKey } = await writing();
  await session.database.query(INSERT, [idempotencyKey]);
  expect(await store().receipt(idempotencyKey)).toBeUndefined();
  await session.commit(RECEIPT);
  expect(await store().receipt(idempotencyKey)).toEqual(KEPT);
  expect(await refunds(idempotencyKey)).toBe(1);
});

test('a write whose turn was taken over keeps nothing', async () => {
  const { state, session, idempotencyKey } = await writing();
  await session.database.query(INSERT, [idempotencyKey]);
  await takeOver(state);
  await expect(session.commit(RECEIPT)).rejects.toMatchObject({ code: 'conversation-moved-on' });
  await session.rollback();
  expect(await store().receipt(idempotencyKey)).toBeUndefined();
  expect(await refunds(idempotencyKey)).toBe(0);
});

test('when a write and a takeover race, whoever took over knows for certain what was kept', async () => {
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { state, session, idempotencyKey } = await writing();
      await session.database.query(INSERT, [idempotencyKey]);
      const [commit, receipt] = await Promise.all([
        session.commit(RECEIPT).then(
          () => 'kept',
          () => 'refused',
        ),
        takeOver(state).then(() => store().receipt(idempotencyKey)),
      ]);
      expect(receipt).toEqual(commit === 'kept' ? KEPT : undefined);
      expect(await refunds(idempotencyKey)).toBe(commit === 'kept' ? 1 : 0);
    }),
  );
});

test('of two runs of one call, one is kept', async () => {
  const { session, open, idempotencyKey } = await writing();
  const again = open();
  await session.database.query(INSERT, [idempotencyKey]);
  await again.database.query(INSERT, [idempotencyKey]);
  await session.commit(RECEIPT);
  await expect(again.commit(RECEIPT)).rejects.toMatchObject({ code: 'conversation-moved-on' });
  expect(await store().receipt(idempotencyKey)).toEqual(KEPT);
  expect(await refunds(idempotencyKey)).toBe(1);
});

test('a write that made no query, rolled back or failed leaves no receipt', async () => {
  const { session, open, idempotencyKey } = await writing();
  await session.commit(RECEIPT);
  const undone = open();
  await undone.database.query(INSERT, [idempotencyKey]);
  await undone.rollback();
  const failed = open();
  await failed.database.query(INSERT, [idempotencyKey]);
  await expect(failed.database.query('select nothing')).rejects.toThrow('does not exist');
  await expect(failed.commit(RECEIPT)).rejects.toMatchObject({ code: 'internal' });
  expect(await store().receipt(idempotencyKey)).toBeUndefined();
  expect(await refunds(idempotencyKey)).toBe(0);
});
