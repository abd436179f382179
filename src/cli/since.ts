import { InvalidArgumentError, Option } from 'commander';

const DAY_MS = 86_400_000;

/** The option of commands that read what is on record: since when, the last 30 days without it. */
export function sinceOption(): Option {
  return new Option(
    '-s, --since <time>',
    'of conversations opened since, e.g. 2026-03-02, or so many days ago: 7d',
  )
    .argParser(readSince)
    .default(daysAgo(30));
}

/** A time of the command line: ISO 8601, or days ago such as 7d. */
export function readSince(given: string): Date {
  const [, days] = /^(\d{1,4})d$/.exec(given) ?? [];
  const since = days === undefined ? new Date(given) : daysAgo(Number(days));
  if (Number.isNaN(since.getTime())) throw new InvalidArgumentError('It must be a time, or days such as 7d.');
  return since;
}

/** So many days ago. */
export function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS);
}
