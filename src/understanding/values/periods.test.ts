import { expect, test } from 'vitest';
import { readValues } from './read-values.ts';

const spans = (text: string) =>
  readValues(text, { now: new Date('2026-11-21T09:30:00Z'), timeZone: 'UTC', country: 'GB' }).flatMap(
    (value) => (value.kind === 'dates' ? [`${value.from} ${value.to}`] : []),
  );

/** Days in a row. */
const SPANS: Readonly<Record<string, string>> = {
  'next week': '2026-11-23 2026-11-29',
  'this week': '2026-11-16 2026-11-22',
  'last week': '2026-11-09 2026-11-15',
  'the week after next': '2026-11-30 2026-12-06',
  'the week before last': '2026-11-02 2026-11-08',
  'the week of the 5th of May': '2027-05-03 2027-05-09',
  'the week of Christmas': '2026-12-21 2026-12-27',
  'next weekend': '2026-11-28 2026-11-29',
  'this weekend': '2026-11-21 2026-11-22',
  'the weekend after next': '2026-12-05 2026-12-06',
  'next month': '2026-12-01 2026-12-31',
  'the month after next': '2027-01-01 2027-01-31',
  'next quarter': '2027-01-01 2027-03-31',
  'last year': '2025-01-01 2025-12-31',
  'in March': '2027-03-01 2027-03-31',
  'in March 2028': '2028-03-01 2028-03-31',
  'march next year': '2027-03-01 2027-03-31',
  'early March': '2027-03-01 2027-03-10',
  'mid-March': '2027-03-11 2027-03-20',
  'the middle of June': '2027-06-11 2027-06-20',
  'late June': '2027-06-21 2027-06-30',
  'the first week of May': '2027-05-01 2027-05-07',
  'the first half of May': '2027-05-01 2027-05-16',
  'the second half of May': '2027-05-17 2027-05-31',
  'the last 3 days': '2026-11-18 2026-11-21',
  'the past two weeks': '2026-11-07 2026-11-21',
  'the rest of the week': '2026-11-21 2026-11-22',
  'the rest of the month': '2026-11-21 2026-11-30',
};

test.each(Object.entries(SPANS))('the days of "%s"', (text, span) => {
  expect(spans(text)).toEqual([span]);
});

test.each([
  'every Friday',
  'on Fridays',
  'every second Tuesday',
  'the 15th of every month',
  'the last day of each month',
  'on weekdays',
])('"%s" comes again', (text) => {
  expect(readValues(text, { now: new Date(), timeZone: 'UTC' })).toMatchObject([{ kind: 'repeating' }]);
});

test.each([
  ['for 5 nights', 5],
  ['extend it by two nights', 2],
  ['a 5-day stay', 5],
  ['a week and a half', 11],
  ['two and a half weeks', 18],
  ['half a year', 183],
  ['around 10 days', 10],
  ['every other week', 14],
])('"%s" is so many days', (text, count) => {
  expect(readValues(text, { now: new Date(), timeZone: 'UTC' })).toMatchObject([
    { kind: 'days', value: count },
  ]);
});
