import { expect, test } from 'vitest';
import { understand } from '../../../understanding/understanding.ts';
import { periodsIn } from './periods.ts';

/** A Monday. */
const NOW = new Date('2026-11-23T09:00:00Z');

function found(text: string, { past = true, current }: { past?: boolean; current?: string } = {}) {
  const read = (said: string) => understand(said, { now: NOW, timeZone: 'UTC' });
  const search = { asked: false, now: NOW, current, past, month: (name: string) => read(`in ${name}`) };
  return periodsIn(text, read(text), search).map(({ value }) => value);
}

test.each([
  ['which calls failed on friday', '2026-11-20/2026-11-20'],
  ['and on the 20th', '2026-11-20/2026-11-20'],
  ['on the 27th', '2026-10-27/2026-10-27'],
  ['on december 20', '2025-12-20/2025-12-20'],
  ['yesterday', '2026-11-22/2026-11-22'],
  ['all of last week', '2026-11-16/2026-11-22'],
  ['since wednesday', '2026-11-18/2026-11-23'],
  ['charged twice may', '2026-05-01/2026-05-31'],
  ['charged TWICE last may wtf', '2026-05-01/2026-05-31'],
  ['I was charged twice for May', '2026-05-01/2026-05-31'],
  ['my bill of December', '2025-12-01/2025-12-31'],
  ['the one from Sept, please', '2026-09-01/2026-09-30'],
  ['june 2025', '2025-06-01/2025-06-30'],
  ['why is it so high this month', '2026-11-01/2026-11-30'],
  ['last month', '2026-10-01/2026-10-31'],
])('of what is over, "%s" is %s', (text, value) => {
  expect(found(text)[0]).toBe(value);
});

test('of what is to come, a weekday and a month are the next ones', () => {
  expect(found('on friday', { past: false })).toEqual(['2026-11-27/2026-11-27']);
  expect(found('in may', { past: false })).toEqual(['2027-05-01/2027-05-31']);
});

test.each(['may I have my bill', 'I may have been charged twice', 'this may be wrong', 'a summary of it'])(
  '"%s" names no month',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test.each([
  ['and the one before that?', '2026-10-01/2026-10-31', '2026-09-01/2026-09-30'],
  ['and in the month before?', '2026-03-01/2026-03-31', '2026-02-01/2026-02-28'],
  ['and the day before?', '2026-11-22/2026-11-22', '2026-11-21/2026-11-21'],
  ['the previous one', '2026-11-16/2026-11-22', '2026-11-09/2026-11-15'],
  ['the next one please', '2026-01-01/2026-01-31', '2026-02-01/2026-02-28'],
  ['the week after', '2026-11-02/2026-11-02', '2026-11-03/2026-11-09'],
])('"%s", said of %s, is %s', (text, current, value) => {
  expect(found(text, { current })).toEqual([value]);
});

test('what takes a month back names both', () => {
  expect(found('no, not june, may')).toEqual(['2026-06-01/2026-06-30', '2026-05-01/2026-05-31']);
});
