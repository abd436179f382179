import type { BoundedShare } from './analysis.ts';

/** Letters of a text of a run that is kept: its suite, a case, a message. */
export const LETTERS_OF_RUN = 200;

/** What two runs over the same cases say of each other. */
export interface Comparison {
  /** `can't tell`: a difference this small may be chance. */
  readonly verdict: 'better' | 'worse' | "can't tell";
  /** Cases that only the first run passed, and only the second. */
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** How likely so great a difference is by chance alone, from 0 to 1 (McNemar's exact test, two-sided). */
  readonly p: number;
  /** The change of the rate, from -1 to 1. */
  readonly change: number;
  /** The smallest change of the rate that would have been told from chance, with as many cases that differ. */
  readonly smallest: number;
}

/** What a run of a suite came to, as far as it is kept: see `SuiteFigures`. */
export interface KeptFigures {
  readonly cases: number;
  readonly repeat: number;
  readonly passed: BoundedShare;
  readonly success: BoundedShare;
  readonly quality: BoundedShare;
  readonly routed: BoundedShare;
  readonly flakeRate: BoundedShare;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly usd: number;
}

/** The first run of a case that did not pass. */
export interface FailedRun {
  /** What was not as it should be, a text each. */
  readonly failures: readonly string[];
  /** What the customer said, who should have had the conversation after it, where the case says so, and who had. */
  readonly messages: readonly {
    readonly text: string;
    readonly wanted?: string | undefined;
    readonly had: string;
  }[];
  /** Who should have had it in turn, where the case says so, and who had. */
  readonly wantedPath?: string | undefined;
  readonly path: string;
}

/** What came of a case, as far as it is kept. */
export interface KeptCase {
  /** Unique in its suite. */
  readonly id: string;
  /** How many runs passed, of how many. */
  readonly passed: number;
  readonly of: number;
  /** Why it counts nowhere. */
  readonly quarantined?: string | undefined;
  /** Of a case that did not always pass; of more than a hundred the first have it. */
  readonly failed?: FailedRun | undefined;
}

/** A run of a suite that is to be kept. */
export interface NewEvalRun {
  /** Name of the suite. */
  readonly suite: string;
  /** The version of the desk that held it. */
  readonly version: string;
  /** Whether models were asked; the floor alone otherwise. */
  readonly models: boolean;
  readonly figures: KeptFigures;
  readonly cases: readonly KeptCase[];
}

/** A run that is kept, without its cases. */
export interface EvalRun extends Omit<NewEvalRun, 'cases'> {
  /** From 1, in the order of keeping. */
  readonly number: number;
  /** Id of who kept it. */
  readonly by: string;
  readonly at: Date;
  /** Beside the run of the same suite before it; null for the first. */
  readonly beside: (Comparison & { readonly number: number }) | null;
}

/** The same with its cases. */
export interface WholeRun extends EvalRun, Pick<NewEvalRun, 'cases'> {}

/** A case that two runs do not agree about. */
export interface ChangedCase {
  readonly id: string;
  readonly passes: 'before' | 'after';
  readonly before: Pick<KeptCase, 'passed' | 'of'>;
  readonly after: Pick<KeptCase, 'passed' | 'of'>;
  /** Of the run that did not pass it. */
  readonly failed?: FailedRun | undefined;
}

/** What differs between two runs of a suite. */
export interface RunDifference extends Comparison {
  /** Cases that count in both. */
  readonly inBoth: number;
  /** Those that only one of the two passed: the ones that got worse first. */
  readonly changed: readonly ChangedCase[];
}

/** Keeps the newest runs of one desk. Throws `store-unavailable`. */
export interface EvalRunStore {
  add(run: NewEvalRun & Pick<EvalRun, 'by' | 'beside'>): Promise<EvalRun>;
  /** Newest first. */
  list(filter: { readonly suite?: string | undefined; readonly from?: Date | undefined }): Promise<EvalRun[]>;
  get(number: number): Promise<WholeRun | undefined>;
  /** The last that was kept of a suite. */
  newest(suite: string): Promise<WholeRun | undefined>;
}

/** The runs of suites that are kept of a desk. */
export interface EvalRuns extends Pick<EvalRunStore, 'list'> {
  /** Keeps a run, beside the one of the same suite before it. */
  keep(by: string, run: NewEvalRun): Promise<EvalRun>;
  /** Throws `eval-run-not-found`. */
  get(number: number): Promise<WholeRun>;
  /** What differs from one run to another. Throws `eval-run-not-found`. */
  compare(before: number, after: number): Promise<RunDifference>;
}
