const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** A span of time in the largest unit that says it exactly, e.g. "30 days"; `ms` is in ms. */
export function span(ms: number): string {
  const [unit, size] = UNITS.find(([, one]) => ms >= one && ms % one === 0) ?? ['ms', 1];
  const count = ms / size;
  if (unit === 'ms') return `${count} ms`;
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

/** A date with the time of day, e.g. "Nov 24, 2026, 2:05 PM". */
export function moment(at: string): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
