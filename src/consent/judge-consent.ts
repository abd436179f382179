import type { ConsentVerdict } from '../contracts/consent.ts';
import { conceptsOf } from './glossary.ts';
import { ENGLISH } from './languages/english.ts';
import { LANGUAGES } from './languages.ts';
import { meaningsOf } from './meanings.ts';
import { readKey } from './named-key.ts';
import { isAsked, isOffered, type OfferWords, readOffer, withoutOld } from './read-offer.ts';
import { type Phrase, phrasesAt, together } from './read-phrases.ts';
import { isNumber, wordsOf } from './read-words.ts';
import type { Language, PhraseKind } from './vocabulary.ts';

/** An offer in words, and what the customer said to it. */
export interface OfferAnswer {
  readonly offer: string;
  readonly said: string;
}

/** `deed`: a verb of what is offered, `infinitive`: one that may end an order; `offer`: another word of the offer. */
type Kind = PhraseKind | 'deed' | 'infinitive' | 'clitic' | 'offer';

/** An offer with what it would do, by meaning. */
type Offered = OfferWords & { readonly deeds: ReadonlySet<string>; readonly isOfOthers: boolean };

/** The deed whose verb alone is a no, where it is not what is offered. */
const ENDING = 'cancel';
const NOUN = /(?:ation|ment|ung|zione|cao|cion|ering)(?:s|en|es)?$/;
const DOING: ReadonlySet<Kind> = new Set(['deed', 'infinitive', 'light']);
/** The customer, as the object of a deed; also behind a verb: the Spanish "llámeme". */
const FIRST_PERSON =
  /^(?:me|us|my|our|mich|mir|uns|meine?[mnrs]?|mij|mijn|ons|moi|nous|mon|ma|mes|nos|mi|mia|mio|miei|ci|meu|minha|(?:llam|avis|despiert|lig|cham|acord|chiam|svegli)\p{L}*(?:me|mi))$/u;
const THIRD_PERSON = /^(?:his|her|their|seine?[mnrs]?|zijn|ses|leur|leurs)$/u;
const HALF = /^[ap]m$/;
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
  const verdicts = LANGUAGES.flatMap((language) => {
    const known = withDeeds(offered, language);
    const whole = together(words, language);
    const plain = whole.filter((word) => !language.stress.includes(word));
    return [whole, plain].map((some) => verdictOf(kindsOf(some, language, known), offered));
  });
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('no') ? 'no' : 'unclear';
}

/** What each part of the answer is; undefined when there is no way to read it of which every part is known. */
function kindsOf(words: readonly string[], language: Language, offered: Offered): Kind[] | undefined {
  const deadEnds = new Set<number>();
  const readOn = (at: number, before: readonly Kind[]): Kind[] | undefined => {
    if (at >= words.length) return [...before];
    if (deadEnds.has(at)) return undefined;
    const isHalf = HALF.test(words[at] ?? '') && isNumber(words[at - 1] ?? '');
    for (const phrase of phrasesAt(words, at, language)) {
      const kind = isHalf
        ? halfOf(phrase.words, offered)
        : kindIn(phrase, before, words[phrase.length + at] ?? '', language, offered);
      // "Yeah right" is not read as "yeah" and "right".
      if (kind === 'never') break;
      const read = kind && readOn(at + phrase.length, [...before, kind]);
      if (read) return read;
    }
    deadEnds.add(at);
    return undefined;
  };
  return readOn(0, []);
}

function kindIn(
  phrase: Phrase,
  before: readonly Kind[],
  next: string,
  language: Language,
  offered: Offered,
): Kind | undefined {
  if (softensLast(phrase.words, before, language)) return 'small';
  if (softensNext(phrase.words, next, language, offered)) return 'polite';
  return kindOfPhrase(phrase, language, offered);
}

/** Of "2 pm": the other half of the day is another time, in whatever language. */
function halfOf(word: string, { words }: Offered): Kind | undefined {
  return words.has(word) ? 'offer' : undefined;
}

/** Whether a word that else means "but" softens the order before it: "boek maar", and not "ja maar". */
function softensLast(word: string, before: readonly Kind[], { after }: Language): boolean {
  const last = before.at(-1);
  if (word === 'one' && last === 'offer') return true;
  if (!after.includes(word) || last === undefined || last === 'yes' || last === 'polite') return false;
  return before.some((kind) => DOING.has(kind));
}

/** Whether a word that else restricts softens the order behind it: "just cancel it". */
function softensNext(word: string, next: string, language: Language, offered: Offered): boolean {
  if (!language.before.includes(word)) return false;
  const kind = kindOfPhrase({ words: next, length: 1, kind: language.kinds.get(next) }, language, offered);
  return kind !== undefined && DOING.has(kind);
}

function kindOfPhrase(
  { words, kind, number }: Phrase,
  language: Language,
  offered: Offered,
): Kind | undefined {
  if (number !== undefined) return offered.words.has(String(number)) ? 'offer' : undefined;
  // "May" and "Mai" are months where the offer has one.
  if (kind === 'never' && offered.words.has(words) && conceptsOf(words, language.column).length > 0)
    return 'offer';
  // A number in another language is no small word of this one: "para dos".
  if (kind === 'small' && isOtherNumber(words, offered)) return undefined;
  if (kind !== 'yes' && kind !== 'polite' && isOfSomebodyElse(words, offered)) return undefined;
  if (kind === 'small' && language.clitics.includes(words)) return 'clitic';
  return kind ?? kindOfWord(words, language, offered);
}

function kindOfWord(word: string, language: Language, offered: Offered): Kind | undefined {
  if (isNumber(word)) return offered.words.has(word) ? 'offer' : undefined;
  // A word of doubt in any language is no form of a verb in another.
  if (LANGUAGES.some(({ kinds }) => kinds.get(word) === 'never')) return undefined;
  const meanings = meaningsOf(word, language.deeds);
  if (isAsked(offered, word) || meanings.some((meaning) => offered.deeds.has(meaning))) {
    if (NOUN.test(word)) return 'offer';
    return language.endsInVerb && word.endsWith('en') ? 'infinitive' : 'deed';
  }
  if (isOffered(offered, word) && !meanings.includes(ENDING)) return 'offer';
  if (conceptsOf(word, language.column).some((concept) => offered.concepts.has(concept))) return 'offer';
  return meanings.includes(ENDING) ? 'no' : undefined;
}

/** An offer with what it would do; who is to wake or call somebody is not asked to do so to the customer. */
function withDeeds(offered: OfferWords, language: Language): Offered {
  const deeds = deedsOf(offered, language);
  const isOfOthers = !offered.speaksToYou && (deeds.has('wake') || deeds.has('notify'));
  return { ...offered, deeds, isOfOthers };
}

function isOtherNumber(word: string, { words }: Offered): boolean {
  return LANGUAGES.some(({ numbers }) => {
    const number = numbers.get(word);
    return number !== undefined && !words.has(String(number));
  });
}

/** Whether words speak of somebody else's than the offer: "her card", or "wake me" where somebody else is to be woken. */
function isOfSomebodyElse(words: string, { isOfOthers }: Offered): boolean {
  return words.split(' ').some((word) => (isOfOthers ? FIRST_PERSON : THIRD_PERSON).test(word));
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

function verdictOf(kinds: readonly Kind[] | undefined, { isForLater }: OfferWords): ConsentVerdict {
  if (kinds === undefined) return 'unclear';
  const agrees = kinds.includes('yes') || orders(kinds);
  const refuses = kinds.includes('no');
  if (agrees === refuses || (agrees && isForLater && kinds.includes('now'))) return 'unclear';
  return agrees ? 'yes' : 'no';
}

/** Whether an answer begins with what is to be done, "cancel it please", ends in it, or gives leave to do it. */
function orders(kinds: readonly Kind[]): boolean {
  const telling = kinds.filter((kind) => kind !== 'polite' && kind !== 'now');
  const first = telling.find((kind) => kind !== 'clitic');
  if (first === undefined) return false;
  if (DOING.has(first) || telling.at(-1) === 'infinitive') return true;
  return first === 'permits' && telling.some((kind) => DOING.has(kind));
}
