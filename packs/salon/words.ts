import type { ScriptContext } from 'switchroom';

/** Where the salon is. */
export const TIME_ZONE = 'America/Toronto';

/** `185` as `$185.00`. */
export function dollars(amount: number): string {
  return amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' });
}

/** `2026-12-04` as `Friday, December 4`. */
export function weekday(day: string): string {
  return new Date(day).toLocaleDateString('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
}

/** `14:30` as `2:30 PM`. */
export function clock(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** `150` as `2 hours 30 minutes`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const parts = [hours > 0 && count(hours, 'hour'), minutes % 60 > 0 && `${minutes % 60} minutes`];
  return parts.filter(Boolean).join(' ');
}

/** `1 visit`, `3 visits`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `a, b or c`, or with another last word. */
export function list(parts: readonly string[], word = 'or'): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** What the customer said at first, in at most 200 characters, for reasons and summaries. */
export function wish(known: ScriptContext): string {
  return known.opening.length > 200 ? `${known.opening.slice(0, 199)}…` : known.opening;
}
