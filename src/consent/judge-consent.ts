import type { ConsentVerdict } from '../contracts/consent.ts';
import { conceptsOf, END, INVOICE, isTime, MONTH } from './glossary.ts';
import { LANGUAGES } from './languages.ts';
import { meaningsOf } from './meanings.ts';
import { readKey } from './named-key.ts';
import { DOING, type Kind, type Read, readAnswer } from './read-answer.ts';
import {
  isEnding,
  isGetting,
  isOffered,
  LATER,
  type Offered,
  readOffer,
  withDeeds,
  withoutOld,
} from './read-offer.ts';
import { hidesNever, together } from './read-phrases.ts';
import { spelt } from './read-spelling.ts';
import { isNumber, wordsOf } from './read-words.ts';
import type { Language } from './vocabulary.ts';

/** An offer in words, and what the customer said to it. */
export interface OfferAnswer {
  readonly offer: string;
  readonly said: string;
}

const AGREEING: ReadonlySet<Kind> = new Set(['plain', 'yes']);
/** What says the deed itself. */
const TELLING: ReadonlySet<Kind> = new Set(['deed', 'infinitive', 'done', 'naming']);
/** What may agree to something else than the deed, where that is named. */
const LOOSE: ReadonlySet<Kind> = new Set(['yes', 'light', 'permits']);
const CONFIRM = /confirm|konfirm|bestatig|conferm|bevestig/u;
const AND = /^(?:and(?: then)?|y|e|et|und|en)$/u;
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
  const offerWords = readOffer(offer);
  const answer = said.normalize('NFC').replace(SURE_SI, 'ok');
  const words = wordsOf(withoutOld(answer, offerWords));
  const verdicts = LANGUAGES.flatMap((language) => {
    const offered = withDeeds(offerWords, language);
    const whole = together(inFull(words, offered, language), language);
    const plain = whole.filter((word) => !language.stress.includes(word));
    const readings = hidesNever(whole, language) ? [whole] : [whole, plain];
    return readings.map((some) => verdictOf(readAnswer(some, language, offered), offered, language));
  });
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('no') ? 'no' : 'unclear';
}

function inFull(words: readonly string[], offered: Offered, language: Language): string[] {
  const isKnown = (word: string) =>
    isNumber(word) ||
    LANGUAGES.some(({ words }) => words.has(word)) ||
    isOffered(offered, word) ||
    LANGUAGES.some(({ deeds }) => meaningsOf(word, deeds).length > 0) ||
    conceptsOf(word, language.column).length > 0;
  return spelt(words, {
    ...{ language, isKnown },
    offered: [...offered.words].filter((word) => !isNumber(word) && !offered.names.has(word)),
    stems: [...offered.deeds].flatMap((deed) => language.deeds.get(deed) ?? []),
  });
}

function verdictOf(read: readonly Read[] | undefined, offered: Offered, language: Language): ConsentVerdict {
  if (read === undefined) return 'unclear';
  const kinds = read.map(({ kind }) => kind);
  const agrees = kinds.some((kind) => AGREEING.has(kind)) || orders(kinds, offered);
  const refuses = kinds.includes('no');
  if (agrees === refuses) return 'unclear';
  if (refuses) return 'no';
  const isLate = offered.isForLater && (kinds.includes('now') || leavesEnd(read, language));
  return isLate || addsMore(read) || mayKeep(read, offered, language) || dangles(read, language)
    ? 'unclear'
    : 'yes';
}

/** Whether an answer begins with what is to be done, "cancel it please", ends in it, or gives leave to do it. */
function orders(kinds: readonly Kind[], offered: Offered): boolean {
  const telling = kinds.filter((kind) => kind !== 'polite' && kind !== 'now');
  const first = telling.find((kind) => kind !== 'clitic');
  if (first === undefined) return false;
  if (DOING.has(first) || telling.at(-1) === 'infinitive') return true;
  if (first !== 'permits') return false;
  return telling.some(
    (kind) => DOING.has(kind) || TELLING.has(kind) || (kind === 'offer' && isGetting(offered)),
  );
}

/** Where something is to end: whether what is good may be the thing and not its end: "Thursday at 2 works for me". */
function mayKeep(read: readonly Read[], offered: Offered, { column }: Language): boolean {
  if (read.some(({ kind }) => TELLING.has(kind))) return false;
  if (offered.deeds.has('refund')) return isOfInvoice(read, column);
  if (!isEnding(offered)) return false;
  if (offered.deeds.has('cancel') && onlyConfirms(read)) return true;
  const isOfDeed = (word: string) => offered.isForLater && conceptsOf(word, column).some(isTime);
  const namesIt = read.some(({ kind, words }) => kind === 'slot' || (kind === 'offer' && !isOfDeed(words)));
  return namesIt && read.some(({ kind }) => LOOSE.has(kind));
}

/** Where an appointment is to be cancelled: whether it may be the appointment that they confirm. */
function onlyConfirms(read: readonly Read[]): boolean {
  const agreeing = read.filter(({ kind }) => AGREEING.has(kind) || kind === 'permits');
  return agreeing.every(({ words }) => CONFIRM.test(words));
}

/** Where an invoice is to be refunded: whether it is the invoice that they want: "yes, the invoice". */
function isOfInvoice(read: readonly Read[], column: number): boolean {
  const named = read.filter(({ kind }) => kind === 'offer').flatMap(({ words }) => conceptsOf(words, column));
  return named.length > 0 && named.every((concept) => concept === INVOICE);
}

/** Whether the month is named, and not its end: "close it this month". */
function leavesEnd(read: readonly Read[], { column }: Language): boolean {
  const named = read.flatMap(({ kind, words }) => (kind === 'offer' ? conceptsOf(words, column) : []));
  const isEnd = ({ words }: Read) =>
    words.split(' ').some((word) => LATER.has(word) || conceptsOf(word, column).includes(END));
  return named.includes(MONTH) && !read.some(isEnd);
}

/** Whether something else is added to a yes: "and that one", "und den von meiner Frau". */
function addsMore(read: readonly Read[]): boolean {
  return read.some(({ kind, words }, at) => {
    if (!['small', 'polite'].includes(kind) || !AND.test(words)) return false;
    const behind = read.slice(at + 1);
    const told = behind.findIndex(({ kind: next }) => next !== 'small' && next !== 'clitic');
    return told !== 0 && behind.length > 0 && ['polite', undefined].includes(behind[told]?.kind);
  });
}

/** Whether the answer breaks off: "ok so". */
function dangles(read: readonly Read[], { dangling }: Language): boolean {
  const last = read.at(-1);
  return (last?.kind === 'small' || last?.kind === 'polite') && dangling.includes(last.words);
}
