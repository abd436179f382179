const UNITS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
]);
const VALUES = new Map<string, number>([
  ...UNITS.map((word, at): [string, number] => [word, at]),
  ...TENS.map((word, at): [string, number] => [word, 20 + 10 * at]),
]);
const WORD = [...VALUES.keys(), ...SCALES.keys()].join('|');

/** The source of a pattern that matches a number in words, such as `two hundred and fifty`. */
export const NUMBER_WORDS = `(?:an? (?=hundred|thousand))?(?:${WORD})(?:(?:\\s+and\\s+|[\\s-]+)(?:${WORD}))*`;

/** Reads a number in English words below a million; undefined when there is none. */
export function readNumberWords(text: string): number | undefined {
  let total = 0;
  let part = 0;
  let seen = false;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    const value = VALUES.get(word);
    const scale = SCALES.get(word);
    if (value !== undefined) part += value;
    else if (scale === 100) part = (part || 1) * 100;
    else if (scale === 1000) {
      total += (part || 1) * 1000;
      part = 0;
    } else continue;
    seen = true;
  }
  return seen ? total + part : undefined;
}
