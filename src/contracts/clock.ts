/** The time, injected so that tests own it. */
export interface Clock {
  now(): Date;
}

/** Makes unique ids such as `cv_...`. */
export interface Ids {
  next(prefix: string): string;
}
