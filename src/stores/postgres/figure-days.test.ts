import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { analyse } from '../../analytics/analyse.ts';
import { type Analysis, DISPOSITIONS, type Disposition, GROUPINGS } from '../../contracts/analysis.ts';
import type { NewEvent } from '../../contracts/event.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { OPENED, said, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { analysesOf } from './analyses.ts';
import { spansBetween } from './figure-days.ts';
import { postgresStore } from './postgres-store.ts';

const pool = freshPool();
const HOUR_MS = 3_600_000;
const BEGIN = Date.UTC(2033, 0, 1);
const TODAY = new Date(Date.UTC(2033, 0, 6));
const DESK = 'support';
const ENDINGS = Object.keys(DISPOSITIONS) as Disposition[];
const WAYS = [
  ['triage'],
  ['triage', 'billing'],
  ['triage', 'billing', 'triage', 'billing'],
  ['triage', 'tech'],
];
/** All of the days, and some that begin and end within a day. */
const PERIODS = [
  { from: new Date(BEGIN), to: TODAY },
  { from: new Date(BEGIN + 30 * HOUR_MS), to: new Date(BEGIN + 100 * HOUR_MS) },
  { from: new Date(BEGIN + 30 * HOUR_MS), to: new Date(BEGIN + 33 * HOUR_MS) },
  { from: new Date(BEGIN + 90 * 60_000), to: new Date(BEGIN + 60 * HOUR_MS) },
  { from: new Date(BEGIN), to: new Date(BEGIN + 24 * HOUR_MS), line: 'phone' },
];

/** Keeps the analysis of a conversation; whatever differs between them follows from `number`. */
async function put(number: number, seq?: number): Promise<string> {
  const openedAt = new Date(BEGIN + ((number * 7) % 120) * HOUR_MS);
  const line = number % 3 === 0 ? 'phone' : 'chat';
  const store = postgresStore(pool(), DESK);
  const state = sampleState(`cv_${randomUUID()}`, { openedAt, updatedAt: openedAt, status: 'closed', line });
  const opened = { ...OPENED, data: { ...OPENED.data, line } } as NewEvent;
  await store.append(
    sampleAppend(state, [opened, said('My bill'), { type: 'conversation-closed', data: { reason: 'done' } }]),
  );
  const analysis = await analyse(state.id, await wholeLog(store, state.id));
  if (analysis === undefined) throw new TypeError('It is closed.');
  await analysesOf(pool(), DESK).put(changed(analysis, number, seq));
  return state.id;
}

function changed(analysis: Analysis, number: number, seq = analysis.seq): Analysis {
  const way = WAYS[number % WAYS.length] ?? [];
  const step = { turn: 1, seq: 2, reason: '', outcome: undefined, firstReplyMs: undefined };
  return {
    ...analysis,
    seq,
    agents: [...new Set(way)],
    handoffs: { refused: 0, trail: way.slice(1).map((to, at) => ({ ...step, from: way[at] ?? '', to })) },
    disposition: { outcome: ENDINGS[number % ENDINGS.length] ?? 'silent', by: 'rules', events: [] },
    sentiment: { ...analysis.sentiment, score: number % 4 === 0 ? null : (number % 5) / 4 - 0.5 },
    lead: { score: (number * 13) % 100, reasons: [] },
    latency: { turnMs: [number, number * 97, number * 1_013], medianMs: null, p95Ms: null },
    cost: { ...analysis.cost, usd: number / 4 },
    rating: number % 2 === 0 ? { stars: 1 + (number % 5), comment: undefined, seq: 3 } : null,
    flags: number % 6 === 0 ? [] : analysis.flags,
  };
}

const figures = async () => {
  const analyses = analysesOf(pool(), DESK);
  const asked = PERIODS.flatMap((period) =>
    [undefined, ...GROUPINGS].map((by) => analyses.figures(period, by)),
  );
  return await Promise.all(asked);
};

const counted = () => analysesOf(pool(), DESK).countDays(TODAY);

test('figures of days that were counted are those of their analyses, whatever becomes of these', async () => {
  const ids: string[] = [];
  for (let number = 0; number < 40; number++) ids.push(await put(number));
  const one = await figures();
  expect(one[0]).toMatchObject([{ conversations: 40 }]);
  expect(await counted()).toBe(5);
  expect(await counted()).toBe(0);
  expect(await figures()).toEqual(one);

  const late = await put(41);
  const more = await figures();
  expect(more[0]).toMatchObject([{ conversations: 41 }]);
  expect(await counted()).toBe(1);
  expect(await figures()).toEqual(more);

  const store = postgresStore(pool(), DESK);
  await store.delete([late]);
  await counted();
  expect(await figures()).toEqual(one);

  const [again = ''] = ids;
  const analyses = analysesOf(pool(), DESK);
  const kept = await analyses.get(again);
  await analyses.put(changed(kept as Analysis, 7, 99));
  const anew = await figures();
  expect(anew).not.toEqual(one);
  expect(await counted()).toBe(1);
  expect(await figures()).toEqual(anew);

  await store.delete(ids);
  expect((await figures()).flat()).toEqual([]);
  expect(await counted()).toBe(0);
});

test('an analysis that is kept while its day is counted is counted', async () => {
  const id = await put(3);
  const writer = await pool().connect();
  await writer.query('begin');
  await writer.query({
    text: `update switchroom_analyses set usd = 100 where conversation = $1`,
    values: [id],
  });
  const counting = counted();
  await writer.query('commit');
  writer.release();
  expect(await counting).toBe(1);
  expect((await figures())[0]).toMatchObject([{ usd: 100 }]);
  const changing = pool().query({
    text: `update switchroom_analyses set usd = 7 where conversation = $1`,
    values: [id],
  });
  await Promise.all([changing, counted()]);
  expect((await figures())[0]).toMatchObject([{ usd: 7 }]);
});

test('of a period without some of its days the times before, between and behind them are left', () => {
  const period = { from: new Date('2033-01-01T12:00:00Z'), to: new Date('2033-01-05T00:00:00Z') };
  expect(spansBetween(period, ['2033-01-02', '2033-01-04'])).toEqual([
    { from: '2033-01-01T12:00:00.000Z', to: '2033-01-02T00:00:00.000Z' },
    { from: '2033-01-03T00:00:00.000Z', to: '2033-01-04T00:00:00.000Z' },
  ]);
  expect(spansBetween(period, [])).toHaveLength(1);
});
