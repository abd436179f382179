import type { Comparison, KeptCase, RunDifference } from '../../contracts/eval-run.ts';
import { type ComparedCase, comparedWith, passesOf } from './figures.ts';

/** Whether a run that is kept did better or worse than another one. */
export function comparedKept(before: readonly KeptCase[], after: readonly KeptCase[]): Comparison {
  return comparedWith(before.map(asCompared), after.map(asCompared));
}

/** What differs between two runs that are kept, case by case. */
export function keptDifference(before: readonly KeptCase[], after: readonly KeptCase[]): RunDifference {
  const [was, is] = [before, after].map((cases) => passesOf(cases.map(asCompared)));
  const now = new Map(after.map((one) => [one.id, one]));
  const both = before.flatMap((one) => {
    const later = now.get(one.id);
    const counts = later && was?.has(one.id) && is?.has(one.id);
    return counts ? [{ one, later }] : [];
  });
  const changed = both.flatMap(({ one, later }) => {
    const passed = was?.get(one.id);
    if (passed === is?.get(one.id)) return [];
    const failed = passed ? later.failed : one.failed;
    const passes = passed ? ('before' as const) : ('after' as const);
    return [{ id: one.id, passes, before: runsOf(one), after: runsOf(later), ...(failed && { failed }) }];
  });
  const worse = changed.filter(({ passes }) => passes === 'before');
  const better = changed.filter(({ passes }) => passes === 'after');
  return { ...comparedKept(before, after), inBoth: both.length, changed: [...worse, ...better] };
}

function runsOf({ passed, of }: KeptCase) {
  return { passed, of };
}

function asCompared({ id, passed, of, quarantined }: KeptCase): ComparedCase {
  const runs = Array.from({ length: of }, (_, at) => ({ passed: at < passed }));
  return { id, quarantined, runs };
}
