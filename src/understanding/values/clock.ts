/** The time of day (`HH:MM`) so many minutes after a time, before it where they are negative. */
export function clockAfter(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString().slice(11, 16);
}

/** The hour, 0 to 24, of an hour said with a part of the day (`''` for none): 15 for 3 and "in the afternoon". */
export function hourIn(part: string, hour: number): number {
  if (hour > 12) return hour;
  if (/midnight/.test(part)) return hour === 12 ? 0 : hour;
  if (/^p|afternoon|noon|midday/.test(part)) return hour < 12 ? hour + 12 : 12;
  if (/^a\.? ?m|morning/.test(part)) return hour % 12;
  if (/evening/.test(part)) return hour === 12 ? 0 : hour + 12;
  if (/night/.test(part)) return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  return hour;
}
