import { expect, test } from 'vitest';
import { wallClock } from './wall-clock.ts';

test.each([
  ['2026-11-22T00:30:00Z', 'America/Toronto', '2026-11-21T19:30:00.000Z'],
  ['2026-07-01T04:00:00Z', 'America/Toronto', '2026-07-01T00:00:00.000Z'],
  ['2026-11-21T23:00:00Z', 'Asia/Kolkata', '2026-11-22T04:30:00.000Z'],
  ['2026-11-21T23:00:00Z', 'UTC', '2026-11-21T23:00:00.000Z'],
])('%s in %s reads %s', (instant, zone, reads) => {
  expect(wallClock(zone)(new Date(instant)).toISOString()).toBe(reads);
});
