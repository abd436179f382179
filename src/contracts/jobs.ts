import type { JsonValue } from './json.ts';

/** How often a job is tried, and how long between. */
export interface RetrySettings {
  /** How often in all, the first time included. */
  readonly attempts: number;
  /** The first pause, in s; each is twice as long as the one before. At 0 there are none. */
  readonly firstPauseSeconds: number;
  readonly longestPauseSeconds: number;
}

/** A job that is to be done. */
export interface Job {
  /** A UUID; of two jobs with the same one the second is dropped, for a day. */
  readonly id: string;
  readonly data: Readonly<Record<string, JsonValue>>;
  /** Not before so many seconds are over; at once without. */
  readonly afterSeconds?: number;
}

/** What became of a job: `dead`, and why, when trying again is of no use. A failure that may pass is thrown. */
export type JobOutcome = 'done' | { readonly dead: string };

/** A job that was tried for the last time. */
export interface DeadJob {
  readonly id: string;
  readonly data: Readonly<Record<string, JsonValue>>;
  readonly at: Date;
  /** What it failed with. */
  readonly reason: string;
}

/** Jobs that survive their process, done at least once, by one node at a time. Throws `store-unavailable`. */
export interface Jobs {
  /** Makes a queue, or gives it other settings; `expireMs`: after which a job is taken from a node that says nothing. */
  queue(name: string, settings: RetrySettings & { readonly expireMs: number }): Promise<void>;
  add(queue: string, jobs: readonly Job[]): Promise<void>;
  /** Does jobs of a queue as they come, at most `atOnce` at a time in this process. */
  work(queue: string, atOnce: number, handle: (data: Job['data']) => Promise<JobOutcome>): Promise<void>;
  /** Jobs that nobody tries any more, oldest first; kept for 30 days. */
  dead(queue: string, limit: number): Promise<DeadJob[]>;
  /** Has dead jobs tried again, those with these ids or all; resolves to how many, 1,000 at most. */
  revive(queue: string, ids?: readonly string[]): Promise<number>;
  /** Resolves when the jobs at hand are done, or `graceMs` are over: the others are done by another process. */
  stop(graceMs: number): Promise<void>;
}
