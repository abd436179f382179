import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openToolBench, type ToolBench } from '../testing/tool-bench.ts';
import { findFreeTimes } from './free-times.ts';

const MONDAY = new Date('2030-05-13T13:00:00Z');
const WEDNESDAY = '2030-05-15';

let bench: ToolBench;
let now = MONDAY;

beforeAll(async () => {
  bench = await openToolBench(() => now);
});

beforeEach(() => {
  now = MONDAY;
});

afterAll(() => bench.close());

/** All starts, `HH:MM`, with one stylist on a day. */
async function starts(service: string, stylist: string, date: string): Promise<string[]> {
  const rows = await bench.rows<{ time: string }>(
    `select to_char(local_time(lower(f.during)), 'HH24:MI') as time
       from free_times($1, $3, $3, $4) f join stylists p on p.id = f.stylist_id where p.name = $2 order by 1`,
    [service, stylist, date, now],
  );
  return rows.map(({ time }) => time);
}

const find = (input: object) =>
  bench.run(findFreeTimes, { service: 'mens-cut', date: WEDNESDAY, ...input } as never);

/** `HH:MM`, every quarter of an hour, both ends included. */
function quarters(first: string, last: string): string[] {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const count = (minutes(last) - minutes(first)) / 15 + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = minutes(first) + index * 15;
    return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  });
}

test('a service fits into the shift and leaves the break alone', async () => {
  // On Wednesdays Ava works from 9:00 to 17:00, with a break from 12:30 to 13:00.
  expect(await starts('womens-cut', 'Ava', WEDNESDAY)).toEqual([
    ...quarters('09:00', '11:30'),
    ...quarters('13:00', '16:00'),
  ]);
});

test('nobody is offered on a day off, for what they do not do, or when the salon is closed', async () => {
  expect(await starts('womens-cut', 'Ava', '2030-05-14')).toEqual([]);
  expect(await starts('balayage', 'Ava', WEDNESDAY)).toEqual([]);
  await bench.write(`insert into closures (day, reason) values ('2030-05-22', 'Stocktaking')`);
  expect(await starts('womens-cut', 'Ava', '2030-05-22')).toEqual([]);
  expect(resultOf(await find({ date: '2030-05-22' })).closed).toBe(
    'We are closed on Wednesday, May 22: Stocktaking.',
  );
});

test('a holiday of a stylist takes all its days', async () => {
  await bench.write(
    `insert into time_off (stylist_id, during, reason) values (1, tstzrange(instant('2030-05-29', '00:00'), instant('2030-05-31', '00:00')), 'Holiday')`,
  );
  expect(await starts('womens-cut', 'Ava', '2030-05-29')).toEqual([]);
  expect(await starts('womens-cut', 'Ava', '2030-06-05')).not.toEqual([]);
});

test('opening hours cut a shift short', async () => {
  // On Saturdays Ava would work until 18:00, and so does the salon; then it closes at 16:00.
  expect((await starts('womens-cut', 'Ava', '2030-05-18')).at(-1)).toBe('17:00');
  await bench.write(`update opening_hours set closes = '16:00' where weekday = 6`);
  expect((await starts('womens-cut', 'Ava', '2030-05-18')).at(-1)).toBe('15:00');
});

test.each([
  ['before the clocks go back', '2030-11-02', '2030-11-02T14:00:00Z'],
  ['after the clocks went back', '2030-11-09', '2030-11-09T15:00:00Z'],
  ['after the clocks went forward', '2030-03-16', '2030-03-16T14:00:00Z'],
])('ten in the morning is ten in Toronto %s', async (_when, date, instant) => {
  now = new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000 * 3);
  const [first] = await bench.rows<{ at: Date }>(
    `select lower(during) as at from free_times('womens-cut', $1, $1, $2) where stylist_id = 1 order by 1`,
    [date, now],
  );
  expect(first?.at.toISOString()).toBe(new Date(instant).toISOString());
});

test('the next hour and the days beyond two months are not offered', async () => {
  now = new Date('2030-05-15T14:05:00Z');
  expect((await starts('womens-cut', 'Ava', WEDNESDAY))[0]).toBe('11:15');
  expect(await starts('womens-cut', 'Ava', '2030-07-17')).toEqual([]);
  expect(resultOf(await find({ date: '2030-07-17' })).closed).toContain('60 days ahead');
  expect(resultOf(await find({ date: '2030-05-01' })).closed).toBe('Wednesday, May 1 is past.');
});

test('without a wish the offers are spread over the day, with one they are the nearest', async () => {
  const spread = resultOf(await find({ stylist: 'Ava' }));
  expect(spread.times.map(({ time }) => time)).toEqual(['09:00', '10:45', '13:15', '15:00']);
  const near = resultOf(await find({ stylist: 'Ava', near: '12:40' }));
  expect(near).toMatchObject({ exact: false });
  expect(near.times.map(({ time }) => time)).toEqual(['12:00', '13:00', '13:15', '13:30']);
  expect(resultOf(await find({ stylist: 'Ava', near: '14:00' })).exact).toBe(true);
});

test('a part of the day leaves the others out', async () => {
  const { times } = resultOf(await find({ part: 'afternoon' }));
  expect(times.length).toBeGreaterThan(0);
  for (const { time } of times) expect(time >= '12:00' && time < '17:00').toBe(true);
});

test('a full day names the first times of the next days', async () => {
  const { times, next } = resultOf(await find({ stylist: 'Ava', date: '2030-05-14' }));
  expect(times).toEqual([]);
  expect(next).toMatchObject([
    { date: '2030-05-15', time: '09:00' },
    { date: '2030-05-16', time: '10:00' },
    { date: '2030-05-18', time: '10:00' },
  ]);
});

test('a stylist who does not do it is refused with those who do', async () => {
  expect(reasonOf(await find({ service: 'balayage', stylist: 'Dario' }))).toBe(
    'Dario does not do Balayage; Camille, Elif, Mei can.',
  );
});
