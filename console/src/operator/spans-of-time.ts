/** How long something has been so, e.g. "8 s", "4 min", "3 h", "2 d"; never less than none. */
export function since(at: string, now: number): string {
  return span(now - Date.parse(at));
}

/** How long is left until then, e.g. "4:05", "3 h"; empty when it is over. */
export function left(until: string, now: number): string {
  const ms = Date.parse(until) - now;
  if (ms <= 0) return '';
  if (ms >= 3_600_000) return span(ms);
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h`;
  return `${Math.floor(seconds / 86_400)} d`;
}
