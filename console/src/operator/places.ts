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

/** Where it goes on otherwise, below `BASE`. */
export function forkPath(id: string): string {
  return `${conversationPath(id)}/fork`;
}

/** What has all of the console's room, by the first part of its address, with its title. */
export const WHOLE = {
  graph: 'Graph',
  figures: 'Figures',
  quality: 'Quality',
  changes: 'Changes',
  settings: 'Settings',
} as const;

/** See `WHOLE`. */
export type Whole = keyof typeof WHOLE;

/** What has all of the room at an address; null: nothing has. */
export function wholeAt(path: string): Whole | null {
  const [, first = ''] = path.split('/');
  return Object.hasOwn(WHOLE, first) ? (first as Whole) : null;
}

/** Where a part of the settings is, below `BASE`. */
export function settingsPath(section: string): string {
  return `/settings/${section}`;
}

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
