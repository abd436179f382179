import type { TextSpan } from '../../contracts/understanding.ts';

/** The alphabets people spell with: the international one, and what is said in its place. */
const ALPHABET = `a:alpha,alfa,apple,adam b:bravo,bob,baker,boy c:charlie,cat d:delta,david,dog e:echo,edward,easy f:foxtrot,frank,fox
g:golf,george h:hotel,henry,harry i:india,ida j:juliet,juliett,john k:kilo,king l:lima,lucy m:mike,mary n:november,nancy
o:oscar,orange p:papa,peter q:quebec,queen r:romeo,robert s:sierra,sam,sugar t:tango,tommy u:uniform,uncle v:victor,vera
w:whiskey,whisky,william x:x-ray,xray,xylophone y:yankee,yellow z:zulu,zebra,zed,zee`;
const LETTERS = new Map<string, string>(
  ALPHABET.split(/\s+/).flatMap((entry) => {
    const [letter = '', words = ''] = entry.split(':');
    return words.split(',').map((word): [string, string] => [word, letter]);
  }),
);
const DIGITS = new Map<string, string>([
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map(
    (word, at): [string, string] => [word, String(at)],
  ),
  ['oh', '0'],
  ['o', '0'],
  ['nought', '0'],
  ['naught', '0'],
  ['nil', '0'],
]);
const TIMES = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
]);
const TEENS = [
  ...[
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const GROUPS = new Map<string, string>([
  ...TEENS.map((word, at): [string, string] => [word, String(10 + at)]),
  ...TENS.map((word, at): [string, string] => [word, String(20 + 10 * at)]),
]);
const MARKS = new Map([
  ['dash', '-'],
  ['hyphen', '-'],
  ['minus', '-'],
]);
/** Fewer parts in a row are words: "I am a".*/
const FEWEST = 3;

/** Something that was spelt, put together: letters in capitals, digits. */
export interface Spelt extends TextSpan {
  readonly value: string;
}

/** What is spelt in a text: letters, words for letters, digits and groups ("hotel lima one oh double two"). "Zero one, I want" ends before its "I". */
export function readSpelt(text: string): Spelt[] {
  const found: Spelt[] = [];
  let parts: { readonly value: string; readonly start: number; readonly end: number }[] = [];
  let times = 1;
  let doubled: number | undefined;
  const close = (goesOn: boolean) => {
    if (goesOn && /\d$/.test(parts.at(-2)?.value ?? '') && /^[IA]$/.test(parts.at(-1)?.value ?? ''))
      parts.pop();
    const [first] = parts;
    const last = parts.at(-1);
    if (first && last && parts.length >= FEWEST)
      found.push({ value: join(parts.map((part) => part.value)), start: first.start, end: last.end });
    parts = [];
    times = 1;
    doubled = undefined;
  };
  for (const { 0: word, index } of text.toLowerCase().matchAll(/x-ray|[\p{L}\d+]+|[^\s\p{L}\d+]/gu)) {
    const repeated = TIMES.get(word);
    if (/^[-,.’']$/.test(word)) continue;
    if (repeated !== undefined) [times, doubled] = [repeated, index];
    else {
      const value = partOf(word);
      if (value === undefined) close(/^\p{L}/u.test(word));
      else {
        parts.push({ value: value.repeat(times), start: doubled ?? index, end: index + word.length });
        times = 1;
        doubled = undefined;
      }
    }
  }
  close(false);
  return found;
}

/** What one word stands for, where it stands for letters or digits. */
function partOf(word: string): string | undefined {
  const known = DIGITS.get(word) ?? LETTERS.get(word)?.toUpperCase() ?? GROUPS.get(word) ?? MARKS.get(word);
  if (known !== undefined) return known;
  if (/^\+?\d+$/.test(word)) return word;
  return word.length === 1 && word !== '+' ? word.toUpperCase() : undefined;
}

/** "Twenty seven" is 27, "two oh seven" is not, and "o" beside letters is one. */
function join(parts: readonly string[]): string {
  const joined = parts.reduce((all, part, at) => {
    const tens = /^[2-9]0$/.test(parts[at - 1] ?? '') && /^[1-9]$/.test(part);
    return tens && !/\d[2-9]0$/.test(all) ? all.slice(0, -1) + part : all + part;
  }, '');
  return joined.replace(/(?<=[A-Z])0(?=[A-Z])/g, 'O');
}
