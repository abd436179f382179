import { tellCues } from './cues.ts';
import { wordsOf } from './words.ts';

/** Columns of the weights; features share them by chance. */
export const COLUMNS = 1 << 13;
/** Longer messages are read from their beginning and their end. */
const MOST_WORDS = 60;
const SHORT = 4;
/** Cues count as much as all words together. */
const CUES_COUNT = 1.2;

/** The columns of a text, each once, and how much each counts. */
export interface Features {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** What tells acts apart: words, their neighbours, where they stand, runs of letters, and what was asked. */
export function featuresOf(text: string): Features {
  const words = shortened(wordsOf(text));
  const grams = columnsOf((tell) => {
    tellWords(words, tell);
    tellPlaces(words, tell);
  }, 1);
  const cues = columnsOf((tell) => tellCues(words, tell), CUES_COUNT);
  return {
    columns: Int32Array.from([...grams.columns, ...cues.columns]),
    values: Float32Array.from([...grams.values, ...cues.values]),
  };
}

/** What is told, each once, of the given length in all: a long message has as much to say as a short one. */
function columnsOf(telling: (tell: Tell) => void, length: number) {
  const found = new Map<number, number>();
  telling((name, value) => {
    const column = hash(name);
    found.set(column, Math.max(found.get(column) ?? 0, value));
  });
  const scale = length / (Math.hypot(...found.values()) || 1);
  return { columns: [...found.keys()], values: Array.from(found.values(), (value) => value * scale) };
}

type Tell = (name: string, value: number) => void;

function tellWords(words: readonly string[], tell: Tell): void {
  for (const [at, word] of words.entries()) {
    const [next = '>', afterNext = '>'] = [words[at + 1], words[at + 2]];
    tell(word, 1);
    tell(`${word} ${next}`, 1);
    tell(`${word} ${next} ${afterNext}`, 0.8);
    tell(`${word} _ ${afterNext}`, 0.5);
    for (let size = 3; size <= 5; size++)
      for (let from = 0; from + size <= word.length + 2; from++)
        tell(`/${` ${word} `.slice(from, from + size)}`, 0.3);
  }
}

/** Where words stand: how a message begins says most about what it does. */
function tellPlaces(words: readonly string[], tell: Tell): void {
  const spoken = words.filter((word) => word !== ',');
  const [first = '', second = '', third = ''] = spoken;
  tell(`^${first}`, 1.2);
  tell(`^${first} ${second}`, 1.2);
  tell(`^${first} ${second} ${third}`, 1);
  tell(`${spoken.slice(-1).join()}$`, 0.8);
  tell(`${spoken.slice(-2).join(' ')}$`, 0.8);
  if (spoken.length <= SHORT) tell(`=${spoken.join(' ')}`, 1.2);
  tell(`words ${Math.min(6, Math.ceil(spoken.length / 3))}`, 0.8);
  for (const [at, word] of words.entries()) if (words[at - 1] === ',') tell(`,${word}`, 0.8);
}

function shortened(words: readonly string[]): readonly string[] {
  return words.length <= MOST_WORDS
    ? words
    : [...words.slice(0, MOST_WORDS / 2), ...words.slice(-MOST_WORDS / 2)];
}

/** FNV-1a with its bits spread. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 13)) >>> 0) & (COLUMNS - 1);
}
