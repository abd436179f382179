import type { Offered } from './read-offer.ts';

const WHOLE = /^all of (?:it|that|this)$/;
const EVERY = /^(?:all of them|both(?: of them)?)$/;
const SEVERAL = ['both', 'all'];

/**
 * Whether words ask for all of what is offered: "all of it", where it is not a part of what there is more of ("500 points");
 * "both" and "all of them", where the offer itself is of both or all. Undefined where they ask for no such thing.
 */
export function asksForAll(words: string, { deeds, words: offered }: Offered): boolean | undefined {
  if (WHOLE.test(words)) return !deeds.has('use');
  if (!EVERY.test(words)) return undefined;
  return SEVERAL.some((word) => offered.has(word));
}
