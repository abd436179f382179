import type { ConsentVerdict } from '../contracts/consent.ts';
import { ENGLISH } from './languages/english.ts';
import { LANGUAGES } from './languages.ts';
import { meaningsOf } from './meanings.ts';
import { readKey } from './named-key.ts';
import { isOffered, type OfferWords, readOffer, withoutOld } from './read-offer.ts';
import { isNumber, wordsOf } from './read-words.ts';
import type { Language, PhraseKind } from './vocabulary.ts';

/** An offer in words, and what the customer said to it. */
export interface OfferAnswer {
  readonly offer: string;
  readonly said: string;
}

/** `deed`: a verb of what is offered; `offer`: another word of the offer. */
type Kind = PhraseKind | 'deed' | 'offer';

/** An offer with what it would do, by meaning. */
type Offered = OfferWords & { readonly deeds: ReadonlySet<string> };

/** The deed whose verb alone is a no, where it is not what is offered. */
const ENDING = 'cancel';
const NOUN = /(?:ation|ung|zione|cao|cion|ering)(?:s|en|es)?$/;
const FIRST_NUMBER = 2;
const QUESTION = /[?¿？؟]/u;
/** An answer that says more than this is no plain yes, nor a plain no. */
const LONGEST_ANSWER = 200;
/** A written accent, or a comma, tells the Spanish and Italian yes from "if" and "oneself". */
const SURE_SI = /(?<!\p{L})(?:s[íì](?!\p{L})|si(?=\s*[,.!]))/giu;

/**
 * Judges whether an answer accepts an offer. Strict: every word of the answer must be known, in one language, as agreement,
 * politeness or a word of the offer itself; a word that is not may be a condition, a doubt, a correction or a new fact, which
 * only a person, or the next question, can settle. Understands English, Spanish, French, German, Portuguese, Italian and Dutch.
 */
export function judgeConsent({ offer, said }: OfferAnswer): ConsentVerdict {
  return readKey(offer, said, (words) => judgeWords({ offer, said: words })) ?? judgeWords({ offer, said });
}

function judgeWords({ offer, said }: OfferAnswer): ConsentVerdict {
  if (said.length > LONGEST_ANSWER || QUESTION.test(said)) return 'unclear';
  const offered = readOffer(offer);
  const answer = said.normalize('NFC').replace(SURE_SI, 'ok');
  const words = wordsOf(withoutOld(answer, offered));
  const verdicts = LANGUAGES.map((language) =>
    verdictOf(kindsOf(words, language, { ...offered, deeds: deedsOf(offered, language) })),
  );
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('no') ? 'no' : 'unclear';
}

/** What each part of the answer is; undefined when one of them is not known. */
function kindsOf(words: readonly string[], language: Language, offered: Offered): Kind[] | undefined {
  const kinds: Kind[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at, language);
    const word = words[at] ?? '';
    const softens = language.closing.includes(word) && softensOrder(words.slice(at + 1), kinds, language);
    const kind = softens ? 'small' : (phrase?.kind ?? kindOfWord(word, language, offered));
    if (kind === undefined || kind === 'never') return undefined;
    kinds.push(kind);
    at += phrase?.length ?? 1;
  }
  return kinds;
}

/** Whether a word that else means "but" ends an order: "boek maar", and not "ja maar". */
function softensOrder(rest: readonly string[], before: readonly Kind[], { kinds }: Language): boolean {
  const last = before.at(-1);
  const follows = last !== undefined && last !== 'yes' && last !== 'polite';
  const orders = before.some((kind) => kind === 'deed' || kind === 'light');
  return follows && orders && rest.every((word) => kinds.get(word) === 'polite');
}

/** The longest phrase of the language that begins here. */
function phraseAt(words: readonly string[], at: number, { kinds, longest }: Language) {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const kind = kinds.get(words.slice(at, at + length).join(' '));
    if (kind !== undefined) return { kind, length };
  }
  return undefined;
}

function kindOfWord(word: string, language: Language, offered: Offered): Kind | undefined {
  const { deeds } = language;
  if (isNumber(word)) return offered.words.has(word) ? 'offer' : undefined;
  // A word of doubt in any language is no form of a verb in another.
  if (LANGUAGES.some(({ kinds }) => kinds.get(word) === 'never')) return undefined;
  const meanings = meaningsOf(word, deeds);
  if (meanings.some((meaning) => offered.deeds.has(meaning))) return 'deed';
  if (isOffered(offered, word) && !meanings.includes(ENDING)) return 'offer';
  if (isNamed(offered, word, language)) return 'offer';
  return meanings.includes(ENDING) ? 'no' : undefined;
}

/** Whether an offer has a word in digits, or under another name. */
function isNamed({ words }: OfferWords, word: string, { numbers, same }: Language): boolean {
  const number = numbers.indexOf(word);
  if (number >= 0) return words.has(String(number + FIRST_NUMBER));
  return same.some((names) => names.includes(word) && names.some((name) => words.has(name)));
}

/** The deeds of an offer, in the language of the answer or in English: "free cancellation" offers no cancelling. */
function deedsOf({ words }: OfferWords, { deeds }: Language): Set<string> {
  const all = [...words].flatMap((word) =>
    [...meaningsOf(word, deeds), ...meaningsOf(word, ENGLISH.deeds)].filter(
      (meaning) => meaning !== ENDING || !NOUN.test(word),
    ),
  );
  return new Set(all);
}

function verdictOf(kinds: readonly Kind[] | undefined): ConsentVerdict {
  if (kinds === undefined) return 'unclear';
  const agrees = kinds.includes('yes') || orders(kinds);
  const refuses = kinds.includes('no');
  if (agrees === refuses) return 'unclear';
  return agrees ? 'yes' : 'no';
}

/** Whether an answer begins with what is to be done: "cancel it please". */
function orders(kinds: readonly Kind[]): boolean {
  const first = kinds.find((kind) => kind !== 'polite');
  return first === 'deed' || first === 'light';
}
