import { SwitchroomError } from '../../contracts/errors.ts';
import type { EvalRunStore, EvalRuns } from '../../contracts/eval-run.ts';
import { comparedKept, keptDifference } from '../../evals/suite/kept-difference.ts';

/** The runs of suites of one desk: each is kept with what it says of the one before it. */
export function evalRuns(store: EvalRunStore): EvalRuns {
  async function get(number: number) {
    const found = await store.get(number);
    if (found) return found;
    throw new SwitchroomError('eval-run-not-found', `Number: ${number}`);
  }
  return {
    list: store.list,
    get,
    async keep(by, run) {
      const before = await store.newest(run.suite);
      const beside = before && { ...comparedKept(before.cases, run.cases), number: before.number };
      return store.add({ ...run, by, beside: beside ?? null });
    },
    async compare(before, after) {
      const [one, other] = await Promise.all([get(before), get(after)]);
      return keptDifference(one.cases, other.cases);
    },
  };
}
