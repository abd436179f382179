import { NUMBER_WORDS, readNumberWords } from '../../../contracts/number-words.ts';

const NUMBERS = new RegExp(NUMBER_WORDS, 'giu');

/** A text for comparison: numbers in digits, and nothing but letters and digits. "Z K three, F" and "ZK3F" are the same. */
export function asSaid(text: string): string {
  return text
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(NUMBERS, (words) => digits(words))
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** "seven seventy" is two numbers to the pattern, and one to who says a flight. */
function digits(words: string): string {
  return String(readNumberWords(words) ?? words);
}
