/** Below which path the console is. */
export const BASE = '/console';

/** Where a conversation is, below `BASE`. */
export function conversationPath(id: string): string {
  return `/c/${encodeURIComponent(id)}`;
}

/** Where its trace is, below `BASE`. */
export function tracePath(id: string): string {
  return `${conversationPath(id)}/trace`;
}

/** Where the graph of the desk is, below `BASE`. */
export const GRAPH = '/graph';

/** Where the figures are, below `BASE`. */
export const FIGURES = '/figures';

/** The event that the address points at; null: none. */
export function eventIn(search: string, name: 'e' | 'handoff'): number | null {
  const seq = Number(new URLSearchParams(search).get(name));
  return Number.isInteger(seq) && seq > 0 ? seq : null;
}

/** The address's search with these values changed; an empty one is left out. */
export function withSearch(search: string, changes: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
