import { monthOf } from '../values/date-words.ts';

const MONTH = /\b(?:jan|feb|mar|apr|may|mei|jun|jul|aug|sep|oct|okt|nov|dec)[a-z]*/g;
const ROMAN = new Map([
  ['mmi', 1],
  ['mmii', 2],
  ['mmiii', 3],
  ['mmiv', 4],
  ['mmv', 5],
  ['mmvi', 6],
  ['mmvii', 7],
  ['mmviii', 8],
  ['mmix', 9],
  ['mmx', 10],
]);
const WORDS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['thirteenth', 13],
  ['one', 1],
  ['two', 2],
  ['to', 2],
  ['too', 2],
  ['three', 3],
  ['four', 4],
  ['for', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['ate', 8],
  ['nine', 9],
  ['now', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
]);

/** Which parts of a birth date a hypothesis has, each 0 to 1. */
export interface DateParts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** How much of a birth date (`YYYY-MM-DD`) is in what was heard. */
export function datePartsIn(heard: string, meant: string): DateParts {
  const [year = 0, month = 0, day = 0] = meant.split('-').map(Number);
  const text = heard.toLowerCase();
  const digits = text.replace(/[\s:/.-]+/g, ' ').trim();
  const whole = wholeIn(digits.replace(/\D+/g, ''), year, month, day);
  const numbers = (text.match(/\d+|[a-z]+/g) ?? []).flatMap((word) => {
    const number = /^\d+$/.test(word) ? Number(word) : (WORDS.get(word) ?? ROMAN.get(word));
    return number === undefined ? [] : [number];
  });
  const named = [...text.matchAll(MONTH)].map(([word]) =>
    monthOf(word.slice(0, 3).replace('mei', 'may').replace('okt', 'oct')),
  );
  return {
    day: Math.max(whole, numbers.includes(day) ? 1 : dayInParts(numbers, day) ? 0.8 : 0),
    month: Math.max(
      whole,
      named.includes(month) ? 1 : named.length === 0 && numbers.includes(month) ? 0.8 : 0,
    ),
    year: Math.max(whole, yearIn(text, numbers, year)),
  };
}

/** "20 9" is 29. */
function dayInParts(numbers: readonly number[], day: number): boolean {
  return numbers.some((one, at) => (one === 20 || one === 30) && one + (numbers[at + 1] ?? 99) === day);
}

function yearIn(text: string, numbers: readonly number[], year: number): number {
  if (numbers.includes(year)) return 1;
  const short = year % 100;
  const pairs = numbers.some((one, at) => {
    const next = numbers[at + 1] ?? -1;
    const after = numbers[at + 2] ?? -1;
    return (
      (one >= 1900 && one % 10 === 0 && (one + next === year || one + after === year)) ||
      (one === Math.floor(year / 100) && (next === short || (next % 10 === 0 && next + after === short))) ||
      (one === 20 && next === short)
    );
  });
  if (pairs || (ROMAN.get(text.split(/\s+/).at(-1) ?? '') ?? -1) + 2000 === year) return 1;
  return 0;
}

/** All in digits: "1209 1946", "05033 2017". */
function wholeIn(digits: string, year: number, month: number, day: number): number {
  if (digits.length < 5) return 0;
  const two = (value: number) => String(value).padStart(2, '0');
  const ways = [
    `${two(day)}${two(month)}${year}`,
    `${day}${month}${year}`,
    `${two(day)}${month}${year}`,
    `${day}${two(month)}${year}`,
    `${two(day)}${two(month)}${two(year % 100)}`,
    `${day}${month}${two(year % 100)}`,
  ];
  return ways.some((way) => way.length >= 5 && digits.includes(way)) ? 1 : 0;
}
