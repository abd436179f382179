import { conceptsOf } from './glossary.ts';
import type { Read } from './read-answer.ts';
import type { Offered } from './read-offer.ts';
import type { Phrase } from './read-phrases.ts';
import { isNumber } from './read-words.ts';
import type { Language } from './vocabulary.ts';

/** Of "50 of my points": up to what is counted. */
const OF_THEM = 4;
/** "Is" is no plural of the offer's "I". */
const SHORTEST_NOUN = 3;
const OF = /^(?:of|my|our|your|the)$/;
const OFF = /off$/;

/** Whether a number counts something that the offer has another number of, or one: "50 points" of 500, "2 haircuts". */
export function countsOthers(
  { words, number }: Phrase,
  before: readonly Read[],
  behind: readonly string[],
  { column }: Language,
  offered: Offered,
): boolean {
  const value = number === undefined ? words : String(number);
  const [next = ''] = behind;
  if (!isNumber(value)) return false;
  const near = OF.test(next) ? behind.slice(0, OF_THEM) : [next];
  const numbers = near.flatMap((word) =>
    [word, word.replace(/s$/, ''), ...conceptsOf(word, column), ...conceptsOf(word, 0)].flatMap(
      (what) => offered.counted.get(what) ?? [],
    ),
  );
  if (numbers.some((of) => !of.has(value)) || isPlural(next, offered)) return true;
  const isNear = before.at(-1)?.kind === 'deed';
  // "Gebruik er 50"
  const last = before.findLast(({ kind }) => kind !== 'small' && kind !== 'clitic');
  if (!offered.deeds.has('use') || last?.kind !== 'deed') return false;
  const meant = [next, ...conceptsOf(next, column)];
  const isSum = !isNear && meant.some((what) => offered.counted.get(what)?.has(value) === true);
  return !isSum && usesOthers(value, last.words, behind, offered);
}

function isPlural(word: string, { words, counted }: Offered): boolean {
  const single = word.slice(0, -1);
  if (single.length < SHORTEST_NOUN) return false;
  return word.endsWith('s') && !words.has(word) && words.has(single) && !counted.has(single);
}

/** Where points are to be used, and take a sum off: whether the two are mixed up, "use 50", "take off 500". */
function usesOthers(
  value: string,
  verb: string,
  [next = '']: readonly string[],
  { counted }: Offered,
): boolean {
  const [used] = counted.values();
  const isUsed = used?.has(value) ?? true;
  if (OFF.test(verb) || OFF.test(next)) return isUsed && !counted.has(next);
  return !isUsed;
}
