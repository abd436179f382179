import { SwitchroomError } from '../contracts/errors.ts';
import type { HoursSource } from '../contracts/hours.ts';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Throws `definition-invalid` for hours that can't be; those a function reads are known when it is asked. */
export function checkHours(owner: string, hours: HoursSource | undefined): void {
  if (hours === undefined || typeof hours === 'function') return;
  const problem = problemIn(hours);
  if (problem !== undefined)
    throw new SwitchroomError('definition-invalid', `${owner}, person.hours: ${problem}`);
}

function problemIn(hours: Exclude<HoursSource, (...given: never[]) => unknown>): string | undefined {
  if (typeof hours !== 'object' || hours === null || typeof hours.week !== 'object' || hours.week === null)
    return 'write { week: { 1: [{ from: "09:00", to: "17:00" }] } }, with 1 for Monday.';
  for (const [day, spans] of Object.entries(hours.week)) {
    if (!/^[1-7]$/.test(day)) return `"${day}" is no weekday; write 1 (Monday) to 7 (Sunday).`;
    const wrong = (spans ?? []).find(({ from, to }) => !TIME.test(from) || !TIME.test(to) || from >= to);
    if (wrong) return `"${wrong.from}" to "${wrong.to}" is no part of a day; write HH:MM, the earlier first.`;
  }
  const closed = (hours.closed ?? []).find(({ date }) => !DATE.test(date));
  if (closed) return `"${closed.date}" is no date; write YYYY-MM-DD.`;
  return hours.timeZone === undefined ? undefined : zoneProblem(hours.timeZone);
}

/** What is wrong with the name of a time zone; undefined when nothing is. */
export function zoneProblem(zone: unknown): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(zone) });
    return undefined;
  } catch {
    return `"${String(zone)}" is no time zone; write an IANA name, e.g. timeZone: 'America/Toronto'.`;
  }
}
