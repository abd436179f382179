import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openToolBench, type ToolBench } from '../testing/tool-bench.ts';
import { bookAppointment } from './book-appointment.ts';
import { lookupBookings } from './bookings.ts';
import { cancelBooking, rescheduleBooking } from './changes.ts';
import { findFreeTimes } from './free-times.ts';
import { joinWaitingList } from './join-waiting-list.ts';

const MONDAY = new Date('2030-05-13T13:00:00Z');

let bench: ToolBench;
let now = MONDAY;
/** A customer for each test, as nobody may hold many bookings. */
let customer = 20;

beforeAll(async () => {
  bench = await openToolBench(() => now);
  // Which of the seeded customers owe something depends on the day.
  await bench.write(`update fees set status = 'paid', settled_at = now() where status = 'open'`);
});

beforeEach(() => {
  now = MONDAY;
  customer += 1;
});

afterAll(() => bench.close());

async function book(date: string, time: string, stylist?: 'Ava' | 'Jonas') {
  return resultOf(
    await bench.run(bookAppointment, { service: 'womens-cut', date, time, stylist }, { customer }),
  );
}
function move(reference: string, date: string, time: string, agreed_fee = 0) {
  return bench.run(rescheduleBooking, { reference, date, time, agreed_fee }, { customer });
}
function cancel(reference: string, agreed_fee = 0) {
  return bench.run(cancelBooking, { reference, agreed_fee }, { customer });
}
const fees = (reference: string) =>
  bench.rows(
    'select f.kind, f.amount from fees f join bookings b on b.id = f.booking_id where b.reference = $1',
    [reference],
  );
const file = async () => resultOf(await bench.run(lookupBookings, {}, { customer }));

test('a booking that is moved keeps its reference and its stylist, frees its time and costs nothing', async () => {
  const booked = await book('2030-05-16', '10:00', 'Jonas');
  const moved = resultOf(await move(booked.reference, '2030-05-17', '10:00'));
  expect(moved).toMatchObject({ reference: booked.reference, date: '2030-05-17', stylist: 'Jonas', fee: 0 });
  expect(await fees(booked.reference)).toEqual([]);
  const { times } = resultOf(
    await bench.run(findFreeTimes, {
      service: 'womens-cut',
      date: '2030-05-16',
      stylist: 'Jonas',
      near: '10:00',
    }),
  );
  expect(times).toContainEqual({ date: '2030-05-16', time: '10:00', stylist: 'Jonas' });
});

test('a booking can be moved by a quarter of an hour, over its own time', async () => {
  const booked = await book('2030-05-16', '14:00', 'Ava');
  const { exact } = resultOf(
    await bench.run(
      findFreeTimes,
      { service: 'womens-cut', date: '2030-05-16', near: '14:15', stylist: 'Ava', moving: booked.reference },
      { customer },
    ),
  );
  expect(exact).toBe(true);
  expect(resultOf(await move(booked.reference, '2030-05-16', '14:15'))).toMatchObject({
    time: '14:15',
    stylist: 'Ava',
  });
});

test('less than 24 hours before, a move costs $15.00, and is refused until the customer agrees to that', async () => {
  const booked = await book('2030-05-18', '10:00', 'Ava');
  now = new Date('2030-05-17T14:00:00Z');
  expect((await file()).upcoming).toMatchObject([{ move_fee: 0, cancel_fee: 0 }]);
  now = new Date('2030-05-17T14:01:00Z');
  expect((await file()).upcoming).toMatchObject([{ move_fee: 15, cancel_fee: 42.5 }]);
  expect(reasonOf(await move(booked.reference, '2030-05-19', '13:00'))).toContain('costs $15.00');
  expect(resultOf(await move(booked.reference, '2030-05-19', '13:00', 15)).fee).toBe(15);
  expect(await fees(booked.reference)).toEqual([{ kind: 'late-move', amount: 15 }]);
});

test('less than 24 hours before, cancelling costs half the price', async () => {
  const booked = await book('2030-05-15', '15:00', 'Ava');
  now = new Date('2030-05-15T12:00:00Z');
  expect(reasonOf(await cancel(booked.reference, 42))).toContain('costs $42.50');
  expect(resultOf(await cancel(booked.reference, 42.5))).toMatchObject({ status: 'cancelled', fee: 42.5 });
  expect(await fees(booked.reference)).toEqual([{ kind: 'late-cancel', amount: 42.5 }]);
});

test('with notice cancelling is free, happens once, and is final', async () => {
  const booked = await book('2030-05-23', '10:00');
  expect(resultOf(await cancel(booked.reference))).toMatchObject({ status: 'cancelled', fee: 0 });
  expect(reasonOf(await cancel(booked.reference))).toContain('is cancelled already');
  expect(reasonOf(await move(booked.reference, '2030-05-24', '10:00'))).toContain('is cancelled already');
});

test('a booking is moved three times, then a colleague looks at it', async () => {
  const { reference } = await book('2030-05-29', '10:00', 'Ava');
  for (const time of ['10:15', '10:30', '10:45']) resultOf(await move(reference, '2030-05-29', time));
  expect(reasonOf(await move(reference, '2030-05-29', '11:00'))).toContain('moved 3 times already');
});

test('what has begun, and what is not theirs, cannot be changed', async () => {
  const booked = await book('2030-05-15', '13:00', 'Ava');
  now = new Date('2030-05-15T17:00:00Z');
  expect(reasonOf(await cancel(booked.reference, 100))).toContain('has begun');
  customer += 100;
  expect(reasonOf(await cancel(booked.reference, 100))).toContain('There is no booking');
  expect(reasonOf(await bench.run(cancelBooking, { reference: booked.reference, agreed_fee: 0 }))).toContain(
    'not verified',
  );
});

test('a move to a time that is taken is refused, names free ones, and leaves the booking where it was', async () => {
  const taken = await book('2030-06-05', '10:00', 'Ava');
  customer += 1;
  const booked = await book('2030-06-05', '15:00', 'Ava');
  const outcome = await bench.run(
    rescheduleBooking,
    { reference: booked.reference, date: taken.date, time: taken.time, stylist: 'Ava', agreed_fee: 0 },
    { customer },
  );
  expect(reasonOf(outcome)).toMatch(/10:00 AM on Wednesday, June 5 is not free\. Free that day: .* with Ava/);
  expect((await file()).upcoming).toMatchObject([{ time: '15:00' }]);
});

test('nobody is in two chairs at once, or holds more than four bookings', async () => {
  await book('2030-06-06', '10:00', 'Ava');
  const again = await bench.run(
    bookAppointment,
    { service: 'manicure', date: '2030-06-06', time: '10:30' },
    { customer },
  );
  expect(reasonOf(again)).toMatch(/a booking at that time already: Women's cut on .*, GB-20300513-/);
  for (const time of ['11:00', '13:00', '14:00']) await book('2030-06-06', time, 'Ava');
  const fifth = await bench.run(
    bookAppointment,
    { service: 'manicure', date: '2030-06-06', time: '16:00' },
    { customer },
  );
  expect(reasonOf(fifth)).toContain('4 bookings to come');
});

test('a customer who does not come owes half the price, and books again once that is settled', async () => {
  const { reference } = await book('2030-05-16', '16:00', 'Ava');
  now = new Date('2030-05-17T13:00:00Z');
  await bench.write(`update bookings set status = 'no-show' where reference = $1`, [reference]);
  expect((await file()).open_fees).toEqual([{ reference, kind: 'no-show', amount: 42.5 }]);
  const again = () =>
    bench.run(bookAppointment, { service: 'manicure', date: '2030-05-20', time: '10:30' }, { customer });
  expect(reasonOf(await again())).toContain('fee of $42.50 for a missed visit');
  await bench.write(
    `update fees set status = 'paid', settled_at = now() where amount = 42.5 and kind = 'no-show'`,
  );
  resultOf(await again());
});

test('a day that is full has a waiting list, and who is first on it hears of a time that comes free', async () => {
  const join = (waiting: number, part?: 'morning') =>
    bench.run(
      joinWaitingList,
      { service: 'womens-cut', date: '2030-06-26', stylist: 'Ava', part },
      { customer: waiting },
    );
  expect(reasonOf(await join(200))).toMatch(/still has times: 9:00 AM with Ava/);
  const booked = await book('2030-06-26', '14:00', 'Ava');
  await bench.write(
    `insert into time_off (stylist_id, during, reason) values
       (1, tstzrange(instant('2030-06-26', '00:00'), instant('2030-06-26', '14:00')), 'Course'),
       (1, tstzrange(instant('2030-06-26', '15:00'), instant('2030-06-27', '00:00')), 'Course')`,
  );
  expect(resultOf(await join(201, 'morning')).place).toBe(1);
  expect(resultOf(await join(202)).place).toBe(2);
  expect(resultOf(await join(203)).place).toBe(3);
  expect(resultOf(await join(202)).place).toBe(2);
  resultOf(await cancel(booked.reference));
  expect(
    await bench.rows(
      `select customer_id, body from messages where body like 'A time%' and customer_id between 200 and 210`,
    ),
  ).toEqual([
    { customer_id: 202, body: expect.stringContaining("Women's cut on Wednesday, June 26 at 2:00 PM") },
  ]);
  const taken = await bench.run(
    bookAppointment,
    { service: 'womens-cut', date: '2030-06-26', time: '14:00', stylist: 'Ava' },
    { customer: 202 },
  );
  resultOf(taken);
  expect(await bench.rows('select status from waiting_list where customer_id = 202')).toEqual([
    { status: 'booked' },
  ]);
});

test('a booking is a fact of the conversation, and so is what became of it', async () => {
  const outcome = await bench.run(
    bookAppointment,
    { service: 'pedicure', date: '2030-05-21', time: '10:30' },
    { customer },
  );
  const { reference } = resultOf(outcome);
  expect(outcome).toMatchObject({
    facts: { booking: { reference, service: 'pedicure', date: '2030-05-21', status: 'booked' } },
  });
  expect(await cancel(reference)).toMatchObject({ facts: { booking: { reference, status: 'cancelled' } } });
});
