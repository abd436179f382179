import { expect, test } from 'vitest';
import { todayLine, withoutDay } from './today.ts';

const LATE = new Date('2026-11-22T03:30:00Z');

test.each([
  ['UTC', 'Today is Sunday, 22 November 2026 (UTC).'],
  ['America/Toronto', 'Today is Saturday, 21 November 2026 (America/Toronto).'],
  ['Pacific/Auckland', 'Today is Sunday, 22 November 2026 (Pacific/Auckland).'],
])('the day is that of the time zone %s', (timeZone, line) => {
  expect(todayLine(LATE, timeZone)).toBe(line);
});

test('the line is the same from midnight to midnight', () => {
  const at = (time: string) => todayLine(new Date(`2026-11-22T${time}Z`), 'UTC');
  expect(at('23:59:59')).toBe(at('00:00:00'));
});

test.each(['UTC', 'Asia/Kathmandu', 'America/St_Johns'])('a day ends at its midnight in %s', (timeZone) => {
  const day = (at: Date) => new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric' }).format(at);
  for (let minute = 0; minute < 2 * 24 * 60; minute++) {
    const at = new Date(LATE.getTime() + minute * 60_000);
    expect(todayLine(at, timeZone)).toContain(` ${day(at)} November 2026 `);
  }
});

test('without its day a text is the same on every day, and nothing else of it is changed', () => {
  const text = (at: Date) => `Help.\n\n${todayLine(at, 'America/Toronto')}\nToday is fine.`;
  expect(withoutDay(text(LATE))).toBe('Help.\n\nToday is any day.\nToday is fine.');
  expect(withoutDay(text(new Date(0)))).toBe(withoutDay(text(LATE)));
});
