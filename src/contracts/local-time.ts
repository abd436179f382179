const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Making a formatter takes a thousand times as long as using one. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant as a time zone's clock shows it, in the UTC fields of what it returns. */
export function localTime(at: Date, timeZone: string): Date {
  if (timeZone === 'UTC') return at;
  const known = formats.get(timeZone);
  // Swedish writes dates and times as ISO 8601 does: 2026-11-21 19:30:00.
  const format =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  return new Date(`${format.format(at).replace(' ', 'T')}Z`);
}

/** The instant at which a time zone's clock shows a date (`YYYY-MM-DD`) and a time of day (`HH:MM`, to `24:00`). */
export function instantOf(date: string, time: string, timeZone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const shown = Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * MINUTE;
  // Twice, as the clock may be changed between the first guess and what is meant.
  const first = shown - offsetAt(shown, timeZone);
  return new Date(shown - offsetAt(first, timeZone));
}

/** The date so many days later, both `YYYY-MM-DD`. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The date an instant falls on in a time zone, as `YYYY-MM-DD`. */
export function dateOf(at: Date, timeZone: string): string {
  return localTime(at, timeZone).toISOString().slice(0, 10);
}

/** How far ahead of UTC the clock is, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return localTime(new Date(whole), timeZone).getTime() - whole;
}
