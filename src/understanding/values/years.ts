import { readNumber } from './numbers.ts';

const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)';
const TEENS = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const BELOW_HUNDRED = `(?:${TEENS}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]${ONES})?)`;

/** The source of a pattern for a year in words: "nineteen ninety two", "twenty oh five", "two thousand and twelve". */
export const YEAR_WORDS = `(?:(?:nineteen|twenty)[ -](?:${BELOW_HUNDRED}|(?:oh|o|hundred)[ -](?:and )?${ONES})|two thousand(?: and)?(?: (?:${BELOW_HUNDRED}|${ONES}))?)`;

const CENTURY = /^(nineteen|twenty)[\s-]+([^\s-].*)$/;

/** The year that two or four digits, or such words, say; undefined for other words. */
export function readYear(said: string): number | undefined {
  if (/^\d+$/.test(said)) return fullYear(said);
  const [, century, rest = ''] = CENTURY.exec(said) ?? [];
  if (century === undefined) return readNumber(said);
  const short = readNumber(rest.replace(/^(?:oh|o|hundred)[\s-]+(?:and\s+)?/, ''));
  return short === undefined ? undefined : (century === 'nineteen' ? 1900 : 2000) + short;
}

function fullYear(digits: string): number {
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number < 70 ? 2000 + number : 1900 + number;
}
