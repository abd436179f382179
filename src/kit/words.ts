/** `185` as `$185.00`. */
export function dollars(amount: number): string {
  return amount.toLocaleString('en-US', { style: 'currency', currency: 'USD' });
}

/** `2026-12-04`, or a time on it, as `Friday, December 4`. */
export function dayInWords(date: string): string {
  return inWords(date.slice(0, 10), { weekday: 'long', month: 'long', day: 'numeric' });
}

/** `2026-05-02`, or a time on it, as `May 2, 2026`. */
export function dateInWords(date: string): string {
  return inWords(date.slice(0, 10), { year: 'numeric', month: 'long', day: 'numeric' });
}

/** `2026-05`, or a day of it, as `May 2026`. */
export function monthInWords(month: string): string {
  return inWords(`${month.slice(0, 7)}-01`, { year: 'numeric', month: 'long' });
}

function inWords(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-US', { ...options, timeZone: 'UTC' });
}

/** `14:30` as `2:30 PM`. */
export function clock(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** `2026-12-04T14:30` as `Friday, December 4 at 2:30 PM`. */
export function timeInWords(at: string): string {
  return `${dayInWords(at)} at ${clock(at.slice(11, 16))}`;
}

/** `150` minutes as `2 hours 30 minutes`. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const parts = [hours > 0 && count(hours, 'hour'), minutes % 60 > 0 && count(minutes % 60, 'minute')];
  return parts.filter(Boolean).join(' ') || count(0, 'minute');
}

/** `1 visit`, `3 visits`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `a, b or c`, or with another last word. */
export function list(parts: readonly string[], word = 'or'): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}
