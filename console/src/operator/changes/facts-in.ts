import type { Beginning } from './rehearsal-store.ts';

/** The facts that a text says, as a JSON object; undefined where it is none. */
export function factsIn(text: string): Beginning['facts'] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Beginning['facts'];
  } catch {
    // What is no JSON is no object either.
  }
  return undefined;
}
