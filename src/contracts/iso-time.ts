let lastMs = Number.NaN;
let lastText = '';

/** A time as ISO 8601 in UTC. What happens together has one time, and writing that again costs nothing. */
export function isoTime(time: Date): string {
  const ms = time.getTime();
  if (ms !== lastMs) {
    lastText = time.toISOString();
    lastMs = ms;
  }
  return lastText;
}
