import { describe, expect, test } from 'vitest';
import type { KeptCase } from '../../contracts/eval-run.ts';
import { keptDifference } from './kept-difference.ts';
import { keptCases } from './kept-run.ts';
import type { CaseResult } from './run-suite.ts';

const run = (owner: string) => ({
  passed: owner === 'billing',
  failures: owner === 'billing' ? [] : [`agent: ${owner} has it, not billing`],
  ...{ owners: [owner], path: `triage > ${owner}`, ms: [1], usd: 0 },
});
const result = (id: string, ...owners: string[]): CaseResult => ({
  id,
  messages: [{ text: 'I was charged twice', agent: 'billing' }],
  expect: { path: 'triage > billing' },
  runs: owners.map(run),
});
const kept = (id: string, passed: number, of = 1, quarantined?: string): KeptCase => ({
  ...{ id, passed, of },
  ...(quarantined !== undefined && { quarantined }),
});

describe('what is kept of a run', () => {
  test('a case that failed says what was said, who should have had it and who had; one that was not held is left out', () => {
    expect(keptCases([result('ok', 'billing'), result('wrong', 'billing', 'tech'), result('never')])).toEqual(
      [
        { id: 'ok', passed: 1, of: 1 },
        {
          ...{ id: 'wrong', passed: 1, of: 2 },
          failed: {
            failures: ['agent: tech has it, not billing'],
            messages: [{ text: 'I was charged twice', wanted: 'billing', had: 'tech' }],
            ...{ wantedPath: 'triage > billing', path: 'triage > tech' },
          },
        },
      ],
    );
  });

  test('of a great suite that fails, only the first hundred cases say how', () => {
    const cases = keptCases(Array.from({ length: 150 }, (_, at) => result(`case ${at}`, 'tech')));
    expect(cases).toHaveLength(150);
    expect(cases.filter(({ failed }) => failed !== undefined)).toHaveLength(100);
  });
});

describe('two runs that are kept', () => {
  test('cases that changed sides are told, what got worse first; a case of one run alone, or set aside, counts nowhere', () => {
    const before = [kept('a', 1), kept('b', 0), kept('c', 1), kept('gone', 1), kept('aside', 1, 1, 'flaky')];
    const after = [kept('a', 1), kept('b', 1), kept('c', 0), kept('new', 0), kept('aside', 0, 1, 'flaky')];
    const { inBoth, changed, verdict, onlyBefore, onlyAfter } = keptDifference(before, after);
    expect({ inBoth, verdict, onlyBefore, onlyAfter }).toEqual({
      inBoth: 3,
      verdict: "can't tell",
      onlyBefore: 1,
      onlyAfter: 1,
    });
    expect(changed.map(({ id, passes }) => [id, passes])).toEqual([
      ['c', 'before'],
      ['b', 'after'],
    ]);
  });

  test('six cases that all went one way are worse, and a case passes that passed in most of its runs', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const before = ids.map((id) => kept(id, 2, 3));
    expect(
      keptDifference(
        before,
        ids.map((id) => kept(id, 1, 3)),
      ).verdict,
    ).toBe('worse');
    expect(
      keptDifference(
        before,
        ids.map((id) => kept(id, 3, 3)),
      ).verdict,
    ).toBe("can't tell");
  });
});
