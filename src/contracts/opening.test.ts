import { describe, expect, test } from 'vitest';
import type { OpeningHours } from './hours.ts';
import { hoursAt, instantInWords, openingAt } from './opening.ts';

const day = [{ from: '09:00', to: '17:30' }];
/** Monday to Friday with a long Thursday, in Toronto; closed at Christmas. */
const hours: OpeningHours = {
  timeZone: 'America/Toronto',
  week: { 1: day, 2: day, 3: day, 4: [{ from: '09:00', to: '20:00' }], 5: day },
  closed: [{ date: '2026-12-25', reason: 'Christmas Day' }],
};
const at = (time: string) => new Date(time);

describe('whether people are there', () => {
  test.each([
    ['in the middle of a day', '2026-11-23T17:00:00Z', { open: true, closesAt: at('2026-11-23T22:30:00Z') }],
    ['to the minute it opens', '2026-11-23T14:00:00Z', { open: true }],
    [
      'no longer at the minute it closes',
      '2026-11-23T22:30:00Z',
      { open: false, opensAt: at('2026-11-24T14:00:00Z') },
    ],
    [
      'not on a Sunday, but on Monday again',
      '2026-11-22T16:00:00Z',
      { open: false, opensAt: at('2026-11-23T14:00:00Z') },
    ],
    [
      'not on a closed day, with its reason, nor on the weekend after it',
      '2026-12-25T16:00:00Z',
      { open: false, opensAt: at('2026-12-28T14:00:00Z'), reason: 'Christmas Day' },
    ],
  ])('%s', (_when, time, opening) => {
    expect(openingAt(hours, at(time))).toMatchObject(opening);
  });

  test('the clock of the hours counts, also on the day it is put forward and back', () => {
    const sunday: OpeningHours = {
      timeZone: 'America/Toronto',
      week: { 7: [{ from: '01:00', to: '05:00' }] },
    };
    // On March 8, 2026 there is no 2 o'clock; on November 1 there are two.
    expect(openingAt(sunday, at('2026-03-08T06:00:00Z')).closesAt).toEqual(at('2026-03-08T09:00:00Z'));
    expect(openingAt(sunday, at('2026-11-01T05:00:00Z')).closesAt).toEqual(at('2026-11-01T10:00:00Z'));
  });

  test('a desk that names no clock has the one it is given', () => {
    const { timeZone: _none, ...plain } = hours;
    expect(openingAt(plain, at('2026-11-23T08:30:00Z'), 'Europe/Berlin').open).toBe(true);
    expect(openingAt(plain, at('2026-11-23T08:30:00Z')).open).toBe(false);
  });

  test('a night that goes over midnight is one opening, and around the clock never closes', () => {
    const night: OpeningHours = {
      week: { 1: [{ from: '22:00', to: '24:00' }], 2: [{ from: '00:00', to: '06:00' }] },
    };
    expect(openingAt(night, at('2026-11-23T23:00:00Z'))).toEqual({
      open: true,
      closesAt: at('2026-11-24T06:00:00Z'),
    });
    const all = [{ from: '00:00', to: '24:00' }];
    const always: OpeningHours = { week: { 1: all, 2: all, 3: all, 4: all, 5: all, 6: all, 7: all } };
    expect(openingAt(always, at('2026-11-23T23:00:00Z'))).toEqual({ open: true });
    expect(hoursAt(always, at('2026-11-23T23:00:00Z')).week).toBe('every day, around the clock');
  });

  test('where nobody ever is, there is no next opening', () => {
    expect(openingAt({ week: {} }, at('2026-11-23T23:00:00Z'))).toEqual({ open: false, reason: undefined });
    expect(hoursAt({ week: {} }, at('2026-11-23T23:00:00Z')).week).toBe('at no time');
  });
});

test('the hours are told in words, days that are alike together', () => {
  const now = hoursAt(hours, at('2026-11-23T17:00:00Z'));
  expect(now.week).toBe('Monday to Wednesday 9 AM to 5:30 PM, Thursday 9 AM to 8 PM, Friday 9 AM to 5:30 PM');
  expect(now).toMatchObject({ open: true, opens: undefined, closes: '5:30 PM EST' });
  expect(now.on('2026-11-26')).toBe('9 AM to 8 PM');
  expect(now.on('2026-11-28')).toBeUndefined();
  expect(now.on('2026-12-25')).toBeUndefined();
  expect(now.closureOn('2026-12-25')).toEqual({ date: '2026-12-25', reason: 'Christmas Day' });
  expect(hoursAt(hours, at('2026-12-26T12:00:00Z')).closures).toEqual([]);
});

test.each([
  ['2026-11-23T14:00:00Z', 'today at 9:00 AM EST'],
  ['2026-11-24T14:00:00Z', 'tomorrow at 9:00 AM EST'],
  ['2026-11-27T14:00:00Z', 'Friday at 9:00 AM EST'],
  ['2026-11-30T14:00:00Z', 'Monday, November 30 at 9:00 AM EST'],
])('the next opening is told as one says it: %s', (instant, words) => {
  expect(instantInWords(at(instant), at('2026-11-23T10:00:00Z'), 'America/Toronto')).toBe(words);
});

test.each([
  ['09:00', '2026-11-23', true],
  ['17:30', '2026-11-23', false],
  ['19:00', '2026-11-26', true],
  ['10:00', '2026-12-25', false],
  ['19:00', undefined, true],
  ['21:00', undefined, false],
])('at %s on %s it is open: %s', (time, date, open) => {
  expect(hoursAt(hours, at('2026-11-23T17:00:00Z')).isOpenAt(time, date)).toBe(open);
});
