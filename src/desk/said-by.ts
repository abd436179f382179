import type { JsonValue } from '../contracts/json.ts';

/** A word; scripts that put no spaces between words are read letter by letter. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;
const NUMBER = /\d[\d.,'’\u00a0\u202f ]*\d|\d/g;

/**
 * Whether somebody said a value in so many words: the same letters and digits, whatever the case, spaces, separators or
 * number format. A value of several parts was said when each of them was; true, false and null can't be told.
 */
export function saidBy(texts: readonly string[], value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return texts.some((text) => hasWords(text, value) || isAmount(text, value));
  if (typeof value === 'number') return texts.some((text) => numbersIn(text).has(value));
  if (typeof value !== 'object' || value === null) return false;
  const parts = Object.values(value).filter((part) => part !== undefined);
  return parts.length > 0 && parts.every((part) => saidBy(texts, part));
}

/** Whole words that follow each other in the text make up the value: "HL 2042" is HL-2042, "1234" is not 123. */
function hasWords(text: string, value: string): boolean {
  const wanted = wordsOf(value).join('');
  if (wanted === '') return false;
  const words = wordsOf(text);
  return words.some((_, start) => {
    let joined = '';
    for (let at = start; at < words.length && joined.length < wanted.length; at++) joined += words[at];
    return joined === wanted;
  });
}

function isAmount(text: string, value: string): boolean {
  const amount = value.trim();
  return /^\d+(\.\d+)?$/.test(amount) && numbersIn(text).has(Number(amount));
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/** Every number a text can be read to contain: "1.200,50" and "1,200.50" are 1200.5, "1.200" is 1.2 or 1200. */
function numbersIn(text: string): ReadonlySet<number> {
  const found = text.normalize('NFKC').match(NUMBER) ?? [];
  return new Set(
    found.flatMap((number) => [
      readNumber(number, '.'),
      readNumber(number, ','),
      ...number.split(/[^\d.]+/).map(Number),
    ]),
  );
}

function readNumber(text: string, decimal: '.' | ','): number {
  const [whole = '', ...fraction] = text.split(decimal);
  const digits = (part: string) => part.replace(/\D/g, '');
  return fraction.length > 1 ? Number.NaN : Number(`${digits(whole)}.${digits(fraction.join(''))}`);
}
