import { COLUMNS, conceptsOf } from './glossary.ts';
import { ENGLISH } from './languages/english.ts';
import { isNoun, meaningsOf } from './meanings.ts';
import { foldWords, isNumber, wordsOf } from './read-words.ts';
import type { Language } from './vocabulary.ts';

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
  /** Names, which have no other forms: "Mariana" is not "Maria". */
  readonly names: ReadonlySet<string>;
  /** The numbers of each word, and what it means, that has some before it: of "points", 500. */
  readonly counted: ReadonlyMap<string | number, ReadonlySet<string>>;
}

/** An offer with what it would do, by meaning. */
export type Offered = OfferWords & {
  readonly deeds: ReadonlySet<string>;
  /** Whether somebody else than the customer is to be woken or called. */
  readonly isOfOthers: boolean;
};

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
/** What says that something is for later. */
export const LATER = new Set([
  'end',
  'ends',
  'ende',
  'eind',
  'einde',
  'fin',
  'final',
  'fine',
  'fim',
  'later',
  'monatsende',
]);
const YOU = new Set(
  'you your yours usted su sus tu tus te le vous votre vos toi ton ta sie ihr ihre ihren ihrem ihrer du dich dir dein deine deinen voce seu sua lei suo sua tuo tua la u uw je jij jou jouw'.split(
    ' ',
  ),
);
const NAME = /(?<=[\p{Ll}\d,] )\p{Lu}\p{L}+/gu;
/** After these, what was offered is no more. */
const ENDINGS = ['cancel', 'close', 'delete'];
/** With these, the customer gets what is offered. */
const GETTINGS = ['book', 'change', 'order'];
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
    words: new Set([...words, ...ofDay(text)]),
    old,
    concepts: new Set(words.flatMap((word) => COLUMNS.flatMap((column) => conceptsOf(word, column)))),
    verbs: [...text.matchAll(ASKED)].flatMap(([, verb = '']) => verb),
    speaksToYou: words.some((word) => YOU.has(word)),
    isForLater: words.some((word) => LATER.has(word)),
    names: new Set([...offer.matchAll(NAME)].flatMap(([name]) => namesIn(name))),
    counted: countedIn(words),
  };
}

/** An offer with what it would do, as far as a language, or English, knows; only what is asked for where it says so in English. */
export function withDeeds(offered: OfferWords, language: Language): Offered {
  const asked = offered.verbs.flatMap((verb) => meaningsOf(verb, ENGLISH.deeds));
  const verbs = [...offered.words].filter((word) => !isNoun(word));
  const told = verbs.flatMap((word) => [
    ...meaningsOf(word, language.deeds),
    ...meaningsOf(word, ENGLISH.deeds),
  ]);
  const deeds = new Set(asked.length > 0 ? asked : told);
  if (deeds.has('cancel')) deeds.add('remove');
  if (deeds.has('cancel')) deeds.delete('close');
  const isOfOthers = !offered.speaksToYou && (deeds.has('wake') || deeds.has('notify'));
  return { ...offered, deeds, isOfOthers };
}

/** Whether it ends something, so that who says that it is good may want to keep it. */
export function isEnding({ deeds }: Offered): boolean {
  return ENDINGS.some((deed) => deeds.has(deed));
}

/** Whether it is about a time that the customer has, or gets. */
export function isOfTime({ deeds }: Offered): boolean {
  return deeds.has('book') || deeds.has('cancel');
}

/** Whether the customer gets what it names, so that who wants that agrees. */
export function isGetting({ deeds }: Offered): boolean {
  return GETTINGS.some((deed) => deeds.has(deed));
}

function namesIn(name: string): string[] {
  return wordsOf(name).filter((word) => COLUMNS.every((column) => conceptsOf(word, column).length === 0));
}

function countedIn(words: readonly string[]): Map<string | number, Set<string>> {
  const counted = new Map<string | number, Set<string>>();
  for (const [at, word] of words.entries()) {
    const number = words[at - 1] ?? '';
    if (!isNumber(number) || isNumber(word)) continue;
    for (const what of [word, ...COLUMNS.flatMap((column) => conceptsOf(word, column))])
      counted.set(what, (counted.get(what) ?? new Set()).add(number));
  }
  return counted;
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
  return [...old].reduce(
    (text, word) =>
      text.replace(new RegExp(`\\b${word} (?=(?:to|nach|auf|zu|zum|naar|a|al|au|para|ao)\\b)`, 'gu'), ' '),
    plain(said).replace(LEFT_BEHIND, (whole, from = '', instead = '') =>
      wordsOf(`${from} ${instead}`).every((word) => old.has(word)) ? ' ' : whole,
    ),
  );
}

/** Whether a word is one of the offer, in this form or with another ending. */
export function isOffered({ words, names }: OfferWords, word: string): boolean {
  if (words.has(word)) return true;
  return (
    !isNumber(word) &&
    [...words].some((other) =>
      names.has(other) ? word === `${other}s` : !isNumber(other) && sameStem(word, other),
    )
  );
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
