/** Makes a clock that shows a time zone's date and time of day in the UTC fields of what it returns. */
export function wallClock(timeZone: string): (now: Date) => Date {
  if (timeZone === 'UTC') return (now) => now;
  // Swedish writes dates and times as ISO 8601 does: 2026-11-21 19:30:00.
  const swedish = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (now) => new Date(`${swedish.format(now).replace(' ', 'T')}Z`);
}
