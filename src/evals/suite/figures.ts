import type { Comparison } from '../../contracts/eval-run.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { compareRuns } from '../statistics/compare.ts';
import { type Share, shareOf } from '../statistics/interval.ts';
import { passK } from '../statistics/pass-k.ts';
import { percentileIn } from '../statistics/percentile.ts';
import type { CaseResult } from './run-suite.ts';

/** What a suite came to. */
export interface SuiteFigures {
  readonly cases: number;
  readonly repeat: number;
  /** Runs in which everything was as it should be. */
  readonly passed: Share;
  /** Of the runs of cases that want something at the end, those in which that was so. */
  readonly success: Share;
  /** Runs in which a machine finds nothing wrong by the rubric of conversations. */
  readonly quality: Share;
  /** Messages after which the right one had the conversation. */
  readonly routed: Share;
  /** How likely all of k runs of a case pass, by k: on average over the cases. */
  readonly passK: readonly number[];
  /** Cases that passed in some runs and not in others. */
  readonly flaky: readonly string[];
  /** Of the cases that ran more than once, those that are flaky. */
  readonly flakeRate: Share;
  /** Cases that count nowhere else, each with the runs that passed. */
  readonly quarantined: readonly { readonly id: string; readonly why: string; readonly passed: Share }[];
  /** Messages by who should have had them and who had them. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** From a message to the end of its answer, in ms. */
  readonly ms: { readonly median: number; readonly p95: number; readonly p99: number };
  readonly usd: number;
  readonly scorecard: Scorecard;
}

/** Counts results; a case has at most as many runs as `repeat` says. */
export function figuresOf(all: readonly CaseResult[], repeat: number, scorecard: Scorecard): SuiteFigures {
  const results = all.filter(counts);
  const runs = results.flatMap((one) => one.runs);
  const successes = runs.flatMap(({ success }) => success ?? []);
  const messages = results.flatMap(ownersOf);
  const often = results.filter((one) => one.runs.length > 1);
  const flaky = often.filter(isFlaky).map(({ id }) => id);
  const sorted = runs.flatMap(({ ms }) => ms).sort((one, other) => one - other);
  return {
    cases: results.length,
    repeat,
    passed: passedOf(runs),
    success: shareOf(successes.filter(Boolean).length, successes.length),
    quality: qualityOf(runs),
    routed: shareOf(messages.filter(([wanted, owner]) => wanted === owner).length, messages.length),
    passK: passKs(results, repeat),
    flaky,
    flakeRate: shareOf(flaky.length, often.length),
    quarantined: all.flatMap(({ id, quarantined: why, runs: its }) =>
      why === undefined ? [] : { id, why, passed: passedOf(its) },
    ),
    confusion: confusionOf(messages),
    ms: {
      median: percentileIn(sorted, 0.5),
      p95: percentileIn(sorted, 0.95),
      p99: percentileIn(sorted, 0.99),
    },
    usd: runs.reduce((sum, { usd }) => sum + usd, 0),
    scorecard,
  };
}

function counts({ quarantined }: Pick<CaseResult, 'quarantined'>): boolean {
  return quarantined === undefined;
}

function passedOf(runs: CaseResult['runs']): Share {
  return shareOf(runs.filter(({ passed }) => passed).length, runs.length);
}

/** Of the runs that were looked at. */
function qualityOf(runs: CaseResult['runs']): Share {
  const found = runs.flatMap(({ quality }) => quality?.length ?? []);
  return shareOf(found.filter((faults) => faults === 0).length, found.length);
}

function isFlaky({ runs }: CaseResult): boolean {
  return runs.some(({ passed }) => passed) && runs.some(({ passed }) => !passed);
}

/** Who should have had a case's conversations, and who had, after each message that says so. */
function ownersOf({ messages, runs }: CaseResult): (readonly [wanted: string, owner: string])[] {
  return runs.flatMap(({ owners }) =>
    messages.flatMap(({ agent }, at) => (agent === undefined ? [] : [[agent, owners[at] ?? ''] as const])),
  );
}

/** Of the cases that ran as often as all should. */
function passKs(results: readonly CaseResult[], repeat: number): number[] {
  const passes = results.flatMap(({ runs }) => (runs.length === repeat ? passedOf(runs).hits : []));
  return Array.from({ length: repeat }, (_, k) =>
    meanOf(passes.map((passed) => passK(passed, repeat, k + 1))),
  );
}

/** A case with what came of it, as far as comparing goes. */
export type ComparedCase = Pick<CaseResult, 'id' | 'quarantined'> & {
  readonly runs: readonly Pick<CaseResult['runs'][number], 'passed'>[];
};

/** Whether a suite did better or worse than before, by the cases that both have. A case passes that passed in most of its runs. */
export function comparedWith(before: readonly ComparedCase[], results: readonly ComparedCase[]): Comparison {
  return compareRuns(passesOf(before), passesOf(results));
}

/** By case whether it passed; without those that were not held, or are quarantined. */
export function passesOf(results: readonly ComparedCase[]): Map<string, boolean> {
  return new Map(
    results
      .filter((one) => counts(one) && one.runs.length > 0)
      .map(({ id, runs }) => [id, runs.filter(({ passed }) => passed).length * 2 > runs.length]),
  );
}

function confusionOf(messages: readonly (readonly [wanted: string, owner: string])[]) {
  const rows = new Map<string, Map<string, number>>();
  for (const [wanted, owner] of messages) {
    const row = rows.get(wanted) ?? new Map<string, number>();
    rows.set(wanted, row.set(owner, (row.get(owner) ?? 0) + 1));
  }
  return Object.fromEntries([...rows].map(([wanted, row]) => [wanted, Object.fromEntries(row)]));
}

function meanOf(figures: readonly number[]): number {
  return figures.reduce((sum, one) => sum + one, 0) / Math.max(1, figures.length);
}
