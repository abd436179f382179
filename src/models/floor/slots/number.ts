import { NUMBER_WORDS, readNumberWords } from '../../../contracts/number-words.ts';
import { type Finding, type Found, findAll } from './found.ts';

const DIGITS = /(?<![\w.,/:#$-])-?(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d+)?(?![\w%/:-]|\.\d)/g;
const YEAR = /^(?:19|20)\d\d$/;
const WORDS = new RegExp(`\\b${NUMBER_WORDS}\\b`, 'giu');

/** Plain numbers; unasked, only digits that are neither a year nor an amount of money. */
export function findNumber(text: string, { asked }: Finding): Found[] {
  const found = findAll(text, DIGITS, ([whole]) => Number(whole.replaceAll(',', '')));
  if (asked) return found.length > 0 ? found : findAll(text, WORDS, ([whole]) => readNumberWords(whole));
  return found.filter(
    ({ start, end }) =>
      !YEAR.test(text.slice(start, end)) && !/^\s?(?:dollars?|bucks|usd|[ap]\.?m\b)/i.test(text.slice(end)),
  );
}
