import { CONCEPTS } from './concepts/concepts.ts';
import { conceptsAt, type Lexicon } from './lexicon.ts';

/**
 * Columns of the weights: those of words and letters, then one for each concept alone and after each other one, then
 * those of words in alphabets of their own (Hindi, Chinese), so that these and the others do not share any.
 */
const WORD_COLUMNS = 1 << 16;
const AFTER = CONCEPTS.length + 1;
export const FIRST_OF_OTHERS = WORD_COLUMNS + CONCEPTS.length * AFTER;
const OTHER_COLUMNS = 1 << 13;
export const COLUMNS = FIRST_OF_OTHERS + OTHER_COLUMNS;
/** Where Devanagari begins; Latin, Greek and Cyrillic letters come before it. */
const OTHER_LETTERS = 0x0900;

/** Added to the square of every text's length: a word or two alone must not look sure. */
export const FEW_WORDS = 200;

/** How much a feature of each kind counts: there are many of letters and few of concepts. */
const WORD = 1;
const PAIR_OF_WORDS = 1.1;
const LETTERS = 0.3;
const CONCEPT = 1.4;
const PAIR_OF_CONCEPTS = 1.1;

const SHORTEST_GRAM = 4;
const LONGEST_GRAM = 5;
const LONGEST_WORD = 24;
/** How many concepts, and how many words, may lie between two that make a pair. */
const PAIRED = 6;
const REACH = 10;

/** The place of what belongs to two sentences, and so to the text as a whole only. */
const ACROSS = -1;

/** Is told each feature of a text: the place it belongs to, its column and how much it counts. */
type Told = (at: number, column: number, value: number) => void;

/**
 * Tells the features of a text word by word: words and pairs of neighbours, runs of letters, what words are about, and
 * which concepts follow each other. Each belongs to a place, so that the features of any part of the text are those of
 * its words.
 */
export function tellFeatures(tokens: readonly string[], lexicon: Lexicon, told: Told): void {
  tell(tokens, lexicon, told, true);
}

/** Tells the features that words have together: all but those of `tellWord`. */
export function tellContext(tokens: readonly string[], lexicon: Lexicon, told: Told): void {
  tell(tokens, lexicon, told, false);
}

/** Tells the features that a word has wherever it stands: itself and its runs of letters. */
export function tellWord(word: string, told: Told): void {
  told(0, wordColumn(word, hash(word, 1)), WORD);
  tellLetters(0, word, told);
}

function tell(tokens: readonly string[], lexicon: Lexicon, told: Told, isWhole: boolean): void {
  const places: number[] = [];
  const concepts: number[] = [];
  const found: number[] = [];
  let sentence = -1;
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at] ?? '';
    if (isWhole) told(at, wordColumn(word, hash(word, 1)), WORD);
    told(at, wordColumn(word, hash(word, hash(tokens[at - 1] ?? '', 2))), PAIR_OF_WORDS);
    if (isWhole) tellLetters(at, word, told);
    if (word === '.') sentence = at;
    found.length = 0;
    conceptsAt(lexicon, tokens, at, found);
    for (const concept of found) {
      told(at, conceptColumn(concept, 0), CONCEPT);
      for (let before = places.length - 1; before >= 0 && before >= places.length - PAIRED; before--) {
        const place = places[before] ?? 0;
        if (at - place > REACH) break;
        told(
          place < sentence ? ACROSS : at,
          conceptColumn(concept, (concepts[before] ?? 0) + 1),
          PAIR_OF_CONCEPTS,
        );
      }
    }
    for (const concept of found) {
      places.push(at);
      concepts.push(concept);
    }
  }
}

function tellLetters(at: number, word: string, told: Told): void {
  const length = Math.min(word.length, LONGEST_WORD);
  if (length < SHORTEST_GRAM) return;
  // The gaps around a word are letters too.
  for (let start = -1; start < length - 1; start++) {
    let value = seed(3);
    const end = Math.min(length + 1, start + LONGEST_GRAM);
    for (let next = start; next < end; next++) {
      value = mix(value, next < 0 || next >= length ? 32 : word.charCodeAt(next));
      if (next - start + 1 >= SHORTEST_GRAM) told(at, wordColumn(word, value), LETTERS);
    }
  }
}

function wordColumn(word: string, value: number): number {
  return word.charCodeAt(0) < OTHER_LETTERS
    ? spread(value) & (WORD_COLUMNS - 1)
    : FIRST_OF_OTHERS + (spread(value) & (OTHER_COLUMNS - 1));
}

/** `before`: 0 for a concept alone, else 1 more than the concept that it comes after. */
function conceptColumn(concept: number, before: number): number {
  return WORD_COLUMNS + concept * AFTER + before;
}

/** FNV-1a, 32 bits. */
function hash(text: string, kind: number): number {
  let value = seed(kind);
  for (let at = 0; at < text.length; at++) value = mix(value, text.charCodeAt(at));
  return value;
}

function seed(kind: number): number {
  return mix(0x811c9dc5, kind);
}

function mix(value: number, code: number): number {
  return Math.imul(value ^ code, 0x01000193);
}

/** The last bits of FNV are its weakest. */
function spread(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
