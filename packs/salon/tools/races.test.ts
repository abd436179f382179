import { resultOf, type ToolOutcome } from 'switchroom/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openToolBench, type ToolBench } from '../testing/tool-bench.ts';
import { bookAppointment } from './book-appointment.ts';
import { rescheduleBooking } from './changes.ts';

/** A Monday morning in Toronto, years after everything that is seeded: the calendar is empty. */
const MONDAY = new Date('2030-05-13T13:00:00Z');

let bench: ToolBench;
let now = MONDAY;

beforeAll(async () => {
  bench = await openToolBench(() => now);
  // Which of the seeded customers owe something depends on the day.
  await bench.write(`update fees set status = 'paid', settled_at = now() where status = 'open'`);
});

beforeEach(async () => {
  now = MONDAY;
  await bench.write(`delete from bookings where lower(during) > '2030-01-01'`);
  await bench.write(`delete from reference_days where day > '2030-01-01'`);
});

afterAll(() => bench.close());

const customers = (count: number) => Array.from({ length: count }, (_, index) => index + 20);

function book(customer: number, date: string, time: string, stylist?: 'Ava') {
  return bench.run(bookAppointment, { service: 'mens-cut', date, time, stylist }, { customer });
}

const done = (outcomes: readonly ToolOutcome<{ readonly reference: string }>[]) =>
  outcomes.filter((outcome) => outcome.status === 'ok').map(resultOf);

const overlaps = `select a.reference from bookings a join bookings b on a.id < b.id and a.stylist_id = b.stylist_id
  and a.during && b.during and a.status <> 'cancelled' and b.status <> 'cancelled'`;

test('of thirty customers who want one time at once as many get it as there are stylists, each a stylist of their own', async () => {
  const outcomes = await Promise.all(customers(30).map((customer) => book(customer, '2030-05-15', '10:00')));
  const booked = done(outcomes) as { reference: string; stylist: string }[];
  expect(booked.map(({ stylist }) => stylist).toSorted()).toEqual(['Ava', 'Dario', 'Mei']);
  expect(await bench.rows(overlaps)).toEqual([]);
});

test('of thirty customers who want one stylist at overlapping times at once nobody shares her', async () => {
  const times = ['13:30', '13:45', '14:00'];
  const outcomes = await Promise.all(
    customers(30).map((customer, index) => book(customer, '2030-05-15', times[index % 3] ?? '', 'Ava')),
  );
  expect(done(outcomes).length).toBeGreaterThan(0);
  expect(done(outcomes).length).toBeLessThan(3);
  expect(await bench.rows(overlaps)).toEqual([]);
});

test('references count from 001 without a gap, however many bookings are made and refused at once', async () => {
  const times = ['10:00', '10:30', '11:00', '11:30', '14:00', '14:30', '15:00', '15:30'];
  const outcomes = await Promise.all(
    customers(60).map((customer, index) => book(customer, '2030-05-15', times[index % 8] ?? '')),
  );
  const references = done(outcomes).map(({ reference }) => reference);
  expect(references.length).toBeGreaterThan(16);
  expect(references.length).toBeLessThan(60);
  expect(references.toSorted()).toEqual(
    references.map((_, index) => `GB-20300513-${String(index + 1).padStart(3, '0')}`),
  );
});

test('a number that was taken by a booking which is rolled back is given out again', async () => {
  resultOf(await book(20, '2030-05-15', '10:00'));
  await expect(bench.write('select next_reference($1), 1 / 0', [now])).rejects.toThrow('division by zero');
  expect(resultOf(await book(21, '2030-05-15', '11:00')).reference).toBe('GB-20300513-002');
});

test('the numbers begin anew on the next day of the salon, not at midnight UTC', async () => {
  now = new Date('2030-05-14T03:59:00Z');
  expect(resultOf(await book(20, '2030-05-15', '10:00')).reference).toBe('GB-20300513-001');
  now = new Date('2030-05-14T04:00:00Z');
  expect(resultOf(await book(21, '2030-05-15', '11:00')).reference).toBe('GB-20300514-001');
});

test('the thousandth booking of a day has four digits', async () => {
  await bench.write(`insert into reference_days (day, last) values ('2030-05-13', 999)`);
  expect(resultOf(await book(20, '2030-05-15', '10:00')).reference).toBe('GB-20300513-1000');
});

test('bookings and moves to one time at once leave one customer there', async () => {
  const first = resultOf(await book(20, '2030-05-15', '10:00', 'Ava'));
  const second = resultOf(await book(21, '2030-05-15', '11:00', 'Ava'));
  const move = (customer: number, reference: string) =>
    bench.run(
      rescheduleBooking,
      { reference, date: '2030-05-15', time: '14:00', stylist: 'Ava', agreed_fee: 0 },
      { customer },
    );
  const outcomes = await Promise.all([
    move(20, first.reference),
    move(21, second.reference),
    ...customers(10).map((customer) => book(customer + 10, '2030-05-15', '14:00', 'Ava')),
  ]);
  expect(outcomes.filter(({ status }) => status === 'ok')).toHaveLength(1);
  expect(await bench.rows(overlaps)).toEqual([]);
});

test('two customers who swap times at once do not end with one chair for both', async () => {
  const first = resultOf(await book(20, '2030-05-15', '10:00', 'Ava'));
  const second = resultOf(await book(21, '2030-05-15', '11:00', 'Ava'));
  const move = (customer: number, reference: string, time: string) =>
    bench.run(
      rescheduleBooking,
      { reference, date: '2030-05-15', time, stylist: 'Ava', agreed_fee: 0 },
      { customer },
    );
  const outcomes = await Promise.all([
    move(20, first.reference, '11:00'),
    move(21, second.reference, '10:00'),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['refused', 'refused']);
});

const insert = (customer: number, time = '14:00') =>
  bench.write(
    `insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at)
     select $1, $2, 'mens-cut', 1, tstzrange(at, at + interval '30 minutes'), 45, 'booked', now()
     from instant('2030-05-15', $3::time) at`,
    [`GB-20300513-9${customer}`, customer, time],
  );

test('whoever writes past the tools: the tables keep a stylist to one customer at a time', async () => {
  const outcomes = await Promise.allSettled(customers(12).map((customer) => insert(customer)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const lost = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(String(lost?.reason)).toContain('one_customer_at_a_time');
});

test('who writes past the tools waits for who does too: the one who comes second is told why, and nobody of a deadlock', async () => {
  const reasons: string[] = [];
  for (let round = 0; round < 20; round++) {
    const times = ['14:00', '14:15', '13:45'];
    const writes = customers(12).map((customer, index) => insert(customer, times[index % 3]));
    const outcomes = await Promise.allSettled(writes);
    for (const outcome of outcomes) if (outcome.status === 'rejected') reasons.push(String(outcome.reason));
    await bench.write(`delete from bookings where lower(during) > '2030-01-01'`);
  }
  expect(reasons.filter((reason) => !reason.includes('one_customer_at_a_time'))).toEqual([]);
});
