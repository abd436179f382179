import { expect, test } from 'vitest';
import { postgresStore } from '../../stores/postgres/postgres-store.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { OPENED, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { Changes } from './changes.ts';

const pool = freshPool();
const HOUR_MS = 3_600_000;

test('what this node has written is told without waiting for the next look at the feed', async () => {
  const store = postgresStore(pool(), 'support');
  const changes = new Changes(store, HOUR_MS);
  const left = new AbortController();
  const told = changes.follow(left.signal)[Symbol.asyncIterator]();
  expect((await told.next()).value).toEqual([]);
  for (const id of ['cv_1', 'cv_2']) {
    await store.append(sampleAppend(sampleState(id), [OPENED]));
    changes.wake();
    expect((await told.next()).value).toMatchObject([{ id }]);
  }
  left.abort();
  changes.wake();
});
