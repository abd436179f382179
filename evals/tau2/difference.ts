import { isDeepStrictEqual } from 'node:util';
import type { Difference, Records } from './read-folder.ts';

/** What changed from one state to another: by kind, id and field, with what the field is afterwards. */
export function differenceOf(before: Records, after: Records): Difference {
  const difference: Difference = {};
  for (const [kind, table] of Object.entries(after)) {
    const earlier = before[kind as keyof Records];
    for (const [id, record] of Object.entries(table)) {
      const fields = Object.entries(record).filter(
        ([name, value]) => !isDeepStrictEqual(value, earlier[id]?.[name]),
      );
      if (fields.length === 0) continue;
      difference[kind] = { ...difference[kind], [id]: Object.fromEntries(fields) };
    }
  }
  return difference;
}
