import { words } from '../../format.ts';
import type { Analysis } from '../../server-types.ts';

/** Why it is worth a look. */
export function why(flags: Analysis['flags'], rating: Analysis['rating']): string {
  const names = [...new Set(flags.map(({ flag }) => words(flag)))];
  const low = rating !== null && rating.stars <= 2 ? [`${rating.stars} of 5 stars`] : [];
  return [...low, ...names].join(', ');
}
