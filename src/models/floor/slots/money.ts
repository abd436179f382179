import { NUMBER_WORDS, readNumberWords } from '../../../contracts/number-words.ts';
import { type Finding, type Found, findAll } from './found.ts';

const AMOUNT = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,7}(?:\\.\\d{1,2})?';
const SIGNED = new RegExp(`(?:us)?\\$\\s?(${AMOUNT})(?![\\w-]|\\.\\d)|\\busd\\s?(${AMOUNT})\\b`, 'gi');
const NAMED = new RegExp(`(?<![\\w.,-])(${AMOUNT})\\s?(?:dollars?|bucks|usd)\\b`, 'gi');
const SPOKEN = new RegExp(`\\b(${NUMBER_WORDS})\\s+(?:dollars?|bucks)\\b`, 'giu');
const BARE = new RegExp(`(?<![\\w.,/:#-])(${AMOUNT})(?![\\w%/:-]|\\.\\d)`, 'g');
const BARE_SPOKEN = new RegExp(`\\b(${NUMBER_WORDS})\\b`, 'giu');

/** Amounts of USD; a bare number only counts when an amount was asked for. */
export function findMoney(text: string, { asked }: Finding): Found[] {
  const plain = [...findAll(text, SIGNED, readDigits), ...findAll(text, NAMED, readDigits)];
  const found = [...plain, ...findAll(text, SPOKEN, readSpoken)];
  if (found.length > 0 || !asked) return found;
  const bare = findAll(text, BARE, readDigits);
  return bare.length > 0 ? bare : findAll(text, BARE_SPOKEN, readSpoken);
}

function readDigits(match: RegExpExecArray): number {
  return Number((match[1] ?? match[2] ?? '').replaceAll(',', ''));
}

function readSpoken(match: RegExpExecArray): number | undefined {
  return readNumberWords(match[1] ?? '');
}
