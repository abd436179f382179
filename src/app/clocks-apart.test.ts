import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { definePack } from '../desk/define-pack.ts';
import { text } from '../engine/testing/open-desk.ts';
import { deskWithPeople } from '../engine/testing/people.ts';
import { toPerson } from '../engine/testing/people-bench.ts';
import { databaseClock } from '../stores/postgres/database-clock.ts';
import { freshPool } from '../testing/fresh-pool.ts';
import { linkTo } from '../testing/scripted-link.ts';
import { runTurn } from '../testing/test-switchboard.ts';
import { createDesk } from './create-desk.ts';

const pool = freshPool();
const MINUTE = 60_000;
const RUNGS = [{ name: 'manager', withinMs: 5 * MINUTE }];

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** What a process does whose machine's clock is that far off, in ms. */
async function off<Result>(ms: number, work: () => Promise<Result>): Promise<Result> {
  vi.setSystemTime(vi.getRealSystemTime() + ms);
  return work();
}

async function node(steps: ScriptedModelInput[]) {
  const pack = definePack({ name: 'people', desk: deskWithPeople({ rungs: RUNGS }) });
  const models = [linkTo(new ScriptedModel(steps))];
  const { switchboard, exchange } = await createDesk({
    ...{ pack, models, pool: pool(), clock: await databaseClock(pool()) },
  });
  return { ...switchboard, tick: () => exchange.tick() };
}

async function serverNow(): Promise<number> {
  const { rows } = await pool().query<{ now: Date }>({ text: 'select clock_timestamp() as now' });
  return rows[0]?.now.getTime() ?? 0;
}

test('a node whose machine is ten minutes ahead lets nobody wait shorter, one that is behind not longer', async () => {
  const early = await off(-10 * MINUTE, () => node([[toPerson], text('One moment.')]));
  const late = await off(10 * MINUTE, () => node([]));
  const { id } = await off(-10 * MINUTE, () => early.open({ line: 'chat' }));
  await off(-10 * MINUTE, () => runTurn(early, id, 'a manager, please'));
  await off(10 * MINUTE, () => late.tick());
  const { state } = await late.view(id);
  expect(state).toMatchObject({ status: 'waiting', person: { rung: 0, callback: false } });
  const dueAt = Date.parse(state.deadlines.person?.at ?? '');
  expect(Math.abs(dueAt - (await serverNow()) - 5 * MINUTE)).toBeLessThan(MINUTE);
});

test('the times of a log never run backwards, and are those of the database, whichever node writes', async () => {
  const before = await serverNow();
  const ahead = await off(10 * MINUTE, () => node([text('One.'), text('Three.')]));
  const behind = await off(-10 * MINUTE, () => node([text('Two.')]));
  const { id } = await off(10 * MINUTE, () => ahead.open({ line: 'chat' }));
  await off(10 * MINUTE, () => runTurn(ahead, id, 'one'));
  await off(-10 * MINUTE, () => runTurn(behind, id, 'two'));
  await off(10 * MINUTE, () => runTurn(ahead, id, 'three'));
  const times = (await ahead.events(id, 0, 100)).map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(Math.abs((times[0] ?? 0) - before)).toBeLessThan(MINUTE);
  expect(Math.abs((times.at(-1) ?? 0) - (await serverNow()))).toBeLessThan(MINUTE);
});
