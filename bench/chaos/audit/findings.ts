/** What is counted; all of it must be 0. */
export const COUNTS = [
  'lost',
  'duplicateWrites',
  'stuck',
  'unanswered',
  'answeredTwice',
  'foldDifferences',
] as const;

/**
 * `lost`: acknowledged messages that are not on record exactly once.
 * `duplicateWrites`: writes beyond the first of the same order.
 * `stuck`: conversations that a node still holds, turns nobody began that have no end, deadlines long overdue, nodes that hang in
 * their start.
 * `unanswered`: messages without a finished turn, what it was to do, or the reply that says so.
 * `answeredTwice`: turns with two ends, messages with two replies, and retries that got another answer.
 * `foldDifferences`: what the tables say and the log does not, and a log that no order of events and times could give.
 */
export type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;

/** One thing that went wrong. */
export interface Finding {
  readonly count: keyof Counts;
  readonly conversation: string;
  readonly what: string;
}

/** How many findings there are of each sort. */
export function countsOf(findings: readonly Finding[]): Counts {
  const of = (name: keyof Counts) => findings.filter(({ count }) => count === name).length;
  return Object.fromEntries(COUNTS.map((name) => [name, of(name)])) as Counts;
}

/** The counts of several runs together. */
export function sumOf(runs: readonly Counts[]): Counts {
  return Object.fromEntries(
    COUNTS.map((name) => [name, runs.reduce((sum, counts) => sum + counts[name], 0)]),
  ) as Counts;
}
