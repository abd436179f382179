import { asksForAll } from './all-of-it.ts';
import { countsOthers } from './counts-others.ts';
import { APPOINTMENT, conceptsOf, isTime } from './glossary.ts';
import { ENGLISH, LANGUAGES } from './languages.ts';
import { isNoun, meaningsOf } from './meanings.ts';
import { FIRST_PERSON, isOfSomebodyElse, isWithOthers, speaksOf } from './of-others.ts';
import { isAsked, isEnding, isOffered, isOfTime, type Offered } from './read-offer.ts';
import { type Phrase, phrasesAt } from './read-phrases.ts';
import { isNumber } from './read-words.ts';
import type { Language, PhraseKind } from './vocabulary.ts';

/**
 * `deed`: a verb of what is offered, `infinitive`: one that may end an order, `done`: one that says it has happened, `naming`: its
 * noun; `offer`: another word of the offer.
 */
export type Kind = PhraseKind | 'deed' | 'infinitive' | 'done' | 'naming' | 'clitic' | 'offer';

/** A part of an answer, and what it does there. */
export interface Read {
  readonly kind: Kind;
  readonly words: string;
}

/** What tells somebody to do what is offered. */
export const DOING: ReadonlySet<Kind> = new Set(['deed', 'infinitive', 'light']);
/** The deed whose verb alone is a no, where it is not what is offered. */
const ENDING = 'cancel';
/** What somebody gets in place of what they have. */
const NEW = /^(?:new|nuev[oa]|nouve(?:au|lle)|neue[mnrs]?|nov[oa]|nuov[oa]|nieuwe?)$/u;
/** What somebody does who has to; that another does it is meant only where it ends something. */
const HAVE_TO = /^(?:i|we) (?:.* )?(?:have|need|got) to$/u;
const WOULD = /^(?:i|we) would$/u;
/** Behind what is praised. */
const VERB =
  /^(?:s|is|are|works?|suits?|fits|sounds?|looks?|seems?|ist|passt|klingt|est|esta|va|klopt|past)\b/;
/** What may be done, behind what it is done to: "der Termin kann storniert werden". */
const PASSIVE = /^(?:kann|konnen|darf|kan|mag|can|may|has) /u;
/** Its column in the glossary; its "no" is "in the". */
const PORTUGUESE = 4;
const HALF = /^[ap]m$/;

/** What each part of an answer is; undefined when there is no way to read it of which every part is known. */
export function readAnswer(
  words: readonly string[],
  language: Language,
  offered: Offered,
): Read[] | undefined {
  const deadEnds = new Set<number>();
  const readOn = (at: number, before: readonly Read[]): Read[] | undefined => {
    if (at >= words.length) return [...before];
    if (deadEnds.has(at)) return undefined;
    const isHalf = HALF.test(words[at] ?? '') && isNumber(words[at - 1] ?? '');
    for (const phrase of phrasesAt(words, at, language)) {
      const behind = words.slice(at + phrase.length);
      const kind = isHalf
        ? kindOfHalf(phrase.words, offered)
        : kindIn(phrase, before, behind, language, offered);
      // Who would do it says what they, or another, would do: "I'd use them".
      if (kind === 'deed' && WOULD.test(before.at(-1)?.words ?? '')) break;
      // "Yeah right" is not read as "yeah" and "right".
      if (kind === 'never') break;
      const read = kind && readOn(at + phrase.length, [...before, { kind, words: phrase.words }]);
      if (read) return read;
    }
    deadEnds.add(at);
    return undefined;
  };
  return readOn(0, []);
}

function kindIn(
  phrase: Phrase,
  before: readonly Read[],
  behind: readonly string[],
  language: Language,
  offered: Offered,
): Kind | undefined {
  if (countsOthers(phrase, before, behind, language, offered)) return undefined;
  if (usesTime(phrase.words, before.at(-1), language, offered)) return 'never';
  if (isOther(phrase, before, language, offered)) return 'never';
  if (phrase.kind === 'calls' && phrase.words.startsWith('my ') && before.at(-1)?.kind === 'deed')
    return 'never';
  if (phrase.kind === 'calls' && speaksOf(before.at(-1), language)) return 'never';
  if (isWithOthers(phrase.words, before.at(-1), behind, offered)) return 'never';
  if (agreesAlone(phrase, before, behind, language)) return 'yes';
  if (phrase.kind === 'settles') return before.at(-1)?.kind === 'offer' ? 'yes' : 'never';
  if (phrase.kind === 'slot' && !isOfTime(offered)) return 'never';
  if (isOfTheirs(phrase, before)) return 'never';
  if (phrase.words === 'no' && language.column === PORTUGUESE && !offered.names.has(behind[0] ?? ''))
    return 'never';
  if (softensLast(phrase.words, before, language)) return 'small';
  if (softensNext(phrase.words, behind[0] ?? '', language, offered)) return 'polite';
  return kindOfPhrase(phrase, language, offered);
}

/** Whether what gives leave to do something agrees, as nothing is named: the Portuguese "pode". */
function agreesAlone(
  { kind, words }: Phrase,
  before: readonly Read[],
  behind: readonly string[],
  { agreeing }: Language,
): boolean {
  if (kind !== 'permits' || behind.length > 0) return false;
  const named = before.some((read) => !['plain', 'yes', 'polite'].includes(read.kind));
  const said = words.split(' ');
  return !named && agreeing.ends(said, 0).includes(said.length);
}

/** Whether what is praised is the thing that the customer has: "my plan is great". */
function isOfTheirs({ kind, words }: Phrase, before: readonly Read[]): boolean {
  const [owner, thing] = before.slice(-2);
  // "To my card is good" speaks of where something goes.
  if (before.at(-3)?.words === 'to') return false;
  return (
    kind === 'yes' && VERB.test(words) && thing?.kind === 'offer' && FIRST_PERSON.test(owner?.words ?? '')
  );
}

/** Where something is to end: whether a word tells to do something else with it, "reserva el jueves", and is not its name. */
function isOther(
  { words: word, kind }: Phrase,
  before: readonly Read[],
  { deeds }: Language,
  offered: Offered,
): boolean {
  const isBare = kind === undefined && before.at(-1)?.kind !== 'small';
  const meanings = isBare && isEnding(offered) ? meaningsOf(word, deeds) : [];
  return meanings.length > 0 && !isNoun(word) && !meanings.some((meaning) => offered.deeds.has(meaning));
}

/** Where points are to be used: whether it is a day that is to be: "take off Friday". */
function usesTime(word: string, last: Read | undefined, { column }: Language, { deeds }: Offered): boolean {
  return deeds.has('use') && last?.kind === 'deed' && conceptsOf(word, column).some(isTime);
}

/** Of "2 pm": the other half of the day is another time, in whatever language. */
function kindOfHalf(word: string, { words }: Offered): Kind | undefined {
  return words.has(word) ? 'offer' : undefined;
}

/** Whether a word that else means "but" softens the order before it: "boek maar", and not "ja maar". */
function softensLast(word: string, before: readonly Read[], { after }: Language): boolean {
  const last = before.at(-1)?.kind;
  if (word === 'one' && last === 'offer') return true;
  if (!after.includes(word) || last === undefined || ['plain', 'yes', 'polite'].includes(last)) return false;
  return before.some(({ kind }) => DOING.has(kind));
}

/** Whether a word that else restricts softens the order behind it: "just cancel it". */
function softensNext(word: string, next: string, language: Language, offered: Offered): boolean {
  if (!language.before.includes(word)) return false;
  const kind = kindOfPhrase({ words: next, length: 1, kind: language.words.get(next) }, language, offered);
  return kind !== undefined && (DOING.has(kind) || kind === 'plain');
}

function kindOfPhrase(phrase: Phrase, language: Language, offered: Offered): Kind | undefined {
  const { words, kind, number, deed } = phrase;
  if (number !== undefined) return offered.words.has(String(number)) ? 'offer' : undefined;
  if (deed !== undefined) return offered.deeds.has(deed) ? formOfIdiom(words) : undefined;
  // "May" and "Mai" are months where the offer has one.
  if (kind === 'never' && offered.words.has(words) && conceptsOf(words, language.column).length > 0)
    return 'offer';
  const all = asksForAll(words, offered);
  if (all !== undefined) return all ? 'small' : 'never';
  if (kind === 'calls') return 'polite';
  if (NEW.test(words)) return offered.deeds.has('change') ? 'small' : undefined;
  if (kind === 'permits' && HAVE_TO.test(words) && !isEnding(offered)) return 'never';
  if (kind === 'comes') return isEnding(offered) ? 'never' : 'yes';
  if (kind === 'meets' && !isEnding(offered)) return offered.deeds.has('book') ? 'polite' : 'meets';
  if (kind === 'meets') return 'never';
  if (kind === 'leaves') return isEnding(offered) ? 'polite' : 'never';
  // A number in another language is no small word of this one: "para dos".
  if (kind === 'small' && isOtherNumber(words, offered)) return undefined;
  if (kind !== 'plain' && kind !== 'yes' && kind !== 'polite' && isOfSomebodyElse(words, offered))
    return undefined;
  if (kind === 'small' && language.clitics.includes(words)) return 'clitic';
  return kind ?? kindOfWord(words, language, offered);
}

function kindOfWord(word: string, language: Language, offered: Offered): Kind | undefined {
  if (isNumber(word)) return offered.words.has(word) ? 'offer' : undefined;
  // A word of doubt in any language is no form of a verb in another.
  if (LANGUAGES.some((other) => other.words.get(word) === 'never')) return undefined;
  const meanings = meaningsOf(word, language.deeds);
  const isAskedFor = language.column === 0 ? isAsked(offered, word) : offered.verbs.includes(word);
  const isDeed = isAskedFor || meanings.some((meaning) => offered.deeds.has(meaning));
  if (isDeed && isNoun(word)) return 'naming';
  if (isDeed) return formOf(word, language);
  // Small words of an offer in English are no words of another language.
  const isForeign =
    language.column !== 0 &&
    (ENGLISH.words.get(word) !== undefined ||
      (conceptsOf(word, 0).some(isTime) && conceptsOf(word, language.column).length === 0));
  if (isOffered(offered, word) && !isForeign && !meanings.includes(ENDING)) return 'offer';
  const concepts = conceptsOf(word, language.column);
  if (concepts.some((concept) => offered.concepts.has(concept))) return 'offer';
  if (isCompound(word, language, offered)) return 'offer';
  // Who is to be booked in gets an appointment, whatever it is called.
  if (concepts.includes(APPOINTMENT) && offered.deeds.has('book')) return 'offer';
  return meanings.includes(ENDING) ? 'no' : undefined;
}

/** Whether a word is two of the offer put together: "Freitagstermin". */
function isCompound(word: string, { column }: Language, offered: Offered): boolean {
  const isOne = (part: string) =>
    part.length > 2 &&
    (offered.words.has(part) || conceptsOf(part, column).some((one) => offered.concepts.has(one)));
  return [...word].some((_, at) => isOne(word.slice(0, at).replace(/s$/u, '')) && isOne(word.slice(at)));
}

function formOf(word: string, { endsInVerb, participle }: Language): Kind {
  if (participle?.test(word)) return 'done';
  return endsInVerb && word.endsWith('en') ? 'infinitive' : 'deed';
}

function formOfIdiom(words: string): Kind {
  return PASSIVE.test(words) ? 'infinitive' : 'deed';
}

function isOtherNumber(word: string, { words }: Offered): boolean {
  return LANGUAGES.some(({ numbers }) => {
    const number = numbers.get(word);
    return number !== undefined && !words.has(String(number));
  });
}
