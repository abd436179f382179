import type { ConsentVerdict } from '../contracts/consent.ts';
import { wantsBilled, wantsCard } from './card-back.ts';
import { CARD, COLUMNS, conceptsOf, END, INVOICE, isTime, MONTH, namesOf } from './glossary.ts';
import { LANGUAGES } from './languages.ts';
import { meaningsOf } from './meanings.ts';
import { readKey } from './named-key.ts';
import { doThemselves } from './of-others.ts';
import { onlyAsks } from './only-asks.ts';
import { onlyHears } from './only-hears.ts';
import { onlyTold } from './only-told.ts';
import { namesOtherTime } from './other-times.ts';
import { praises } from './praises.ts';
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
import { restates } from './restates.ts';
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
/** What changes nothing about an order. */
const BESIDE: ReadonlySet<Kind> = new Set(['polite', 'now', 'meets']);
/** Verbs that may mean anything: to put, to give, to take. */
const PUTS =
  /^(?:put|giv(?:e|ing)|tak(?:e|ing)|pon|ponga|pong\p{L}+|ponl\p{L}+|met|mets|mett\p{L}+|setz\p{L}*|stell\p{L}*|leg|legen|geb\p{L}*|gib|nimm|nehm\p{L}*|ponha|poe|colo(?:c|qu)\p{L}*|bot[ae]|pak|geef)(?: (?:sie|mich|mir|sie mich|me|mij))?$/u;
const ASKED_FOR: ReadonlySet<Kind> = new Set(['offer', 'small', 'polite', 'slot']);
const NAMED: ReadonlySet<Kind> = new Set(['offer', 'slot', 'naming', 'permits']);
const CONFIRM = /confirm|konfirm|bestatig|conferm|bevestig/u;
/** What says that it is the customer who confirms, or that it is done. */
const CONFIRMS =
  /\b(?:i|we|je|j|ich|ik|wir|wij|nous)\b|confirm(?:ed|o|amos|ad[oa]|e d accord)|conferm(?:o|iamo|at[oa])|bestatigt|bevestigd/u;
/** What is said of a thing that one wants to have, and to keep. */
const WANTS_IT =
  /\b(?:want|need|like|love|take|have) (?:it|this|that|them)$|^(?:l[oa]|ich|je|ik) .*\b(?:quiero|veux|will|mochte|wil|voglio|vorrei)\b|^(?:lo|la) (?:quiero|voglio|vorrei|tomo|cojo)|ich (?:will|mochte|nehme) es|je (?:le|la) (?:veux|prends)/u;
/** "Doe maar donderdag" chooses Thursday. */
const DOES = /(?:^| )(?:doe|doet|mach|machen sie|faites|haga|faca|faccia)(?: u)?(?: maar)?$/u;
/** Between parts of an answer that say something each. */
const CLAUSE_END = /[,.;!:–—]+(?=\s|$)|\s-\s/u;
const PLEASE = /^(?:please|por favor|s il (?:te|vous) plait|svp|bitte|per favore|graag|alsjeblieft)\b/u;
const AND = /^(?:and(?: then)?|y|e|et|und|en)$/u;
const QUESTION = /[?¿？؟]/u;
/** What a refund gives back, in words that an offer need not have. */
const PAID_TWICE = /\b(?:the|that) (?:extra|duplicated?|double) (?:one|charge|payment)\b/giu;
/** "Ok keep it like that", to what would end or change it. */
const KEEPS =
  /^(?:(?:ok|okay|no|oh|then|hmm|well|actually|please|alright|fine|just|so|let s|lets|i|we|i ll|we ll|ill|better|rather|i would rather|i d rather|want to) )*(?:keep|leave) (?:it|that|everything|them|the (?:appointment|booking|plan|time)|my (?:appointment|booking|plan|time))(?: (?:like (?:that|this)|as (?:it )?is|as it was|the way it is|where it is|then|please|thanks|for now|instead))*$/u;
const CHANGING: ReadonlySet<string> = new Set([
  'cancel',
  'close',
  'delete',
  'end',
  'change',
  'move',
  'remove',
  'stop',
]);
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
  const plain = offerWords.verbs.includes('refund') ? said.replace(PAID_TWICE, 'it') : said;
  const answer = plain.normalize('NFC').replace(SURE_SI, 'ok');
  const words = wordsOf(withoutOld(answer, offerWords));
  if (onlyHears(words) || onlyTold(words) || praises(words) || doThemselves(words)) return 'unclear';
  if (namesOtherTime(words, offerWords)) return 'unclear';
  if (KEEPS.test(words.join(' ')) && offerWords.verbs.some((verb) => CHANGING.has(verb))) return 'no';
  if (onlyAsks(words, offerWords.isForLater) || restates(words, offer)) return 'yes';
  const clauses = answer.split(CLAUSE_END).map((clause) => wordsOf(withoutOld(clause, offerWords)));
  const readings = LANGUAGES.flatMap((language) => {
    const offered = withDeeds(offerWords, language);
    const inOne = (some: readonly string[]) => together(inFull(some, offered, language), language);
    const whole = inOne(words);
    const plain = whole.filter((word) => !language.stress.includes(word));
    const ways = hidesNever(whole, language) ? [whole] : [whole, plain];
    const hasOrder = () =>
      clauses.length > 1 &&
      clauses.some((clause) => {
        const read = readAnswer(inOne(clause), language, offered);
        return read !== undefined && orders(read, offered);
      });
    return ways.map((way) => ({ read: readAnswer(way, language, offered), offered, language, hasOrder }));
  });
  const verdicts = readings.map(verdictOf);
  // "No Team" is "in Team" in one language, and a no in another.
  const mayRefuse = readings.some(({ read }) => read?.some(({ kind }) => kind === 'no'));
  if (verdicts.includes('yes')) return mayRefuse ? 'unclear' : 'yes';
  return verdicts.includes('no') ? 'no' : 'unclear';
}

function inFull(words: readonly string[], offered: Offered, language: Language): string[] {
  const isKnown = (word: string) =>
    isNumber(word) ||
    LANGUAGES.some(({ words, numbers }) => words.has(word) || numbers.has(word)) ||
    isOffered(offered, word) ||
    LANGUAGES.some(({ deeds }) => meaningsOf(word, deeds).length > 0) ||
    COLUMNS.some((column) => conceptsOf(word, column).length > 0);
  return spelt(words, {
    language,
    isKnown,
    offered: [
      ...[...offered.words].filter((word) => !isNumber(word) && !offered.names.has(word)),
      ...namesOf(offered.concepts, language.column),
    ],
    names: [...offered.names],
    stems: [...offered.deeds].flatMap((deed) => language.deeds.get(deed) ?? []),
  });
}

/** An answer as one language reads it. */
interface Reading {
  readonly read: readonly Read[] | undefined;
  readonly offered: Offered;
  readonly language: Language;
  /** Whether one of its clauses says what is to be done. */
  hasOrder(): boolean;
}

function verdictOf({ read, offered, language, hasOrder }: Reading): ConsentVerdict {
  if (read === undefined) return 'unclear';
  const kinds = read.map(({ kind }) => kind);
  const agrees =
    kinds.some((kind) => AGREEING.has(kind)) ||
    orders(read, offered) ||
    endsInOrder(read, language) ||
    asksForIt(read, offered, language) ||
    hasOrder();
  const refuses = kinds.includes('no');
  if (agrees === refuses) return 'unclear';
  if (refuses) return 'no';
  const isLate = offered.isForLater && (kinds.includes('now') || leavesEnd(read, language));
  return isLate || addsMore(read) || mayKeep(read, offered, language) || dangles(read, language)
    ? 'unclear'
    : 'yes';
}

/** Whether an answer begins with what is to be done, "cancel it please", ends in it, or gives leave to do it. */
function orders(read: readonly Read[], offered: Offered): boolean {
  const telling = read.filter(({ kind }) => !BESIDE.has(kind));
  const kinds = telling.map(({ kind }) => kind);
  const first = kinds.find((kind) => kind !== 'clitic');
  if (first === undefined || onlyPuts(telling)) return false;
  if (DOING.has(first) || kinds.at(-1) === 'infinitive') return true;
  if (first !== 'permits') return false;
  return kinds.some(
    (kind) => DOING.has(kind) || TELLING.has(kind) || (kind === 'offer' && isGetting(offered)),
  );
}

/** Whether something is to be put or given somewhere, and nothing of the offer is named: "put it there". */
function onlyPuts(read: readonly Read[]): boolean {
  const done = read.filter(({ kind }) => DOING.has(kind));
  return done.every(({ words }) => PUTS.test(words)) && read.every(({ kind }) => !NAMED.has(kind));
}

/** Whether an answer asks for the very thing that a change or a booking would bring: "Team please", "Friday at ten please". */
function asksForIt(read: readonly Read[], { deeds, names }: Offered, { column }: Language): boolean {
  if (!read.every(({ kind }) => ASKED_FOR.has(kind))) return false;
  if (!read.some(({ kind, words }) => kind === 'polite' && PLEASE.test(words))) return false;
  const named = read.filter(({ kind }) => kind === 'offer').map(({ words }) => words);
  if (deeds.has('change')) return named.some((word) => names.has(word));
  return deeds.has('book') && named.some((word) => conceptsOf(word, column).some(isTime));
}

/** Whether an answer ends in a verb with its object: "la del jueves, cancélala". */
function endsInOrder(read: readonly Read[], { enclitic }: Language): boolean {
  const last = read.findLast(({ kind }) => !BESIDE.has(kind));
  return last?.kind === 'deed' && enclitic !== undefined && enclitic.test(last.words) && !onlyPuts(read);
}

/** Where something is to end: whether what is good may be the thing and not its end: "Thursday at 2 works for me". */
function mayKeep(read: readonly Read[], offered: Offered, language: Language): boolean {
  const { column } = language;
  if (offered.deeds.has('refund') && (wantsCard(read, language) || wantsBilled(read, language))) return true;
  if (read.some(({ kind }) => TELLING.has(kind))) return false;
  // Who only takes leave until Friday speaks of what they have then.
  if (read.some(({ kind }) => kind === 'meets')) return true;
  if (offered.deeds.has('refund')) return isOfInvoice(read, column);
  const isLoose = read.every(({ kind }) => kind !== 'plain');
  // "The engineer is fine" does not say that they are to be woken.
  if (offered.isOfOthers && isLoose && read.some(({ kind }) => kind === 'offer')) return true;
  if (!isEnding(offered)) return false;
  if (read.some(({ kind }, at) => kind === 'offer' && DOES.test(read[at - 1]?.words ?? ''))) return true;
  if (isLoose && read.some(({ kind, words }) => kind === 'yes' && WANTS_IT.test(words))) return true;
  if (offered.deeds.has('cancel') && onlyConfirms(read)) return true;
  const isOfDeed = (word: string) => offered.isForLater && conceptsOf(word, column).some(isTime);
  const namesIt = read.some(({ kind, words }) => kind === 'slot' || (kind === 'offer' && !isOfDeed(words)));
  return namesIt && read.some(({ kind }) => LOOSE.has(kind));
}

/** Where an appointment is to be cancelled: whether it may be the appointment that they confirm, or want to be confirmed. */
function onlyConfirms(read: readonly Read[]): boolean {
  const agreeing = read.filter(({ kind }) => AGREEING.has(kind) || kind === 'permits');
  return (
    agreeing.every(({ words }) => CONFIRM.test(words)) ||
    agreeing.some(({ words }) => CONFIRM.test(words) && !CONFIRMS.test(words))
  );
}

/** Where an invoice is to be refunded: whether it is the invoice that they want: "yes, the invoice". */
function isOfInvoice(read: readonly Read[], column: number): boolean {
  const named = read.filter(({ kind }) => kind === 'offer').flatMap(({ words }) => conceptsOf(words, column));
  const isLoose = read.every(({ kind }) => kind !== 'plain');
  const ofIt = (concept: number) => concept === INVOICE || (isLoose && (concept === CARD || isTime(concept)));
  return named.length > 0 && named.every(ofIt);
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
