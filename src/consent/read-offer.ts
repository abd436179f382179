import { foldWords, isNumber, wordsOf } from './read-words.ts';

/** What an offer consists of, as far as an answer may repeat it. */
export interface OfferWords {
  /** Words and numbers of what is offered. */
  readonly words: ReadonlySet<string>;
  /** Words of what it takes the place of: "from Basic". */
  readonly old: ReadonlySet<string>;
}

/** What is left behind: "from Basic to ...", "instead of Basic". */
const LEFT_BEHIND = new RegExp(
  '\\b(?:from|von|vom|van|de|del|da|dal|du)\\b((?: [\\p{L}\\d]+){1,4}?) (?=(?:to|nach|auf|zu|zum|zur|naar|a|al|au|para|ao)\\b)' +
    '|\\b(?:instead of|rather than|statt|anstatt|anstelle|au lieu d|au lieu de|en vez de|en lugar de|em vez de|invece di|in plaats van)\\b((?: [\\p{L}\\d]+){1,3})',
  'gu',
);
/** Up to the end of their part of a sentence, words speak of what is not offered: "you can cancel at any time". */
const NOT_OFFERED =
  /\b(?:not|cannot|can t|won t|without|never|nicht|kein\p{L}*|ohne|sin|sans|sem|senza|zonder|niet|geen|nao|non|no|pas|(?<!\b(?:i|we|ich|wir|ik|wij|je) )(?:can|may|kann|kannst|konnen|kan|kunt|puede|puedes|pode|podes|puo|puoi|peut|peux|pouvez)(?! (?:i|we|ich|wir|ik|wij|je)\b))\b[^.,;:!?()]*/gu;
const LONGEST_ENDING = 4;
const SHORTEST_STEM = 4;

/** Reads an offer. */
export function readOffer(offer: string): OfferWords {
  const text = plain(offer);
  const old = new Set(
    [...text.matchAll(LEFT_BEHIND)].flatMap(([, from = '', instead = '']) => wordsOf(`${from} ${instead}`)),
  );
  const words = wordsOf(text.replace(LEFT_BEHIND, ' ').replace(NOT_OFFERED, ' '));
  return { words: new Set(words), old };
}

/** The answer without "from Basic", where that is what the offer leaves behind. */
export function withoutOld(said: string, { old }: OfferWords): string {
  return plain(said).replace(LEFT_BEHIND, (whole, from = '', instead = '') =>
    wordsOf(`${from} ${instead}`).every((word) => old.has(word)) ? ' ' : whole,
  );
}

/** Whether a word is one of the offer, in this form or with another ending. */
export function isOffered({ words }: OfferWords, word: string): boolean {
  if (words.has(word)) return true;
  return !isNumber(word) && [...words].some((other) => !isNumber(other) && sameStem(word, other));
}

/** Whether two words have the same beginning and differ in their endings only. */
function sameStem(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const longest = Math.max(one.length, other.length);
  return same >= SHORTEST_STEM && longest - same <= Math.min(LONGEST_ENDING, same / 2);
}

/** Folded, with one space between words, and signs kept. */
function plain(text: string): string {
  return foldWords(text)
    .replace(/['’`-]/g, ' ')
    .replace(/\s+/g, ' ');
}
