import { expect, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { OPENED, said, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { postgresStore } from './postgres-store.ts';

const pool = freshPool();
const HOUR_MS = 3_600_000;

/** A conversation held by a node that last showed itself so long before the server started, in ms. */
async function heldSince(node: string, beforeStartMs: number) {
  const store = postgresStore(pool(), 'support');
  const append = sampleAppend(sampleState(`cv_${node}`), [OPENED, said('hello')]);
  await store.append({ ...append, node, holds: true });
  const beat = `insert into switchroom_nodes values ($1, pg_postmaster_start_time() - $2 * interval '1 ms')`;
  await pool().query({ text: beat, values: [node, beforeStartMs] });
  const isAlive = async (leaseMs: number) => (await store.heads([append.state.id], leaseMs))[0]?.alive;
  const isFree = async (leaseMs: number) =>
    (await store.held('other', leaseMs, 100)).some(({ id }) => id === append.state.id);
  return { store, isAlive, isFree };
}

/** How long the server runs, in ms. */
async function upMs(): Promise<number> {
  const text = 'select extract(epoch from clock_timestamp() - pg_postmaster_start_time()) * 1000 as ms';
  return Number((await pool().query<{ ms: number }>({ text })).rows[0]?.ms);
}

test('after the server came back no node is taken for dead until it had a lease of time to show itself', async () => {
  const { isAlive, isFree } = await heldSince('node_away', 60_000);
  const leaseNotOver = (await upMs()) + HOUR_MS;
  expect([await isAlive(leaseNotOver), await isFree(leaseNotOver)]).toEqual([true, false]);
  const leaseOver = await upMs();
  expect([await isAlive(leaseOver), await isFree(leaseOver)]).toEqual([false, true]);
});

test('nodes are not forgotten because the server was away for hours', async () => {
  const { store, isAlive } = await heldSince('node_long_away', 2 * HOUR_MS);
  await store.beat('node_first_back');
  expect(await isAlive((await upMs()) + HOUR_MS)).toBe(true);
});

test('what a retired node held is free at once, also when the server has just come back', async () => {
  const { store, isAlive, isFree } = await heldSince('node_retired', 60_000);
  await store.retire('node_retired');
  const leaseNotOver = (await upMs()) + HOUR_MS;
  expect([await isAlive(leaseNotOver), await isFree(leaseNotOver)]).toEqual([false, true]);
});

test('what a node holds is known by its name until it gives it back or another one takes it over', async () => {
  const { store } = await heldSince('node_first', 60_000);
  const state = await store.state('cv_node_first');
  if (!state) throw new TypeError('It was there.');
  const over = { ...sampleAppend(state, [said('still there?')]), node: 'node_next', heldBy: 'node_first' };
  await store.append({ ...over, holds: true });
  expect(await holders()).toEqual(['node_next']);
  await store.append({ ...sampleAppend(over.state, [said('ok')]), node: 'node_next', heldBy: 'node_next' });
  expect(await holders()).toEqual([]);
});

test('what a node of an older release left is found, and nothing of it stays', async () => {
  const { store, isFree } = await heldSince('node_older', 60_000);
  const text = `update switchroom_held set node = '' where conversation = 'cv_node_older'`;
  await pool().query({ text });
  expect(await isFree(1)).toBe(true);
  const state = await store.state('cv_node_older');
  if (!state) throw new TypeError('It was there.');
  await store.append({ ...sampleAppend(state, [said('ok')]), heldBy: 'node_older' });
  expect(await isFree(1)).toBe(false);
  expect(await holders()).toEqual([]);
});

/** By the nodes of these tests. */
async function holders(): Promise<string[]> {
  const text = `select node from switchroom_held where conversation in ('cv_node_first', 'cv_node_older')`;
  return (await pool().query<{ node: string }>({ text })).rows.map(({ node }) => node);
}
