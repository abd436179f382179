import { expect, test } from 'vitest';
import { toOffer } from './free-times.ts';

const at = (date: string, ...times: string[]) => times.map((time) => ({ date, time }));
const [MONDAY, TUESDAY, FRIDAY] = ['2026-11-23', '2026-11-24', '2026-11-27'] as const;
const HOURS = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'];

test('a few times all over the day are offered', () => {
  const { times, next } = toOffer(at(MONDAY, ...HOURS), { date: MONDAY });
  expect(times.map(({ time }) => time)).toEqual(['09:00', '11:00', '13:00', '15:00']);
  expect(next).toEqual([]);
});

test('near a time that is wished for the nearest are offered, in their order, and it is told whether it is free itself', () => {
  const { times, exact } = toOffer(at(MONDAY, ...HOURS), { date: MONDAY, near: '14:30' });
  expect(times.map(({ time }) => time)).toEqual(['13:00', '14:00', '15:00', '16:00']);
  expect(exact).toBe(false);
  expect(toOffer(at(MONDAY, ...HOURS), { date: MONDAY, near: '14:00' }).exact).toBe(true);
});

test('of a day without any the first times of the next days are offered', () => {
  const free = [...at(TUESDAY, '10:00', '11:00'), ...at(FRIDAY, '09:00')];
  expect(toOffer(free, { date: MONDAY })).toEqual({
    times: [],
    exact: false,
    next: [...at(TUESDAY, '10:00'), ...at(FRIDAY, '09:00')],
  });
});
