import { PERSON } from '../../contracts/edge.ts';
import { type Scorecard, ScorecardCounter } from '../scorecard/scorecard.ts';
import { tryQueries } from './database-state.ts';
import type { HeldDesk, LendDesk } from './held-desk.ts';
import { type CaseRun, type HoldOptions, holdCase } from './hold-case.ts';
import type { SuiteCase } from './read-suite.ts';
import { everyCase, type RunPlan } from './run-plan.ts';

/** What came of a case. */
export interface CaseResult extends SuiteCase {
  readonly runs: readonly CaseRun[];
}

/** How a suite is run. */
export interface RunOptions extends Omit<HoldOptions, 'people'> {
  readonly repeat: number;
  /** How many conversations are held at once. */
  readonly atOnce: number;
  /** Which cases are held in which order; all of them, `repeat` times, without. */
  readonly plan?: RunPlan | undefined;
  /** Hears of each conversation that is over. */
  readonly onDone?: () => void;
}

/**
 * Holds every case as a conversation of its own, `repeat` times; the results are in the order of the cases. Cases that want something
 * at their end, or have a customer, are held on tables of their own.
 * @throws SwitchroomError `data-invalid`, before anything is held, for queries that can't be asked.
 */
export function runSuite(
  lend: LendDesk,
  cases: readonly SuiteCase[],
  options: RunOptions,
): Promise<{ results: CaseResult[]; scorecard: Scorecard }> {
  const { atOnce, needConsent, plan = everyCase(cases.length, options.repeat), onDone } = options;
  const people = cases.some(speaksOfPeople);
  const counter = new ScorecardCounter();
  const runs: CaseRun[][] = cases.map(() => []);
  return lend(async (shared) => {
    await tryQueries(cases, shared.query);
    const work = async () => {
      for (let at = plan.next(); at !== undefined; at = plan.next()) {
        const one = cases[at];
        if (!one) continue;
        const hold = (desk: HeldDesk) => holdCase(desk, one, { ...options, people });
        const { run, events } = await (isApart(one) ? lend(hold) : hold(shared));
        if (one.quarantined === undefined)
          counter.add(events, { owners: ownersOf(one), people, ...(needConsent && { needConsent }) });
        runs[at]?.push(run);
        plan.note(at, run);
        onDone?.();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    const results = cases.map((one, at): CaseResult => ({ ...one, runs: runs[at] ?? [] }));
    return { results, scorecard: counter.scorecard };
  });
}

function speaksOfPeople({ messages }: SuiteCase): boolean {
  return messages.some(({ agent }) => agent === PERSON);
}

function isApart({ expect, customer }: SuiteCase): boolean {
  return expect !== undefined || customer !== undefined;
}

/** Who should have it, message by message, for as long as the case says so. */
function ownersOf({ messages }: SuiteCase): string[] {
  const open = messages.findIndex(({ agent }) => agent === undefined);
  return messages.slice(0, open < 0 ? messages.length : open).flatMap(({ agent }) => agent ?? []);
}
