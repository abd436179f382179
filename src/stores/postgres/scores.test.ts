import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { analyse } from '../../analytics/analyse.ts';
import { scoreFigures } from '../../analytics/score.ts';
import { closedLog, handoff, reply, said } from '../../analytics/testing/logs.ts';
import type { NewEvent } from '../../contracts/event.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { ScorecardCounter } from '../../evals/scorecard/scorecard.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { analysesOf } from './analyses.ts';
import { postgresStore } from './postgres-store.ts';
import { scoresOf } from './scores.ts';

const pool = freshPool();
const YEAR = { from: new Date('2030-01-01'), to: new Date('2031-01-01') };

/** A closed conversation that was analysed. */
async function analysed(events: readonly NewEvent[], openedAt: Date) {
  const store = postgresStore(pool(), 'support');
  const id = `cv_${randomUUID()}`;
  const state = sampleState(id, { openedAt, updatedAt: openedAt, status: 'closed' });
  await store.append(sampleAppend(state, [...events]));
  const log = await wholeLog(store, id);
  const analysis = await analyse(id, log);
  if (analysis === undefined) throw new TypeError('It is closed.');
  await analysesOf(pool(), 'support').put({ ...analysis, openedAt: openedAt.toISOString() });
  return { store, id, log };
}

const log = (told: NewEvent[]) => closedLog(told) as readonly NewEvent[];

const STRAIGHT = log([
  said('I was charged twice'),
  handoff('triage', 'billing', 'a charge'),
  ...reply('I see it.', 'billing'),
]);
const BOUNCED = log([
  said('My line is dead'),
  handoff('triage', 'billing', 'a line'),
  handoff('billing', 'triage', 'not mine'),
  handoff('triage', 'tech', 'a line'),
  ...reply('I look at it.', 'tech'),
]);

test('what is summed from rows is what the scorecard counts from the logs', async () => {
  const counter = new ScorecardCounter();
  const day = (at: number) => new Date(Date.UTC(2030, 2, at));
  for (const [at, told] of [STRAIGHT, BOUNCED, STRAIGHT, BOUNCED].entries())
    counter.add((await analysed(told, day(at + 1))).log);
  const scores = scoresOf(pool(), 'support');
  const [all] = (await scores.sums(YEAR)).groups.map(scoreFigures);
  const { edges, total, ...counts } = counter.scorecard;
  const told = (edge: (typeof edges)[number]) => ({
    ...edge,
    faults: Object.fromEntries(Object.entries(edge.faults).filter(([, count]) => count > 0)),
  });
  expect(all).toMatchObject(counts);
  expect(all?.total).toEqual(told(total));
  expect(new Set(all?.edges)).toEqual(new Set(edges.map(told)));
  const days = (await scores.sums(YEAR, 'day')).groups.map(scoreFigures);
  expect(days.map(({ key, conversations }) => [key, conversations])).toEqual([
    ['2030-03-01', 1],
    ['2030-03-02', 1],
    ['2030-03-03', 1],
    ['2030-03-04', 1],
  ]);
  expect(await scores.sums(YEAR, 'trial')).toEqual({ of: 4, groups: [] });
  expect((await scores.sums(YEAR, 'version')).groups.map(({ key }) => key)).toEqual(['none']);
  expect(await scoresOf(pool(), 'sales').sums(YEAR)).toEqual({ of: 0, groups: [] });
});

test('a fault of an edge leads to its conversations, and goes with them', async () => {
  const at = new Date('2032-05-01');
  const period = { from: new Date('2032-01-01'), to: new Date('2033-01-01'), limit: 10 };
  const straight = await analysed(STRAIGHT, at);
  const bounced = await analysed(BOUNCED, at);
  const analyses = analysesOf(pool(), 'support');
  const ids = async (filter: { edge?: string; flag?: string; toLabel?: boolean }) =>
    (await analyses.list({ ...period, ...filter })).map(({ conversation }) => conversation);
  expect(new Set(await ids({ edge: 'triage>billing' }))).toEqual(new Set([straight.id, bounced.id]));
  expect(await ids({ edge: 'triage>billing', flag: 'dead-air' })).toEqual([bounced.id]);
  expect(await ids({ toLabel: true })).toContain(bounced.id);
  await bounced.store.delete([bounced.id]);
  expect(await ids({ edge: 'triage>billing' })).toEqual([straight.id]);
  expect((await scoresOf(pool(), 'support').sums(period)).of).toBe(1);
});
