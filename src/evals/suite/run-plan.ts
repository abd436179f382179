import type { CaseRun } from './hold-case.ts';

/** Which case is held next. */
export interface RunPlan {
  /** Its place among the cases; undefined when enough were held. */
  next(): number | undefined;
  /** Hears what came of it. */
  note(at: number, run: CaseRun): void;
}

/** Every case so many times, round by round. */
export function everyCase(cases: number, repeat: number): RunPlan {
  let held = 0;
  return {
    next: () => (held < cases * repeat ? held++ % cases : undefined),
    note: () => undefined,
  };
}

/** A plan that ends when so many conversations were held. */
export function withinBudget(plan: RunPlan, budget: number): RunPlan {
  let held = 0;
  return { next: () => (held++ < budget ? plan.next() : undefined), note: (at, run) => plan.note(at, run) };
}
