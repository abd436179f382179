import type { ScriptContext } from 'switchroom';

/** `2026-05-02` as `May 2, 2026`. */
export function longDay(day: string): string {
  return format(day, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** `2026-05-02` as `Saturday, May 2`. */
export function weekday(day: string): string {
  return format(day, { weekday: 'long', month: 'long', day: 'numeric' });
}

/** `2026-05` as `May 2026`. */
export function longMonth(month: string): string {
  return format(`${month}-01`, { year: 'numeric', month: 'long' });
}

/** `14:30` as `2:30 PM`. */
export function clock(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** `1 call`, `3 calls`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What the customer said at first, in at most 200 characters, for reasons and summaries. */
export function wish(known: ScriptContext): string {
  return known.opening.length > 200 ? `${known.opening.slice(0, 199)}…` : known.opening;
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(new Date(day));
}
