const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen'],
  ...['eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fourty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES = new Map([
  ['thousand', 1000],
  ['grand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
const VALUES = new Map<string, number>([
  ...['zero', 'nought', 'nil'].map((word): [string, number] => [word, 0]),
  ...ONES.map((word, at): [string, number] => [word, at + 1]),
  ...TEENS.map((word, at): [string, number] => [word, at + 10]),
  ...TENS.filter((word) => word !== 'fourty').map((word, at): [string, number] => [word, 20 + 10 * at]),
  ['fourty', 40],
  ['couple', 2],
]);

const one = `(?:${ONES.join('|')})`;
const below100 = `(?:(?:${TENS.join('|')})(?:(?:\\s+|-)${one})?|${[...TEENS].reverse().join('|')}|${one})`;
const times = `(?:hundred|${[...SCALES.keys()].join('|')})`;
/** "thousand", "hundred and five" and both of them: what may follow a number, again and again. */
const larger = `(?:\\s+${times}(?:,?\\s+(?:and\\s+)?${below100})?)*`;
const point = `\\s+point(?:\\s+(?:zero|oh|${one}))+`;

/**
 * The source of a pattern for a number in English words: "two hundred and fifty", "half a million", "two and a half", "a
 * dozen", "a couple". It wants a text in lower case, or the flag `i`. It is kept short, as it is a part of many patterns, each of
 * which takes a process time when it is first tried: "two hundred thousand hundred" is a number to it as well.
 */
export const NUMBER_WORDS = `(?:(?<![\\p{L}])(?:(?:${below100}(?:${point})?|(?:(?:half\\s+)?an?\\s+)?${times}(?:,?\\s+(?:and\\s+)?${below100})?)(?:\\s+and\\s+a\\s+half)?${larger}(?:\\s+and\\s+a\\s+half|\\s+dozen)?|(?:half\\s+a\\s+|an?\\s+)?dozen|a\\s+couple|zero|nought|nil|couple)(?![\\p{L}]))`;

/** The number that English words say; undefined where they say none. */
export function readNumberWords(text: string): number | undefined {
  const said = text.toLowerCase().replace(/\band\s+a\s+half\b/g, 'and-a-half');
  const [whole = '', ...decimals] = said.split(/\s+point\s+/);
  if (decimals.length > 0) return withDecimals(whole, decimals.join(' '));
  let total = 0;
  let part = 0;
  let seen = false;
  for (const word of said.replace(/and-a-half/g, ' andahalf ').split(/[\s,-]+/)) {
    const value = word === 'half' || word === 'andahalf' ? 0.5 : VALUES.get(word);
    const times = word === 'dozen' ? 12 : word === 'hundred' ? 100 : undefined;
    const larger = SCALES.get(word);
    if (value !== undefined) part += value;
    else if (times !== undefined) part = (part || 1) * times;
    else if (larger !== undefined) {
      total += (part || 1) * larger;
      part = 0;
    } else continue;
    seen = true;
  }
  return seen ? total + part : undefined;
}

/** "One point five", and "one point five million". */
function withDecimals(whole: string, after: string): number | undefined {
  const words = after.split(/\s+/);
  const larger = SCALES.get(words.at(-1) ?? '') ?? 1;
  const digits = words
    .map((word) => (word === 'oh' ? 0 : VALUES.get(word)))
    .filter((digit) => digit !== undefined);
  const before = readNumberWords(whole);
  return before === undefined ? undefined : Number(`${before}.${digits.join('')}`) * larger;
}
