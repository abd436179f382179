import { InvalidArgumentError } from 'commander';

const DAY_MS = 86_400_000;

/** So many days ago. */
export function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS);
}

/** A time of the command line: ISO 8601, or days ago such as 7d. */
export function readSince(given: string): Date {
  const [, days] = /^(\d{1,4})d$/.exec(given) ?? [];
  const since = days === undefined ? new Date(given) : daysAgo(Number(days));
  if (Number.isNaN(since.getTime())) throw new InvalidArgumentError('It must be a time, or days such as 7d.');
  return since;
}
