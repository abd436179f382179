import type { ChangedCase, Comparison, KeptCase, RunDifference } from '../../contracts/eval-run.ts';
import { compareRuns } from '../statistics/compare.ts';
import { passesOf } from './figures.ts';

/** Whether a run that is kept did better or worse than another one. */
export function comparedKept(before: readonly KeptCase[], after: readonly KeptCase[]): Comparison {
  return compareRuns(keptPasses(before), keptPasses(after));
}

/** What differs between two runs that are kept, case by case. */
export function keptDifference(before: readonly KeptCase[], after: readonly KeptCase[]): RunDifference {
  const [was, is] = [keptPasses(before), keptPasses(after)];
  const later = new Map(after.map((one) => [one.id, one]));
  const changed = before.flatMap((one): ChangedCase[] => {
    const [other, passed, passes] = [later.get(one.id), was.get(one.id), is.get(one.id)];
    if (!other || passed === undefined || passes === undefined || passed === passes) return [];
    const { failed } = passed ? other : one;
    const runs = { before: runsOf(one), after: runsOf(other) };
    return [{ id: one.id, passes: passed ? 'before' : 'after', ...runs, ...(failed && { failed }) }];
  });
  return {
    ...compareRuns(was, is),
    inBoth: [...was.keys()].filter((id) => is.has(id)).length,
    changed: changed.sort((one, other) => Number(one.passes === 'after') - Number(other.passes === 'after')),
  };
}

function runsOf({ passed, of }: KeptCase) {
  return { passed, of };
}

function keptPasses(cases: readonly KeptCase[]): Map<string, boolean> {
  return passesOf(
    cases.map(({ id, passed, of, quarantined }) => {
      const runs = Array.from({ length: of }, (_, at) => ({ passed: at < passed }));
      return { id, quarantined, runs };
    }),
  );
}
