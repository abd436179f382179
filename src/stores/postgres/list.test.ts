import { expect, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { OPENED, said, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { listOf } from './list.ts';
import { makeMonths } from './months.ts';
import { postgresStore } from './postgres-store.ts';

const pool = freshPool();
const NOW = new Date();
const HOUR_MS = 3_600_000;

/** Conversations in which the same was said, so many hours ago. */
async function told(text: string, ...hoursAgo: readonly number[]): Promise<void> {
  const store = postgresStore(pool(), 'support');
  for (const hours of hoursAgo) {
    const at = new Date(NOW.getTime() - hours * HOUR_MS);
    await makeMonths(pool(), at);
    const opened = sampleState(`cv_${text}_${hours}`, { openedAt: at, updatedAt: at });
    await store.append(sampleAppend(opened, [OPENED, said(`my ${text} please`)]));
  }
}

/** Who said it, as hours ago: `limit` of them, where no more is looked at than `most` messages at once. */
async function found(words: string, limit: number, most: number, before?: string): Promise<number[]> {
  const rows = await listOf(pool(), 'support', { limit, words, ...(before && { before }) }, most);
  return rows.map(({ id }) => Number(id.split('_').at(-1)));
}

test('of a word that everybody says the newest are found, though not all are looked at', async () => {
  await told('refund', 3_000, 2_000, 1_000, 900, 100, 60, 3, 2, 1, 0);
  expect(await found('refund', 3, 5)).toEqual([0, 1, 2]);
  expect(await found('refund', 20, 1_000)).toHaveLength(10);
});

test('a list goes on where the last one ended', async () => {
  await told('invoice', 3_000, 2_000, 100, 60, 3, 1, 0);
  expect(await found('invoice', 3, 1_000, 'cv_invoice_3')).toEqual([60, 100, 2_000]);
  expect(await found('invoice', 3, 1_000, 'cv_nobody')).toEqual([]);
});

test('what was said once, long ago, is found as well', async () => {
  await told('harpsichord', 20_000);
  await told('piano', 0);
  expect(await found('harpsichord', 200, 1_000)).toEqual([20_000]);
});

test('nobody finds a day by its number', async () => {
  await told('hello', 0);
  const today = Math.floor(NOW.getTime() / 86_400_000);
  for (const words of [`=${today}`, `${today}`, `=${today} hello`])
    expect(await found(words, 200, 1_000), words).toEqual([]);
});
