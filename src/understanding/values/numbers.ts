import { NUMBER_WORDS, readNumberWords } from '../../contracts/number-words.ts';
import { oneOf } from './patterns.ts';

const DIGITS =
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?(?: ?(?:k(?![a-z])|(?:hundred|thousand|grand|million|billion)(?![a-z])))?';
const SCALES = new Map([
  ['k', 1000],
  ['hundred', 100],
  ['thousand', 1000],
  ['grand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** The source of a pattern for a number in digits or words, e.g. `1,250.50`, `2k`, `two hundred and fifty`, `a couple of`. */
export const NUMBER = `(?:${DIGITS}|${NUMBER_WORDS}(?: of(?= ))?)`;

/** The number that such a text says; undefined where it says none. */
export function readNumber(text: string): number | undefined {
  const digits = /^(\d[\d,]*(?:\.\d+)?)\s*(k|hundred|thousand|grand|million|billion)?$/.exec(text.trim());
  if (!digits) return readNumberWords(text);
  return Number((digits[1] ?? '').replaceAll(',', '')) * (SCALES.get(digits[2] ?? '') ?? 1);
}

const DIGIT_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const DIGIT = `(?:(?:double|triple|treble) )?(?:${DIGIT_WORDS.join('|')}|oh|o|nought)`;

/** The source of a pattern for digits said one by one: "double oh seven", "four oh two". */
export const DIGITS_SAID = `(?:(?:double|triple|treble) (?:${DIGIT_WORDS.join('|')}|oh|o|nought)(?:[ ,-]+${DIGIT})+|${DIGIT}(?:[ ,-]+${DIGIT}){2,})`;

/** The digits that such a text says. */
export function readDigits(text: string): string {
  let times = 1;
  let digits = '';
  for (const word of text.split(/[\s,-]+/)) {
    const digit = /^(?:oh?|nought)$/.test(word) ? 0 : DIGIT_WORDS.indexOf(word);
    if (digit >= 0) digits += String(digit).repeat(times);
    times = word === 'double' ? 2 : /^(?:triple|treble)$/.test(word) ? 3 : 1;
  }
  return digits;
}

const ORDINAL_WORDS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'],
  ...['eighteenth', 'nineteenth', 'twentieth'],
];
const ORDINALS = new Map<string, number>(ORDINAL_WORDS.map((word, at): [string, number] => [word, at + 1]));
for (const [at, word] of ORDINAL_WORDS.slice(0, 9).entries()) {
  ORDINALS.set(`twenty-${word}`, 21 + at).set(`thirty-${word}`, 31 + at);
}
ORDINALS.set('thirtieth', 30);

/** The source of a pattern for an ordinal in words. */
export const ORDINAL_WORD = oneOf([...ORDINALS.keys()].map((word) => word.replace('-', '[ -]')));

const TEENS = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen'],
  ...['eighteen', 'nineteen'],
];

/** The source of a pattern for the number of a day in plain words: "twenty seven". */
export const DAY_WORD = `(?:(?:twenty|thirty)(?:[ -]${oneOf(DIGIT_WORDS.slice(1))})?|${oneOf([...DIGIT_WORDS.slice(1), ...TEENS])})`;

/** The number of an ordinal, in digits or words: 27 for `27th`, `twenty-seventh` or, as days are said too, `twenty seven`. */
export function readOrdinalNumber(text: string): number | undefined {
  const digits = /^\d+/.exec(text);
  if (digits) return Number(digits[0]);
  return ORDINALS.get(text.trim().replace(/\s+/, '-')) ?? readNumberWords(text.trim());
}
