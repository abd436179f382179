import { datePartsIn } from './birth-date.ts';
import { soundDistance, symbolsOf } from './sounds.ts';

/** What somebody may be known by. */
export type IdentityItem = 'postcode' | 'name' | 'dob';

/** Whether what was heard may be what the record says, and how much alike they are (0 to 1). */
export interface HeardVerdict {
  readonly accepted: boolean;
  readonly score: number;
}

/** From how much alike: where one in two hundred other records, taken by chance, is as much. */
const ENOUGH: Readonly<Record<IdentityItem, number>> = { postcode: 0.575, name: 0.7, dob: 0.6 };
/** Later guesses of a recogniser are worth nothing. */
const MOST_GUESSES = 20;
const LONGEST = 24;
/** A first or a last name alone says less than both. */
const PART_OF_NAME = 0.85;
const PARTS = { year: 1.5, day: 1.2, month: 1 };

/**
 * Compares the guesses of a recogniser with one record: a postcode, a full name, or a birth date (`YYYY-MM-DD`). It knows
 * the record it asks about, so that it hears what is near to it; it never guesses who somebody is.
 */
export function verifyHeard(item: IdentityItem, guesses: readonly string[], record: string): HeardVerdict {
  const scores = guesses.slice(0, MOST_GUESSES).map((guess) => scoreOf(item, guess, record));
  const score = Math.max(0, ...scores);
  return { accepted: score >= ENOUGH[item], score };
}

function scoreOf(item: IdentityItem, guess: string, record: string): number {
  if (item === 'dob') return dateScore(guess, record);
  if (item === 'postcode') return likeness(symbolsOf(guess), record.replace(/\s/g, '').toLowerCase());
  return nameScore(guess, record);
}

function dateScore(guess: string, record: string): number {
  const parts = datePartsIn(guess, record);
  const all = PARTS.year + PARTS.day + PARTS.month;
  return (parts.year * PARTS.year + parts.day * PARTS.day + parts.month * PARTS.month) / all;
}

/** Names are said, or spelt, as a whole or one of them. */
function nameScore(guess: string, record: string): number {
  const plain = record.toLowerCase().replace(/[^\p{L} ]/gu, '');
  const [first = '', ...rest] = plain.split(' ');
  const last = rest.join('');
  const said = [guess.toLowerCase().replace(/[^\p{L}]/gu, ''), symbolsOf(guess)];
  return Math.max(
    ...said.flatMap((one) => [
      likeness(one, first + last),
      ...[first, last].map((part) => PART_OF_NAME * likeness(one, part)),
    ]),
  );
}

function likeness(heard: string, meant: string): number {
  return meant === '' ? 0 : Math.max(0, 1 - soundDistance(heard.slice(0, LONGEST), meant) / meant.length);
}
