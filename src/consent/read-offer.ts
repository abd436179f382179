import { COLUMNS, conceptsOf } from './glossary.ts';
import { foldWords, isNumber, wordsOf } from './read-words.ts';

/** What an offer consists of, as far as an answer may repeat it. */
export interface OfferWords {
  /** Words and numbers of what is offered. */
  readonly words: ReadonlySet<string>;
  /** What the words mean, in whatever language they are. */
  readonly concepts: ReadonlySet<number>;
  /** The verbs that it says are to be done: "Shall I wake ...?" */
  readonly verbs: readonly string[];
  /** Whether it is about the customer or what is theirs. */
  readonly speaksToYou: boolean;
  /** Whether it is for later, so that "now" is another wish. */
  readonly isForLater: boolean;
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
  /\b(?:not|cannot|can t|won t|without|never|nicht|kein\p{L}*|ohne|sin|sans|sem|senza|zonder|niet|geen|nao|non|no|pas|(?<!\b(?:i|we|ich|wir|ik|wij|je) )(?:can|(?<=(?:you|it|they|we) )may|kann|kannst|konnen|kan|kunt|puede|puedes|pode|podes|puo|puoi|peut|peux|pouvez)(?! (?:i|we|ich|wir|ik|wij|je)\b))\b[^.,;:!?()]*/gu;
/** "Shall I wake ...?", "Would you like me to wake ...?" */
const ASKED =
  /\b(?:(?:shall|should|may|can|could) (?:i|we)|(?:would you like|do you want|want|like) (?:me|us) to)(?: (?:also|now|then|please|just|go ahead and))* (\p{L}+)/gu;
const LATER = new Set(['end', 'ends', 'ende', 'eind', 'einde', 'fin', 'final', 'fine', 'fim', 'later']);
const YOU = new Set(
  'you your yours usted su sus tu tus te le vous votre vos toi ton ta sie ihr ihre ihren ihrem ihrer du dich dir dein deine deinen voce seu sua lei suo sua tuo tua la u uw je jij jou jouw'.split(
    ' ',
  ),
);
const NOON = 12;
const LONGEST_ENDING = 4;
const SHORTEST_STEM = 4;

/** Reads an offer. */
export function readOffer(offer: string): OfferWords {
  const text = plain(offer);
  const old = new Set(
    [...text.matchAll(LEFT_BEHIND)].flatMap(([, from = '', instead = '']) => wordsOf(`${from} ${instead}`)),
  );
  const words = wordsOf(text.replace(LEFT_BEHIND, ' ').replace(NOT_OFFERED, ' '));
  return {
    ...{ words: new Set([...words, ...ofDay(text)]), old },
    concepts: new Set(words.flatMap((word) => COLUMNS.flatMap((column) => conceptsOf(word, column)))),
    verbs: [...text.matchAll(ASKED)].flatMap(([, verb = '']) => verb),
    speaksToYou: words.some((word) => YOU.has(word)),
    isForLater: words.some((word) => LATER.has(word)),
  };
}

/** Hours of the afternoon, as most languages count them: 14 for "2 pm". */
function ofDay(text: string): string[] {
  return [...text.matchAll(/\b(\d{1,2})(?::(\d\d))? ?p\.?m\b/g)].map(([, hour, minutes = '00']) => {
    const whole = String((Number(hour) % NOON) + NOON);
    return minutes === '00' ? whole : `${whole}:${minutes}`;
  });
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

/** Whether a word is a form of a verb that the offer says is to be done. */
export function isAsked({ verbs }: OfferWords, word: string): boolean {
  return verbs.some((verb) => verb === word || sameStem(verb, word));
}

/** Whether two words have the same beginning and differ in their endings only. */
function sameStem(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  // "Month" is no form of "Montag".
  if (same === SHORTEST_STEM && same < Math.min(one.length, other.length)) return false;
  const longest = Math.max(one.length, other.length);
  return same >= SHORTEST_STEM && longest - same <= Math.min(LONGEST_ENDING, same / 2);
}

/** Folded, with one space between words, and signs kept. */
function plain(text: string): string {
  return foldWords(text)
    .replace(/['’`-]/g, ' ')
    .replace(/\s+/g, ' ');
}
