import type { Scorecard } from '../scorecard/scorecard.ts';
import { type Comparison, compareRuns } from '../statistics/compare.ts';
import { type Share, shareOf } from '../statistics/interval.ts';
import { passK } from '../statistics/pass-k.ts';
import { percentileIn } from '../statistics/percentile.ts';
import type { CaseResult } from './run-suite.ts';

/** What a suite came to. */
export interface SuiteFigures {
  readonly cases: number;
  readonly repeat: number;
  /** Runs that passed: the right owner after every message. */
  readonly passed: Share;
  /** Messages after which the right one had the conversation. */
  readonly routed: Share;
  /** How likely all of k runs of a case pass, by k: on average over the cases. */
  readonly passK: readonly number[];
  /** Cases that passed in some runs and not in others. */
  readonly flaky: readonly string[];
  /** Messages by who should have had them and who had them. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** From a message to the end of its answer, in ms. */
  readonly ms: { readonly median: number; readonly p95: number; readonly p99: number };
  readonly usd: number;
  readonly scorecard: Scorecard;
}

/** Counts results; each case has as many runs as `repeat` says. */
export function figuresOf(
  results: readonly CaseResult[],
  repeat: number,
  scorecard: Scorecard,
): SuiteFigures {
  const runs = results.flatMap((one) => one.runs);
  const messages = results.flatMap(({ messages, runs: all }) =>
    all.flatMap(({ owners }) => messages.map(({ agent }, at) => [agent, owners[at] ?? ''] as const)),
  );
  const passes = results.map((one) => one.runs.filter(({ passed }) => passed).length);
  const sorted = runs.flatMap(({ ms }) => ms).sort((one, other) => one - other);
  return {
    cases: results.length,
    repeat,
    passed: shareOf(runs.filter(({ passed }) => passed).length, runs.length),
    routed: shareOf(messages.filter(([wanted, owner]) => wanted === owner).length, messages.length),
    passK: Array.from({ length: repeat }, (_, k) =>
      meanOf(passes.map((passed) => passK(passed, repeat, k + 1))),
    ),
    flaky: results.flatMap(({ id }, index) => (passes[index] === 0 || passes[index] === repeat ? [] : id)),
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

/** Whether a suite did better or worse than before, by the cases that both have. A case passes that passed in most of its runs. */
export function comparedWith(
  before: readonly Pick<CaseResult, 'id' | 'runs'>[],
  results: readonly CaseResult[],
): Comparison {
  return compareRuns(passesOf(before), passesOf(results));
}

function passesOf(results: readonly Pick<CaseResult, 'id' | 'runs'>[]): Map<string, boolean> {
  return new Map(
    results.map(({ id, runs }) => [id, runs.filter(({ passed }) => passed).length * 2 > runs.length]),
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
