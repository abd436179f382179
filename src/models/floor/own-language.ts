import type { Desk } from '../../contracts/desk.ts';
import { languageSpoken } from '../../contracts/language.ts';
import type { SlotFormat } from '../../contracts/script.ts';
import { answerIn, asks, does, doesOnly, type Reader, readingOf } from './acts.ts';
import type { FloorReply, FloorTurn } from './floor-turn.ts';
import { looksForeign } from './foreign.ts';
import type { FloorPhrases } from './languages/floor-phrases.ts';
import { phrasesOf } from './languages/phrases-of.ts';
import { askForPerson, offerPerson } from './offer-person.ts';
import { countWords, saysValuesOnly } from './sentences.ts';

/** So many words say surely what language they are of. */
const ENOUGH_WORDS = 4;
/** Who has not answered the offer of a person so often has one asked for: nothing else can be done for them here. */
const MOST_OFFERED = 2;
/** Of which share of its words the desk's examples must speak, so that a text of no known language is English. */
const SPOKEN_OF = 0.5;
const SHORTEST_WORD = 3;
const ADDRESS = /(?<!\S)\S*@\S*/g;

type Asked = Extract<SlotFormat['kind'], keyof FloorPhrases>;
const ASKED: ReadonlySet<string> = new Set<Asked>(['phone', 'email', 'name', 'id', 'text']);

const vocabularies = new WeakMap<Desk, ReadonlySet<string>>();

/** Whether a text is clearly not in English. */
export function isForeign(turn: Reader, text: string): boolean {
  if (looksForeign(text)) return true;
  const language = countWords(text) < ENOUGH_WORDS ? undefined : readingOf(turn, text).language;
  return language !== undefined && language !== 'en';
}

/** Keeps the language the customer writes in. What is in no language, such as an address, says nothing of it. */
export function noteLanguage(turn: FloorTurn, text: string): void {
  const { state } = turn;
  const { language } = readingOf(turn, text);
  const spoken = languageSpoken(turn.view);
  // What was written to another model.
  if (state.turn === 1 && spoken !== undefined && spoken !== 'en') state.language = spoken;
  if (isForeign(turn, text)) state.language = language ?? state.language;
  else if (language === 'en' || isSpokenOf(turn.desk, text)) delete state.language;
}

/** Whether a customer is served in another language than the desk's flows are in. */
export function isServedForeign({ state }: Pick<FloorTurn, 'state'>): boolean {
  return state.language !== undefined;
}

/**
 * What can be done for somebody whom the desk's flows do not understand: a person, offered, asked for and waited for in
 * their language.
 */
export function serveForeign(turn: FloorTurn, text: string): FloorReply {
  const { state } = turn;
  const phrases = phrasesOf(turn);
  if (does(turn, text, 'person')) return askForPerson(turn, text);
  const answer = state.pending === undefined ? undefined : answerIn(turn, text);
  if (state.pending?.kind === 'person' && answer === 'yes') return askForPerson(turn, text);
  if (answer === 'no' || does(turn, text, 'stop')) {
    state.pending = undefined;
    return { say: [phrases.declined] };
  }
  if (does(turn, text, 'leave') && doesOnly(turn, text, 'leave', 'thank')) {
    state.pending = undefined;
    return { say: [phrases.goodbye] };
  }
  if (does(turn, text, 'repeat') && turn.history.lastReply !== '') return { say: [turn.history.lastReply] };
  const said = pleasantry(turn, text);
  if (state.waitingFor !== undefined) return { say: [said ?? whileWaiting(turn, text)] };
  const kept = does(turn, text, 'inform') && !isForeign(turn, text);
  // What a person reads first.
  if (said === undefined && !kept) state.wish = text;
  const tries = state.pending?.kind === 'person' && said === undefined ? (state.pending.tries ?? 0) + 1 : 0;
  if (tries >= MOST_OFFERED) return askForPerson(turn, text);
  const move = offerPerson(turn, [said ?? (kept ? phrases.kept : phrases.onlyEnglish)]);
  if (state.pending?.kind === 'person') state.pending = { ...state.pending, tries };
  return move;
}

/** The question for a slot in the customer's language; the flow's own in English, and where there are no words for its kind. */
export function askInTheirLanguage(turn: FloorTurn, { kind }: SlotFormat, text: string): string {
  if (!isServedForeign(turn)) return text;
  const phrases = phrasesOf(turn);
  return ASKED.has(kind) ? phrases[kind as Asked] : text;
}

/** The answer to what wants nothing done; undefined for all else. */
function pleasantry(turn: FloorTurn, text: string): string | undefined {
  const { robot, hello, welcome } = phrasesOf(turn);
  if (does(turn, text, 'what-are-you')) return robot;
  if (doesOnly(turn, text, 'thank')) return welcome;
  return doesOnly(turn, text, 'greet') ? hello : undefined;
}

function whileWaiting(turn: FloorTurn, text: string): string {
  const { noTime, noted } = phrasesOf(turn);
  return asks(turn, text) ? noTime : noted;
}

/** Whether most words of a text are words of the desk's own examples. */
function isSpokenOf(desk: Desk, text: string): boolean {
  const words = saysValuesOnly(text) ? [] : wordsOf(text.replace(ADDRESS, ' '));
  const known = vocabularies.get(desk) ?? vocabularyOf(desk);
  vocabularies.set(desk, known);
  return words.length > 2 && words.filter((word) => known.has(word)).length >= words.length * SPOKEN_OF;
}

function vocabularyOf({ agents }: Desk): ReadonlySet<string> {
  const examples = [...agents.values()].flatMap(({ examples, script }) => [
    ...examples,
    ...(script?.intents ?? []).flatMap((intent) => intent.examples),
  ]);
  return new Set(examples.flatMap((example) => wordsOf(example.replace(ADDRESS, ' '))));
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(({ length }) => length >= SHORTEST_WORD);
}
