import { createHash } from 'node:crypto';
import { verdictOf } from '../statistics/compare.ts';
import type { RunPlan } from './run-plan.ts';

/** What a comparison with an earlier run needs to know. */
export interface DecidedOptions {
  /** Ids of the cases, in their order. */
  readonly cases: readonly string[];
  /** Whether the earlier run passed a case; those it does not have decide nothing. */
  readonly before: ReadonlyMap<string, boolean>;
  /** So many runs of a case at most: it passes when most of them do. */
  readonly repeat: number;
  /** So many conversations at most. */
  readonly budget: number;
}

/** A case on its way to a verdict. */
interface Standing {
  readonly at: number;
  readonly before: boolean;
  begun: number;
  passed: number;
  failed: number;
}

/**
 * Holds cases until nothing that is left could change whether the run is better or worse than the earlier one, or the budget is used
 * up. As the verdict is that of all cases, looking early makes none of it chance (curtailed sampling). The order is by a hash of
 * the ids: those that were held are a fair part of the suite.
 */
export function untilDecided({ cases, before, repeat, budget }: DecidedOptions): RunPlan {
  const standings = cases
    .flatMap((id, at) => {
      const passed = before.get(id);
      return passed === undefined ? [] : { id, at, before: passed, begun: 0, passed: 0, failed: 0 };
    })
    .sort((one, other) => (hashOf(one.id) < hashOf(other.id) ? -1 : 1));
  const byPlace = new Map(standings.map((one) => [one.at, one]));
  let held = 0;
  return {
    next() {
      if (held >= budget || isDecided(standings, repeat)) return undefined;
      const open = standings.find((one) => now(one, repeat) === undefined && one.begun < repeat);
      if (!open) return undefined;
      open.begun++;
      held++;
      return open.at;
    },
    note(at, { passed }) {
      const one = byPlace.get(at);
      if (one) one[passed ? 'passed' : 'failed']++;
    },
  };
}

/** Whether it passes; undefined while runs that are left may say otherwise. */
function now({ passed, failed }: Standing, repeat: number): boolean | undefined {
  if (passed * 2 > repeat) return true;
  return failed * 2 >= repeat ? false : undefined;
}

function isDecided(standings: readonly Standing[], repeat: number): boolean {
  let [onlyBefore, onlyAfter, mayFail, mayPass] = [0, 0, 0, 0];
  for (const one of standings) {
    const passes = now(one, repeat);
    if (passes === undefined && one.before) mayFail++;
    else if (passes === undefined) mayPass++;
    else if (one.before && !passes) onlyBefore++;
    else if (!one.before && passes) onlyAfter++;
  }
  const best = verdictOf(onlyBefore, onlyAfter + mayPass);
  const worst = verdictOf(onlyBefore + mayFail, onlyAfter);
  return best === worst || best === 'worse' || worst === 'better';
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
