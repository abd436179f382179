import { expect, test } from 'vitest';
import { readValues } from './read-values.ts';

const read = (text: string) =>
  readValues(text, { now: new Date('2026-11-21T09:30:00Z'), timeZone: 'UTC', country: 'GB' });
const numbers = (text: string) =>
  read(text).flatMap((value) => (value.kind === 'number' ? [value.value] : []));
const counted = (text: string) =>
  read(text).flatMap((value) => (value.kind === 'number' ? [`${value.value} ${value.of}`] : []));
const amounts = (text: string) =>
  read(text).flatMap((value) => (value.kind === 'money' ? [`${value.value} ${value.currency}`] : []));

const NUMBERS: Readonly<Record<string, number>> = {
  zero: 0,
  nil: 0,
  one: 1,
  'just one': 1,
  'a single one': 1,
  seven: 7,
  twelve: 12,
  'twenty-one': 21,
  'forty two': 42,
  fourty: 40,
  'ninety nine': 99,
  'a hundred': 100,
  'one hundred': 100,
  'a hundred and twenty': 120,
  'one hundred twenty': 120,
  'three hundred and five': 305,
  'twelve hundred': 1200,
  'fifteen hundred': 1500,
  'a thousand': 1000,
  'two thousand': 2000,
  'two thousand and ten': 2010,
  'three thousand four hundred and twenty one': 3421,
  'a hundred thousand': 100_000,
  'two hundred fifty thousand': 250_000,
  'a million': 1_000_000,
  'three million four hundred thousand': 3_400_000,
  'half a million': 500_000,
  'one and a half million': 1_500_000,
  'two and a half thousand': 2500,
  'two and a half': 2.5,
  'one point five': 1.5,
  'three point one four': 3.14,
  'two point five million': 2_500_000,
  'a couple': 2,
  'a couple of': 2,
  'a dozen': 12,
  'half a dozen': 6,
  'two dozen': 24,
  '5': 5,
  '1.5': 1.5,
  '2k': 2000,
  '1.5k': 1500,
  '10 k': 10_000,
  '2 million': 2_000_000,
  '2.5 million': 2_500_000,
  '3 hundred': 300,
  'about fifty': 50,
  'number 5': 5,
  'double oh seven': 7,
  'one two three four': 1234,
  'nine nine nine': 999,
  'eight double four six': 8446,
  'three o o one': 3001,
};

test.each(Object.entries(NUMBERS))('the number of "%s"', (text, number) => {
  expect(numbers(text)).toEqual([number]);
});

test('every number up to ten thousand is read from its words', () => {
  for (let number = 0; number < 10_000; number += number < 1300 ? 1 : 37) {
    expect(numbers(`there are ${wordsFor(number)} of those`), wordsFor(number)).toEqual([number]);
  }
});

const COUNTED: Readonly<Record<string, readonly string[]>> = {
  'two adults and one child': ['2 adults', '1 child'],
  '2 adults, 3 kids': ['2 adults', '3 kids'],
  '9 more rooms': ['9 rooms'],
  'a double room': ['1 room'],
  'another room': ['1 room'],
  'a couple of rooms': ['2 rooms'],
  'half a dozen eggs': ['6 eggs'],
  'no kids': ['0 kids'],
  'without any children': ['0 children'],
  'zero guests': ['0 guests'],
  'six of us': ['6 people'],
  'both of us': ['2 people'],
  'the three of them': ['3 people'],
  'a single person': ['1 person'],
  'a solo traveller': ['1 person'],
  '3 little ones': ['3 kids'],
  'two under tens': ['2 kids'],
  'a 3 year old': ['1 child'],
  'my five-year-old': ['1 child'],
  'just me': ['1 adults'],
  'my wife and I': ['2 adults'],
  'me and two friends': ['3 adults', '2 friends'],
  'my parents and me': ['3 adults'],
  'I am coming on Monday with my 3 sons': ['1 adults', '3 kids', '3 sons'],
};

test.each(Object.entries(COUNTED))('what is counted in "%s"', (text, expected) => {
  expect(counted(text)).toEqual(expected);
});

const MONEY: Readonly<Record<string, string>> = {
  $45: '45 USD',
  '$ 45': '45 USD',
  '45$': '45 USD',
  '$1,250.50': '1250.5 USD',
  US$20: '20 USD',
  '£27': '27 GBP',
  '27 £': '27 GBP',
  '27 quid': '27 GBP',
  '€190': '190 EUR',
  '190€': '190 EUR',
  'EUR 190': '190 EUR',
  '190 EUR': '190 EUR',
  'USD 20': '20 USD',
  '20 usd': '20 USD',
  '¥500': '500 JPY',
  '₹500': '500 INR',
  '500 rupees': '500 INR',
  'R$ 50': '50 BRL',
  '50 reais': '50 BRL',
  '30 swiss francs': '30 CHF',
  'CHF 30': '30 CHF',
  'forty five dollars': '45 USD',
  'a dollar': '1 USD',
  'a thousand bucks': '1000 USD',
  'two grand': '2000 undefined',
  '2k pounds': '2000 GBP',
  '£2k': '2000 GBP',
  '£2.5 million': '2500000 GBP',
  'half a million pounds': '500000 GBP',
  'two and a half thousand euros': '2500 EUR',
  'two hundred and fifty pounds': '250 GBP',
  '5 pounds 20': '5.2 GBP',
  'five pounds twenty': '5.2 GBP',
  'five pounds and twenty pence': '5.2 GBP',
  '3 dollars and 50 cents': '3.5 USD',
  '50 cents': '0.5 undefined',
  '99p': '0.99 GBP',
  'a fiver': '5 GBP',
  'a tenner': '10 GBP',
  '12.50': '12.5 undefined',
  '1,250': '1250 undefined',
  'spend 400 on it': '400 undefined',
  '30 canadian dollars': '30 CAD',
  '30 australian dollars': '30 AUD',
  '-£5': '5 GBP',
};

test.each(Object.entries(MONEY))('the amount of "%s"', (text, amount) => {
  expect(amounts(text)).toEqual([amount]);
});

function wordsFor(number: number): string {
  const small = [
    ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
    ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
  ];
  const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
  if (number < 20) return small[number] ?? '';
  if (number < 100) {
    const rest = number % 10 === 0 ? '' : `-${small[number % 10]}`;
    return `${tens[Math.floor(number / 10)]}${rest}`;
  }
  const [size, word] = number < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = number % size === 0 ? '' : `${number % size < 100 ? ' and' : ''} ${wordsFor(number % size)}`;
  return `${wordsFor(Math.floor(number / size))} ${word}${rest}`;
}
