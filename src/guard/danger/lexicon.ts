import { own } from '../../contracts/own.ts';
import { CONCEPTS, type Concepts } from './concepts/concepts.ts';
import { dutch } from './concepts/dutch.ts';
import { english } from './concepts/english.ts';
import { french } from './concepts/french.ts';
import { german } from './concepts/german.ts';
import { hindi } from './concepts/hindi.ts';
import { italian } from './concepts/italian.ts';
import { mandarin } from './concepts/mandarin.ts';
import { portuguese } from './concepts/portuguese.ts';
import { spanish } from './concepts/spanish.ts';
import { perWord } from './per-word.ts';
import { tokensOf } from './tokens.ts';

/** What the words of one language are about; concepts are told by their place in `CONCEPTS`. */
export interface Lexicon {
  /** Whole words, and up to three in a row with a space between. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** What a word is about wherever it stands, by all of it and by how it begins. */
  readonly about: (word: string) => readonly number[];
}

const LANGUAGES: Readonly<Record<string, Concepts>> = {
  en: english,
  es: spanish,
  fr: french,
  de: german,
  pt: portuguese,
  it: italian,
  nl: dutch,
  hi: hindi,
  zh: mandarin,
};
/** Languages that their letters tell. */
const LETTERS: readonly (readonly [code: string, letters: RegExp])[] = [
  ['hi', /^\p{Script=Devanagari}/u],
  ['zh', /^\p{Script=Han}/u],
];
const CODES = Object.keys(LANGUAGES);

/** Whether a language is told by its letters. */
export function hasLettersOfItsOwn(language: string): boolean {
  return LETTERS.some(([code]) => code === language);
}

/** How much a word says of the language a text is written in. */
const COMMON = 3;
const LISTED = 1;
const SHORTEST_BEGINNING = 3;
const LONGEST_BEGINNING = 14;
/** The place of a word that no language lists. */
const NOWHERE = -1;

const lexicons = new Map<string, Lexicon>();
let learned: Learned | undefined;

/** The lexicon of a language, made when it is first asked for. */
export function lexiconOf(code: string): Lexicon {
  let lexicon = lexicons.get(code);
  if (!lexicon) {
    lexicon = compile(own(LANGUAGES, code) ?? english);
    lexicons.set(code, lexicon);
  }
  return lexicon;
}

function compile(concepts: Concepts): Lexicon {
  const words = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  for (const [at, concept] of CONCEPTS.entries()) {
    for (const entry of concepts[concept].split(' ')) {
      const isBeginning = entry.endsWith('*');
      const key = keyOf(isBeginning ? entry.slice(0, -1) : entry);
      const map = isBeginning ? beginnings : words;
      const known = map.get(key);
      if (!known) map.set(key, [at]);
      else if (!known.includes(at)) known.push(at);
    }
  }
  const about = perWord((word) => {
    const found: number[] = [];
    add(found, words.get(word));
    const longest = Math.min(word.length, LONGEST_BEGINNING);
    for (let length = SHORTEST_BEGINNING; length <= longest; length++)
      add(found, beginnings.get(word.slice(0, length)));
    return found;
  });
  return { words, about };
}

/** An entry as `tokensOf` tells words. */
function keyOf(entry: string): string {
  const words = entry.replaceAll('_', ' ');
  return letterKey(entry) === undefined ? words : tokensOf(words).join(' ');
}

/** Adds to `found` what the word at a place of a text is about, and the two or three words that end with it. */
export function conceptsAt(lexicon: Lexicon, tokens: readonly string[], at: number, found: number[]): void {
  const word = tokens[at] ?? '';
  add(found, lexicon.about(word));
  if (at < 1) return;
  const two = `${tokens[at - 1]} ${word}`;
  add(found, lexicon.words.get(two));
  if (at > 1) add(found, lexicon.words.get(`${tokens[at - 2]} ${two}`));
}

function add(found: number[], more: readonly number[] | undefined): void {
  if (more) for (const one of more) if (!found.includes(one)) found.push(one);
}

/** The language most of the words are of (ISO 639); English where nothing tells. */
export function languageOf(tokens: readonly string[]): string {
  learned ??= learnWords();
  const { weights, placeOf } = learned;
  const scores = new Float64Array(CODES.length);
  for (const token of tokens) {
    const from = placeOf(token);
    if (from === NOWHERE) continue;
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + (weights[from + at] ?? 0);
  }
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  return CODES[best] ?? 'en';
}

/** Where the weights of a word are, or of the longest listed beginning it has. */
function findPlace(word: string, places: ReadonlyMap<string, number>): number {
  const whole = places.get(word);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length--) {
    const from = places.get(`${word.slice(0, length)}*`);
    if (from !== undefined) return from;
  }
  return NOWHERE;
}

/** How much each word speaks for each language: its place in the weights, and one weight for each language from there. */
interface Learned {
  readonly placeOf: (word: string) => number;
  readonly weights: readonly number[];
}

/** A word that several languages share says less of each. */
function learnWords(): Learned {
  const places = new Map<string, number>();
  const weights: number[] = [];
  const weigh = (word: string, language: number, weight: number) => {
    let from = places.get(word);
    if (from === undefined) {
      from = weights.length;
      places.set(word, from);
      for (let at = 0; at < CODES.length; at++) weights.push(0);
    }
    weights[from + language] = Math.max(weights[from + language] ?? 0, weight);
  };
  for (const [language, concepts] of Object.values(LANGUAGES).entries()) {
    if (concepts.common === undefined) {
      weigh(keyOfLetters(CODES[language] ?? ''), language, COMMON);
      continue;
    }
    for (const word of concepts.common.split(' ')) weigh(word, language, COMMON);
    for (const concept of CONCEPTS)
      for (const entry of concepts[concept].split(' '))
        if (!entry.includes('_')) weigh(entry, language, LISTED);
  }
  for (let from = 0; from < weights.length; from += CODES.length) shareOut(weights, from);
  return { placeOf: perWord((word) => findPlace(letterKey(word) ?? word, places)), weights };
}

/** What all words stand for that are written in the letters of one language. */
function letterKey(word: string): string | undefined {
  const [code] = LETTERS.find(([, letters]) => letters.test(word)) ?? [];
  return code === undefined ? undefined : keyOfLetters(code);
}

function keyOfLetters(code: string): string {
  return `letters of ${code}`;
}

function shareOut(weights: number[], from: number): void {
  let total = 0;
  let most = 0;
  for (let at = from; at < from + CODES.length; at++) {
    total += weights[at] ?? 0;
    most = Math.max(most, weights[at] ?? 0);
  }
  for (let at = from; at < from + CODES.length; at++) weights[at] = (most * (weights[at] ?? 0)) / total;
}
