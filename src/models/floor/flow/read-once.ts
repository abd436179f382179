import type { Understand, Understanding } from '../../../contracts/understanding.ts';

/** Enough for what all who talk at the same time said last. */
const MOST_KEPT = 2_000;

/** Reads what was read already from memory: a flow goes over the same messages in every run. */
export function readOnce(understand: Understand): Understand {
  const kept = new Map<string, Understanding>();
  return (message, context) => {
    const key = JSON.stringify([message, context], patternAsText);
    const known = kept.get(key);
    if (known) return known;
    const read = understand(message, context);
    kept.set(key, read);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return read;
  };
}

function patternAsText(_key: string, value: unknown): unknown {
  return value instanceof RegExp ? String(value) : value;
}
