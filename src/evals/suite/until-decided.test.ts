import { expect, test } from 'vitest';
import { type DecidedOptions, untilDecided } from './until-decided.ts';

const CASES = Array.from({ length: 40 }, (_, at) => `case ${at}`);
const before = new Map(CASES.map((id, at) => [id, at % 4 > 0]));

/** How many conversations are held when `passes` says what comes of each. */
function held(passes: (at: number) => boolean, options: Partial<DecidedOptions> = {}): number {
  const plan = untilDecided({ cases: CASES, before, repeat: 1, budget: 1_000, ...options });
  let count = 0;
  for (let at = plan.next(); at !== undefined; at = plan.next()) {
    count++;
    const passed = passes(at);
    plan.note(at, { passed, failures: [], owners: [], path: '', ms: [], usd: 0 });
  }
  return count;
}

test('a desk that fails everything is worse long before all cases are held', () => {
  expect(held(() => false)).toBeLessThan(30);
});

test('a desk that passes everything is better once those that failed before can not be told otherwise', () => {
  expect(held(() => true)).toBeLessThanOrEqual(40);
});

test('the same desk is held until no difference could be told', () => {
  const same = held((at) => at % 4 > 0);
  expect(same).toBeGreaterThan(25);
  expect(same).toBeLessThan(40);
});

test('a budget ends it', () => {
  expect(held((at) => at % 4 > 0, { budget: 5 })).toBe(5);
});

test('a third run of a case is held only when the first two differ', () => {
  const runs: number[] = [];
  const differs = (at: number) => {
    runs.push(at);
    return at === 0 || runs.filter((one) => one === at).length === 2;
  };
  const ids = ['a', 'b', 'c'];
  held(differs, { repeat: 3, cases: ids, before: new Map(ids.slice(0, 2).map((id) => [id, true])) });
  expect(runs.filter((at) => at === 0).length).toBeLessThanOrEqual(2);
  expect(runs.filter((at) => at === 1).length).toBeLessThanOrEqual(3);
  expect(runs).not.toContain(2);
});
