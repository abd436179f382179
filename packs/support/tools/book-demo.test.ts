import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookDemo } from './book-demo.ts';
import { sendOnePager } from './send-one-pager.ts';
import { openToolBench, type ToolBench } from './tool-bench.ts';

const DAY_MS = 86_400_000;
let bench: ToolBench;

beforeAll(async () => {
  bench = await openToolBench(() => new Date());
});

afterAll(() => bench.close());

/** The next day, from tomorrow on, that is this day of the week (0 is Sunday). */
function next(weekday: number): string {
  const days = Array.from({ length: 7 }, (_, index) => new Date(Date.now() + (index + 1) * DAY_MS));
  return (
    days
      .find((day) => day.getUTCDay() === weekday)
      ?.toISOString()
      .slice(0, 10) ?? ''
  );
}

function book(date: string, time: string, key?: string) {
  return bench.run(bookDemo, { date, time, name: 'Ann Lee', email: 'Ann@Example.com' }, { key });
}

test('a free slot is booked with a reference', async () => {
  expect(resultOf(await book(next(3), '11:30'))).toMatchObject({
    reference: expect.stringMatching(/^DEMO-\d+$/),
    date: next(3),
    time: '11:30',
    email: 'ann@example.com',
  });
});

test('of eight bookings of one slot at once as many succeed as there are specialists', async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => book(next(4), '15:00')));
  const booked = outcomes.filter((outcome) => outcome.status === 'ok').map(resultOf);
  expect(new Set(booked.map((booking) => booking.specialist)).size).toBe(3);
  expect(booked).toHaveLength(3);
});

test('a full slot is refused and free times nearby are named', async () => {
  const reason = reasonOf(await book(next(2), '14:00'));
  expect(reason).toContain('is taken');
  expect(reason).toMatch(/Free that day: .*1:30 PM, 2:30 PM.* Eastern Time/);
});

test.each([
  ['Sunday', next(0), '10:00', 'weekday'],
  ['evening', next(1), '18:00', 'Eastern Time'],
  ['a quarter past', next(1), '10:15', 'half hour'],
  ['today', new Date().toISOString().slice(0, 10), '10:00', 'tomorrow'],
])('%s is refused', async (_what, date, time, words) => {
  expect(reasonOf(await book(date, time))).toContain(words);
});

test('the same booking tried again keeps its reference', async () => {
  const first = resultOf(await book(next(5), '12:00', 'again'));
  expect(resultOf(await book(next(5), '12:00', 'again'))).toEqual(first);
});

test('a one-pager is queued once, however often it is tried', async () => {
  const send = () =>
    bench.run(sendOnePager, { email: 'ann@example.com', topic: 'security' }, { key: 'send' });
  await send();
  expect(resultOf(await send())).toEqual({
    title: 'Security and privacy',
    email: 'ann@example.com',
    status: 'queued',
  });
  expect(await bench.rows('select topic, status from one_pager_sends')).toEqual([
    { topic: 'security', status: 'queued' },
  ]);
});
