/** The time, injected so that tests own it. */
export interface Clock {
  now(): Date;
}

/** Makes unique ids such as `cv_...`. */
export interface Ids {
  next(prefix: string): string;
}

/** Does things later, injected so that tests own the time. */
export interface Timers {
  /** Runs `work` once after so many ms, unless the returned function is called before. */
  after(ms: number, work: () => void): () => void;
}
