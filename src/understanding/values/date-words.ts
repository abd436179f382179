import { dayOf, iso, mondayOf, nextDay, plusDays, plusMonths, startOf } from './calendar.ts';
import { readNumber, readOrdinalNumber } from './numbers.ts';
import { oneOf } from './patterns.ts';
import { readYear } from './years.ts';

const MONTHS = [
  ...['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?'],
  ...['aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
];
const WEEKDAYS = [
  ...['sun(?:day)?s?', 'mon(?:day)?s?', 'tue(?:s(?:day)?)?s?', 'wed(?:nesday|s)?', 'thu(?:rs?(?:day)?)?'],
  ...['fri(?:day)?s?', 'sat(?:urday)?s?'],
];

/** The source of a pattern for a month's name. */
export const MONTH = `(?:${MONTHS.join('|')})\\b\\.?`;
/** The source of a pattern for a weekday's name. */
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})\\b`;
/** The source of a pattern for what is counted in days and more. */
export const LONG_UNIT = oneOf([
  'days?',
  'nights?',
  'weeks?',
  'fortnights?',
  'months?',
  'quarters?',
  'years?',
  'weekends?',
]);

/** A month's number, 1 to 12. */
export function monthOf(word: string): number {
  return MONTHS.findIndex((source) => new RegExp(`^${source}\\.?$`, 'u').test(word)) + 1;
}

/** A weekday's number, 0 for Sunday. */
export function weekdayOf(word: string): number {
  return WEEKDAYS.findIndex((source) => new RegExp(`^${source}$`, 'u').test(word));
}

/** A day of a month: without a year the next such, this month's even if it is over; `year` may be "next year". */
export function dayOfMonth(day: string, month: number, year: string, now: Date): Date | undefined {
  const number = readOrdinalNumber(day);
  if (number === undefined) return undefined;
  if (year !== '') return dayOf(yearOf(year, now), month, number);
  const past = month < now.getUTCMonth() + 1;
  return dayOf(now.getUTCFullYear() + (past ? 1 : 0), month, number);
}

/** The year that is said in digits, in words, or beside this one: "last year". */
export function yearOf(said: string, now: Date): number {
  const beside = /^(this|next|last)\s+year$/.exec(said)?.[1];
  if (beside === undefined) return readYear(said.replace(/^['’]/, '')) ?? Number.NaN;
  return now.getUTCFullYear() + (beside === 'next' ? 1 : beside === 'last' ? -1 : 0);
}

/** The next weekday after today; of next week with `next`, the one before today with `last`. */
export function weekdayFrom(now: Date, weekday: number, which: string): Date {
  const ahead = (weekday - now.getUTCDay() + 7) % 7 || 7;
  if (/last|previous|past/.test(which)) return plusDays(now, ahead - 7 - (ahead === 7 ? 7 : 0) || -7);
  if (which === 'next') return plusDays(mondayOf(now), 7 + ((weekday + 6) % 7));
  if (which === 'this') return plusDays(now, ahead % 7);
  return plusDays(now, ahead);
}

/** So many units from a day: `2 weeks` later, or before with a negative `sign`. */
export function shift(day: Date, count: number, unit: string, sign: 1 | -1): Date {
  if (/^month/.test(unit)) return plusMonths(day, sign * count);
  if (/^quarter/.test(unit)) return plusMonths(day, sign * 3 * count);
  if (/^year/.test(unit)) return plusMonths(day, sign * 12 * count);
  return plusDays(day, sign * count * daysOf(unit));
}

/** How many days a unit has. */
export function daysOf(unit: string): number {
  if (/^weekend/.test(unit)) return 2;
  if (/^week/.test(unit)) return 7;
  if (/^fortnight/.test(unit)) return 14;
  if (/^month/.test(unit)) return 30;
  if (/^quarter/.test(unit)) return 91;
  return /^year/.test(unit) ? 365 : 1;
}

/** How many: a number, an article, or "a few". */
export function countOf(said: string): number | undefined {
  if (/^(?:an?|one|the)?$/.test(said)) return 1;
  return /few|several/.test(said) ? 3 : readNumber(said);
}

/** The next day, today included, with that number in its month, and that weekday if one is given. */
export function nextNumbered(now: Date, day: number, weekday?: number): string | undefined {
  const found = nextDay(
    startOf(now),
    (one) => one.getUTCDate() === day && (weekday === undefined || one.getUTCDay() === weekday),
  );
  return found && iso(found);
}
