import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { analyse } from '../../analytics/analyse.ts';
import { backFill } from '../../analytics/back-fill.ts';
import type { Analysis } from '../../contracts/analysis.ts';
import type { NewEvent } from '../../contracts/event.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { OPENED, said, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { analysesOf } from './analyses.ts';
import { postgresStore } from './postgres-store.ts';

const pool = freshPool();
const CLOSED: NewEvent = { type: 'conversation-closed', data: { reason: 'done' } };
const ALL = { from: new Date(0), to: new Date('2100-01-01'), limit: 100 };

/** A closed conversation of the desk, on record. */
async function closed(openedAt = new Date('2026-03-02T09:00:00Z'), line = 'chat') {
  const store = postgresStore(pool(), 'support');
  const state = sampleState(`cv_${randomUUID()}`, { openedAt, updatedAt: openedAt, status: 'closed', line });
  const opened = { ...OPENED, data: { ...OPENED.data, line } } as NewEvent;
  await store.append(sampleAppend(state, [opened, said('My bill\0'), CLOSED]));
  return { store, id: state.id, log: () => wholeLog(store, state.id) };
}

async function analysisOf({ id, log }: Awaited<ReturnType<typeof closed>>): Promise<Analysis> {
  const analysis = await analyse(id, await log());
  if (analysis === undefined) throw new TypeError('It is closed.');
  return analysis;
}

test('an analysis is one row however often it is kept, and one of more of the log takes its place', async () => {
  const one = await closed();
  const analyses = analysesOf(pool(), 'support');
  const analysis = await analysisOf(one);
  expect(await analyses.put(analysis)).toBe(true);
  expect(await analyses.put(analysis)).toBe(false);
  expect(await analyses.get(one.id)).toEqual(JSON.parse(JSON.stringify(analysis)));
  const summary = { ...analysis.summary, text: 'A bill.', by: 'model' as const };
  expect(await analyses.put({ ...analysis, summary })).toBe(true);
  expect(await analyses.put(analysis)).toBe(false);
  expect((await analyses.get(one.id))?.summary.text).toBe('A bill.');
  expect(await analyses.put({ ...analysis, seq: 4 })).toBe(true);
  expect(await analyses.put({ ...analysis, summary })).toBe(false);
});

test('nothing is kept of a conversation that is not there, or of another desk, and what was kept goes with it', async () => {
  const one = await closed();
  const [analyses, others] = [analysesOf(pool(), 'support'), analysesOf(pool(), 'sales')];
  const analysis = await analysisOf(one);
  expect(await analyses.put({ ...analysis, conversation: 'cv_none' })).toBe(false);
  expect(await others.put(analysis)).toBe(false);
  expect(await analyses.put(analysis)).toBe(true);
  expect(await others.get(one.id)).toBeUndefined();
  expect(await one.store.delete([one.id])).toMatchObject({ conversations: 1, analyses: 1 });
  expect(await analyses.get(one.id)).toBeUndefined();
  expect(await analyses.put(analysis)).toBe(false);
});

test('lists are read page by page, newest first, by line, agent, ending and flag', async () => {
  const analyses = analysesOf(pool(), 'support');
  const ids: string[] = [];
  for (const day of [1, 2, 3]) {
    const one = await closed(new Date(Date.UTC(2030, 0, day)), 'phone');
    await analyses.put(await analysisOf(one));
    ids.unshift(one.id);
  }
  const phone = { ...ALL, line: 'phone' };
  const page = await analyses.list({ ...phone, limit: 2 });
  expect(page.map(({ conversation }) => conversation)).toEqual(ids.slice(0, 2));
  const [, last] = page;
  const after = { openedAt: new Date(last?.openedAt ?? 0), conversation: last?.conversation ?? '' };
  expect((await analyses.list({ ...phone, after })).map(({ conversation }) => conversation)).toEqual(
    ids.slice(2),
  );
  const count = async (filter: object) => (await analyses.list({ ...phone, ...filter })).length;
  expect(await count({ agent: 'triage', disposition: 'unanswered', flag: 'unanswered' })).toBe(3);
  expect(await count({ agent: 'billing' })).toBe(0);
  expect(await count({ disposition: 'resolved' })).toBe(0);
  expect(await count({ to: new Date(Date.UTC(2030, 0, 3)) })).toBe(2);
});

test('a back-fill analyses what has no analysis yet, and done again nothing', async () => {
  const [store, analyses] = [postgresStore(pool(), 'support'), analysesOf(pool(), 'support')];
  const one = await closed(new Date(Date.UTC(2031, 0, 1)));
  const since = new Date(Date.UTC(2030, 11, 1));
  expect(await backFill({ store, analyses, since })).toEqual({ closed: 1, analysed: 1 });
  expect(await analyses.get(one.id)).toMatchObject({ disposition: { outcome: 'unanswered' } });
  expect(await backFill({ store, analyses, since })).toEqual({ closed: 1, analysed: 0 });
});
