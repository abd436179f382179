/** `2026-05-02`, or a time on it, as `May 2, 2026`. */
export function longDay(day: string): string {
  return inWords(day, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** `2026-05` as `May 2026`. */
export function longMonth(month: string): string {
  return inWords(`${month}-01`, { year: 'numeric', month: 'long' });
}

function inWords(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Date(day).toLocaleDateString('en-US', { ...options, timeZone: 'UTC' });
}
