import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { analyse } from '../../analytics/analyse.ts';
import { backFill } from '../../analytics/back-fill.ts';
import { deskAnalyses } from '../../analytics/desk-analyses.ts';
import type { Analysis, Disposition, Grouping } from '../../contracts/analysis.ts';
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

test('figures are counted by line, agent, way and hour, with the times of all turns and what ratings say', async () => {
  const analyses = analysesOf(pool(), 'support');
  const from = new Date(Date.UTC(2032, 0, 1));
  const to = new Date(Date.UTC(2032, 0, 2));
  const put = async (hour: number, changes: Partial<Analysis>) => {
    const one = await closed(new Date(from.getTime() + hour * 3_600_000), hour === 0 ? 'chat' : 'phone');
    await analyses.put({ ...(await analysisOf(one)), ...changes });
  };
  const way = (...ids: string[]) => {
    const trail = ids.slice(1).map((to, at) => ({
      from: ids[at] ?? '',
      to,
      turn: 1,
      seq: 2,
      reason: '',
      outcome: undefined,
      firstReplyMs: undefined,
    }));
    return { agents: [...new Set(ids)], handoffs: { refused: 0, trail } };
  };
  const ended = (outcome: Disposition) => ({ disposition: { outcome, by: 'rules' as const, events: [] } });
  const rated = (stars: number) => ({ rating: { stars, comment: undefined, seq: 3 } });
  const turns = (...turnMs: number[]) => ({ latency: { turnMs, medianMs: null, p95Ms: null } });
  await put(0, {
    ...way('triage', 'billing', 'triage', 'billing'),
    ...ended('resolved'),
    ...turns(10, 20),
    ...rated(1),
  });
  await put(1, { ...way('triage', 'billing'), ...ended('escalated'), ...turns(30), ...rated(5), flags: [] });
  await put(1, { ...way('triage'), ...ended('answered'), ...turns(), flags: [] });

  const [total] = await analyses.figures({ from, to });
  expect(total).toMatchObject({
    key: 'all',
    conversations: 3,
    handoffsEach: 4 / 3,
    dispositions: { resolved: 1, escalated: 1, answered: 1, silent: 0 },
    resolvedShare: 0.5,
    escalatedShare: 0.5,
    flagged: 1,
    turnMs: { p50: 20, p95: 30, p99: 30 },
    ratings: { count: 2, mean: 3 },
  });
  const keys = async (by: Grouping) =>
    (await analyses.figures({ from, to }, by)).map(({ key, conversations }) => [key, conversations]);
  expect(await keys('line')).toEqual([
    ['phone', 2],
    ['chat', 1],
  ]);
  expect(await keys('agent')).toEqual([
    ['triage', 3],
    ['billing', 2],
  ]);
  expect(await analyses.figures({ from, to }, 'edge')).toMatchObject([
    { key: 'triage>billing', conversations: 2, handoffsEach: 1.5 },
    { key: 'billing>triage', conversations: 1, handoffsEach: 1 },
  ]);
  expect(await keys('hour')).toEqual([
    ['2032-01-01T00:00:00Z', 1],
    ['2032-01-01T01:00:00Z', 2],
  ]);
  expect(await analyses.figures({ from: to, to })).toEqual([]);

  expect(await analyses.ratedFlags({ from, to })).toEqual({
    rated: 2,
    low: 1,
    flagged: { rated: 1, low: 1 },
    flags: [{ flag: 'unanswered', rated: 1, low: 1 }],
  });
  const { found, lowWithoutFlag } = await deskAnalyses(analyses).calibration({ from, to });
  expect(found).toMatchObject({ hits: 1, of: 1, rate: 1 });
  expect(lowWithoutFlag).toMatchObject({ hits: 0, of: 1, rate: 0 });
  expect(await analyses.ratedFlags({ from: to, to })).toMatchObject({ rated: 0, flags: [] });
});
