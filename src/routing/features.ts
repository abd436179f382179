/** A text as hashed features: parallel arrays, each feature once. */
export interface Features {
  /** 32-bit hashes. */
  readonly keys: readonly number[];
  /** Damped counts, 1 + ln(count). */
  readonly values: readonly number[];
}

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan['’]?t\b/g, 'can not'],
  [/\bwon['’]t\b/g, 'will not'],
  [/n['’]t\b/g, ' not'],
  [/['’]re\b/g, ' are'],
  [/['’]ve\b/g, ' have'],
  [/['’]ll\b/g, ' will'],
  [/['’]m\b/g, ' am'],
  [/['’]d\b/g, ' would'],
  [/['’]s\b/g, ' s'],
  // As people type on a telephone.
  [/\bur\b/g, 'your'],
  [/\br u\b/g, 'are you'],
  [/\bu\b/g, 'you'],
];
const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 5;
const LONGEST_WORD = 32;
const MOST_WORDS = 200;

/** Lower case, without accents, contractions written out, every run of digits as its length in zeros (at most 4). */
export function normalise(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const spelt = CONTRACTIONS.reduce((line, [from, to]) => line.replace(from, to), plain);
  return spelt.replace(/\d+/g, (digits) => '0'.repeat(Math.min(digits.length, 4)));
}

/** The words of a text, normalised; at most 200. */
export function wordsOf(text: string): string[] {
  const words = normalise(text).match(/[\p{L}]+|0+|[$€£%?]/gu) ?? [];
  return words.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
}

/** Word 1-2-grams and character 2-5-grams within words. */
export function featuresOf(text: string): Features {
  const counts = new Map<number, number>();
  let previous = '^';
  for (const word of wordsOf(text)) {
    count(counts, hash(`1${word}`));
    count(counts, hash(`2${previous} ${word}`));
    countGrams(counts, `<${word}>`);
    previous = word;
  }
  return { keys: [...counts.keys()], values: [...counts.values()].map((times) => 1 + Math.log(times)) };
}

function countGrams(counts: Map<number, number>, word: string): void {
  for (let start = 0; start < word.length - 1; start += 1) {
    let value = seed('3');
    const end = Math.min(word.length, start + LONGEST_GRAM);
    for (let at = start; at < end; at += 1) {
      value = mix(value, word.charCodeAt(at));
      if (at - start + 1 >= SHORTEST_GRAM) count(counts, value >>> 0);
    }
  }
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = seed('');
  for (let at = 0; at < text.length; at += 1) value = mix(value, text.charCodeAt(at));
  return value >>> 0;
}

function seed(space: string): number {
  return space === '' ? 0x811c9dc5 : mix(0x811c9dc5, space.charCodeAt(0));
}

function mix(value: number, code: number): number {
  return Math.imul(value ^ code, 0x01000193);
}
