import { expect, test } from 'vitest';
import type { KnownSlot, UnderstandingContext, Value } from '../../contracts/understanding.ts';
import { readValues } from './read-values.ts';

const CONTEXT: UnderstandingContext = { now: new Date('2026-11-21T09:30:00Z'), timeZone: 'UTC' }; // a Saturday
const PLAN: KnownSlot = {
  name: 'plan',
  format: {
    kind: 'choice',
    options: [
      { value: 'starter', words: ['basic', 'small'] },
      { value: 'pro', words: ['professional'] },
      { value: 'pro_plus', words: ['pro plus'] },
    ],
  },
};
const ACCOUNT: KnownSlot = { name: 'account', format: { kind: 'id', pattern: /\bHL-\d{4}\b/ } };
const NAME: KnownSlot = { name: 'customer', format: { kind: 'name' } };
const LISTED = ['Monday at nine', 'Monday at eleven', 'Tuesday at nine'].map((value) => ({
  value,
  words: [],
}));

const read = (text: string, more: Partial<UnderstandingContext> = {}) =>
  readValues(text, { ...CONTEXT, ...more });
const of = (values: readonly Value[], kind: Value['kind']) =>
  values.filter((value) => value.kind === kind).map((value) => ('value' in value ? value.value : value));

test('a number with its country code is a telephone number, whether its plan knows it yet or not', () => {
  expect(of(read('my cell is +65 5550 0188', { country: 'US' }), 'phone')).toEqual(['+6555500188']);
  expect(of(read('my cell is +65 55', { country: 'US' }), 'phone')).toEqual([]);
});

test.each([
  ['on the 27th', ['2026-11-27']],
  ['the 3rd of March please', ['2027-03-03']],
  ['July the 20th 1992', ['1992-07-20']],
  ['Tuesday works', ['2026-11-24']],
  ['next Friday', ['2026-11-27']],
  ['last Monday', ['2026-11-16']],
  ['Sunday next week', ['2026-11-29']],
  ['a week from Friday', ['2026-12-04']],
  ['the day after tomorrow', ['2026-11-23']],
  ['tomorow morning', ['2026-11-22']],
  ['in 3 weeks', ['2026-12-12']],
  ['8 weeks ago', ['2026-09-26']],
  ['christmas day', ['2026-12-25']],
  ["new year's eve 2027", ['2027-12-31']],
  ['easter monday', ['2027-03-29']],
  ['thanksgiving', ['2026-11-26']],
  ['12/24/2026', ['2026-12-24']],
  ['it fails every 10 minutes', []],
  ['I may be charged twice', []],
  ['the second floor', []],
  ['the 31st of June', []],
])('the day of "%s"', (text, days) => {
  expect(of(read(text), 'date')).toEqual(days);
});

test('where something begins and where it ends is said of days and of times', () => {
  expect(read('from Monday to the 5th, between 9 and half past 11')).toMatchObject([
    { kind: 'date', value: '2026-11-23', role: 'from' },
    { kind: 'date', value: '2026-12-05', role: 'to' },
    { kind: 'time', value: '09:00', role: 'from' },
    { kind: 'time', value: '11:30', role: 'to' },
  ]);
});

test('"the day after" is counted from the day last spoken of', () => {
  expect(of(read('no, the day after', { lastDate: '2026-12-01' }), 'date')).toEqual(['2026-12-02']);
});

test.each([
  ['what about the day after that?', '2026-12-02'],
  ['could we push it back by a week', '2026-12-08'],
  ['one week later please', '2026-12-08'],
  ['two days earlier would be better', '2026-11-29'],
  ['can you bring it forward by 3 days', '2026-11-28'],
  ['a fortnight later', '2026-12-15'],
  ['the week after works', '2026-12-08'],
  ['same day next week', '2026-12-08'],
])('"%s" is counted from the day last spoken of, and no day without one', (text, day) => {
  expect(of(read(text, { lastDate: '2026-12-01' }), 'date')).toEqual([day]);
  expect(of(read(text), 'date')).toEqual([]);
});

test('a name beside a number stands by itself after the end of a sentence', () => {
  expect(of(read('a table for Friday. ann lee, 416 555 0170'), 'name')).toEqual(['Ann Lee']);
});

test('the customer’s clock says what today is, and their country how 9/3 is read', () => {
  const late = { now: new Date('2026-11-21T23:30:00Z') };
  expect(of(read('today', { ...late, timeZone: 'Europe/Berlin' }), 'date')).toEqual(['2026-11-22']);
  expect(of(read('9/3/2027', { country: 'GB' }), 'date')).toEqual(['2027-03-09']);
  expect(of(read('9/3/2027'), 'date')).toEqual(['2027-09-03']);
});

test.each([
  ['half past two', '02:30', 'unsaid'],
  ['at 3', '03:00', 'unsaid'],
  ['3pm', '15:00', 'said'],
  ['quarter to 8 in the evening', '19:45', 'said'],
  ['25 past 17', '17:25', 'said'],
  ["ten o'clock", '10:00', 'unsaid'],
  ['9 20 at night', '21:20', 'said'],
  ['noon', '12:00', 'said'],
  ['12:30 a.m.', '00:30', 'said'],
  ['in two hours', '11:30', 'said'],
])('the time of "%s", and whether the half of the day was said', (text, value, half) => {
  expect(read(text)).toMatchObject([{ kind: 'time', value, half }]);
});

test.each([
  ['next week', { kind: 'dates', from: '2026-11-23', to: '2026-11-29' }],
  ['in March', { kind: 'dates', from: '2027-03-01', to: '2027-03-31' }],
  ['for 5 nights', { kind: 'days', value: 5 }],
  ['on the 4th of each month', { kind: 'repeating' }],
  ['lately', { kind: 'vague', of: 'dates' }],
  ['for an hour and a half', { kind: 'minutes', value: 90 }],
  ['overnight', { kind: 'times', from: '18:00', to: '06:00' }],
])('how long, how often and since when: "%s"', (text, value) => {
  expect(read(text)).toMatchObject([value]);
});

test.each([
  ['refund $45', 45, 'USD'],
  ['it cost 1,250.50 euros', 1250.5, 'EUR'],
  ['two hundred and fifty pounds', 250, 'GBP'],
  ['a thousand bucks', 1000, 'USD'],
  ['£27', 27, 'GBP'],
  ['190€ please', 190, 'EUR'],
])('the amount of "%s"', (text, value, currency) => {
  expect(read(text)).toMatchObject([{ kind: 'money', value, currency }]);
});

test('numbers are told with what they count', () => {
  expect(read('three adults, no kids and a double room')).toMatchObject([
    { kind: 'number', value: 3, of: 'adults' },
    { kind: 'number', value: 0, of: 'kids' },
    { kind: 'number', value: 1, of: 'room' },
  ]);
  expect(read('me, my wife and our two sons')).toMatchObject([
    { kind: 'number', value: 2, of: 'adults' },
    { kind: 'number', value: 2, of: 'kids' },
    { kind: 'number', value: 2, of: 'sons' },
  ]);
});

test.each([
  ['my name is ann lee and I am late', 'Ann Lee'],
  ['MY NAME IS ANN LEE', 'Ann Lee'],
  ['a booking under devon solari', 'Devon Solari'],
  ['hi, this is Kaytie', 'Kaytie'],
  ['jamesha hamlett here', 'Jamesha Hamlett'],
  ['Tomas Brandao is my name', 'Tomas Brandao'],
  ['of course: Wanda Osei speaking', 'Wanda Osei'],
  ['I think it is Wanda Osei speaking', 'Wanda Osei'],
])('a name in any case: "%s"', (text, value) => {
  expect(of(read(text), 'name')).toEqual([value]);
});

test.each([
  ['a trim on friday, mira stone 416 555 0170, whatever is free', 'Mira Stone'],
  ['its mira stone 4165550170', 'Mira Stone'],
  ['cut and colour. Mira Stone 416-555-0170', 'Mira Stone'],
  ['416 555 0170, mira van stone', 'Mira Van Stone'],
])('a name beside a telephone number, in any case: "%s"', (text, value) => {
  expect(of(read(text), 'name')).toEqual([value]);
});

test.each([
  ['a demo on friday, mira stone, mira@stone.example.com', 'Mira Stone'],
  ['Mira Stone mira.stone@example.com', 'Mira Stone'],
  ['mira.stone@example.com, mira stone', 'Mira Stone'],
])('a name beside an address that holds a part of it: "%s"', (text, value) => {
  expect(of(read(text), 'name')).toEqual([value]);
});

test.each(['webhook errors, mira.stone@example.com', 'price list, office@example.com'])(
  'no name beside an address: "%s"',
  (text) => {
    expect(of(read(text), 'name')).toEqual([]);
  },
);

test.each([
  ['let me see, here it is: Wanda Osei', 'Wanda Osei'],
  ['Is Wanda Osei', 'Wanda Osei'],
  ['Right, Wanda Osei', 'Wanda Osei'],
  ['I think it is Wanda Osei', 'Wanda Osei'],
  ['Wanda Osei! At last.', 'Wanda Osei'],
  ['once more for you all: Wanda Osei', 'Wanda Osei'],
])('a name that was asked for: "%s"', (text, value) => {
  expect(of(read(text, { slots: [NAME], asked: 'customer' }), 'name')).toEqual([value]);
});

test.each([
  'Good evening, grey weather here. I need a table',
  'so noisy here, one moment',
  'it is snowing here',
])('what it is like somewhere is nobody: "%s"', (text) => {
  expect(of(read(text), 'name')).toEqual([]);
});

test('a family name that is a month, too, and a month behind a first name', () => {
  expect(of(read('my name is Amy June'), 'name')).toEqual(['Amy June']);
  expect(of(read('Beth April', { slots: [NAME], asked: 'customer' }), 'name')).toEqual(['Beth April']);
  expect(of(read('my name is Amy May 3 would do'), 'name')).toEqual(['Amy']);
});

test.each([
  'call me back, 416 555 0170',
  'tomorrow at noon 416 555 0170',
  'my number is 416 555 0170 please',
])('no name beside a telephone number: "%s"', (text) => {
  expect(of(read(text), 'name')).toEqual([]);
});

test('asked for a name, a short answer is one, and a question or a choice is none', () => {
  const asked = { slots: [NAME], asked: 'customer' };
  expect(of(read("it's ann o'neil", asked), 'name')).toEqual(["Ann O'Neil"]);
  expect(of(read('the second one', asked), 'name')).toEqual([]);
  expect(of(read('ok what else do you have that day', asked), 'name')).toEqual([]);
  for (const doubt of ['hmm', 'hmm, let me think about it', 'um, er, not sure', 'maybe'])
    expect(of(read(doubt, asked), 'name'), doubt).toEqual([]);
  expect(of(read('hmm, ann lee', asked), 'name')).toEqual(['Ann Lee']);
});

test.each([
  ['call me at (415) 555-2671', '+14155552671'],
  ['four one five, five double five, two six seven one', '+14155552671'],
])('a telephone number in digits and in words: "%s"', (text, value) => {
  expect(read(text)).toMatchObject([{ kind: 'phone', value }]);
});

test('an e-mail address as it is written and as it is said', () => {
  expect(of(read('write to Ann.Lee@Example.com.'), 'email')).toEqual(['ann.lee@example.com']);
  expect(of(read('it is ann dot lee at example dot com'), 'email')).toEqual(['ann.lee@example.com']);
});

test.each([
  ['it is hl 1042', 'HL-1042'],
  ['hotel lima one oh four two', 'HL-1042'],
  ['H L double one four two', 'HL-1142'],
])('a reference however it is said: "%s"', (text, value) => {
  expect(read(text, { slots: [ACCOUNT] })).toEqual([
    expect.objectContaining({ kind: 'id', slot: 'account', value }),
  ]);
});

test('bare digits are a reference when it was asked for, and no number then', () => {
  expect(read('1042', { slots: [ACCOUNT], asked: 'account' })).toMatchObject([
    { kind: 'id', value: 'HL-1042' },
  ]);
  expect(read('1042', { slots: [ACCOUNT] })).toMatchObject([{ kind: 'number', value: 1042 }]);
});

test('a reference is read as speech is written down: letters like a word, digits one by one', () => {
  const spaced: KnownSlot = { name: 'account', format: { kind: 'id', pattern: /\bHL[- ]?\d{4}\b/i } };
  const ids = (text: string, asked?: string) =>
    of(read(text, { slots: [spaced], ...(asked === undefined ? {} : { asked }) }), 'id');
  expect(ids('um hello this is ann from hl two oh one seven')).toEqual(['HL2017']);
  expect(ids('hl double two one four i think')).toEqual(['HL2214']);
  expect(ids('it is two oh one seven', 'account')).toEqual(['HL2017']);
  expect(ids('you took $1800 in may 2026', 'account')).toEqual([]);
  expect(ids('all one two three four')).toEqual([]);
});

test('where an address or a number is the reference, it may be said', () => {
  const proof: KnownSlot = {
    name: 'proof',
    format: { kind: 'id', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\d{10,12}/ },
  };
  const ids = (text: string) => of(read(text, { slots: [proof] }), 'id');
  expect(ids('uh it is ann dot lee at example dot org')).toEqual(['ANN.LEE@EXAMPLE.ORG']);
  expect(ids('plus one four one six five five five oh one double three')).toEqual(['14165550133']);
});

test('a choice is the longest that is named and not turned down', () => {
  const choose = (text: string) => of(read(text, { slots: [PLAN] }), 'choice');
  expect(choose('the pro plus plan')).toEqual(['pro_plus']);
  expect(choose('not pro, the basic one')).toEqual(['starter']);
  expect(choose('from starter to pro')).toEqual(['pro']);
  expect(choose('pro or starter?')).toEqual([]);
});

test('a misspelt choice counts when it was asked for, never a word that has a meaning of its own', () => {
  const asked = { slots: [PLAN], asked: 'plan' };
  expect(of(read('profesional', asked), 'choice')).toEqual(['pro']);
  expect(of(read('still', asked), 'choice')).toEqual([]);
  expect(of(read('smell', { ...asked, knownWord: (word) => word === 'smell' }), 'choice')).toEqual([]);
});

test.each([
  ['the second one', undefined, [1]],
  ['the last', undefined, [2]],
  ['2', undefined, [1]],
  ['the second floor', undefined, []],
  ['the fifth one', undefined, []],
])('of what was listed, "%s" is meant', (text, chosen, places) => {
  expect(of(read(text, { listed: LISTED, ...(chosen === undefined ? {} : { chosen }) }), 'listed')).toEqual(
    places,
  );
});

test('"the other one" is the other of two', () => {
  expect(of(read('no, the other one', { listed: LISTED.slice(0, 2), chosen: 0 }), 'listed')).toEqual([1]);
});

test.each([
  ['the one before that', [0]],
  ['the next one please', [2]],
])('"%s" is counted from what was chosen', (text, expected) => {
  expect(of(read(text, { listed: LISTED, chosen: 1 }), 'listed')).toEqual(expected);
});

test.each([
  ['twenty five', [25]],
  ['twenty five adults', [25]],
])('"%s" is one number', (text, expected) => {
  expect(of(read(text), 'number')).toEqual(expected);
});

test('"june not may" is June', () => {
  expect(of(read('no, june not may'), 'dates')).toMatchObject([{ from: '2027-06-01' }]);
});

test.each([
  ['the june one, it was paid twice', undefined, []],
  ['Tuesday, with Ann if she is there', '2026-12-01', ['2026-12-01']],
  ['Tuesday works', '2026-11-19', ['2026-11-24']],
  ['next Tuesday', '2026-12-01', ['2026-11-24']],
])('"%s", with %s spoken of before', (text, lastDate, days) =>
  expect(of(read(text, lastDate === undefined ? {} : { lastDate }), 'date')).toEqual(days),
);

test.each([
  ['ann tolliver. 416 555 0170', ['Ann Tolliver']],
  ['im Oskar Lindgren 416 555 0171, kids name is Leo', ['Oskar Lindgren']],
])('the name in "%s" is of who writes', (text, names) => expect(of(read(text), 'name')).toEqual(names));

test('what is spelt ends before the "I" of what follows', () => {
  const code: KnownSlot = { name: 'code', format: { kind: 'id', pattern: /\b\d{5}\b/ } };
  expect(of(read('my code is four two one seven zero, I want to go on', { slots: [code] }), 'id')).toEqual([
    '42170',
  ]);
});
