import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openToolBench, type ToolBench } from '../testing/tool-bench.ts';
import { bookAppointment } from './book-appointment.ts';
import { lookupBookings } from './bookings.ts';
import { cancelBooking } from './changes.ts';
import { bookCorrection, fileComplaint } from './complaints.ts';
import { applyRetentionOffer, redeemPoints } from './discounts.ts';
import { waiveFee } from './fees.ts';

const MONDAY = new Date('2030-05-13T13:00:00Z');

let bench: ToolBench;
let customer = 0;
let visits = 0;

beforeAll(async () => {
  bench = await openToolBench(() => MONDAY);
});

beforeEach(async () => {
  const [row] = await bench.write<{ id: number }>(
    `insert into customers (name, phone, since) values ('Ann Lee', $1, '2030-01-01') returning id`,
    [`+1905555${String(1000 + visits++).padStart(4, '0')}`],
  );
  customer = row?.id ?? 0;
});

afterAll(() => bench.close());

/** A visit that took place, or was missed; resolves to its reference. */
async function visited(
  days: number,
  { service = 'womens-cut', price = 85, status = 'completed' } = {},
): Promise<string> {
  const reference = `GB-20300101-${String(100 + visits++)}`;
  await bench.write(
    `insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at)
     values ($1, $2, $3, 5, tstzrange($4::timestamptz, $4::timestamptz + interval '1 minute'), $5, $6, '2030-01-01')`,
    [
      reference,
      customer,
      service,
      new Date(MONDAY.getTime() - days * 86_400_000 - visits * 60_000),
      price,
      status,
    ],
  );
  return reference;
}

async function booked(service: 'keratin' | 'manicure' = 'manicure', date = '2030-05-16', time = '10:30') {
  return resultOf(await bench.run(bookAppointment, { service, date, time }, { customer })).reference;
}
const as = () => ({ customer });

test('a regular is offered 15% off, $40.00 at most, once in 90 days, and one discount a booking', async () => {
  for (const days of [30, 60, 90]) await visited(days);
  const dear = await booked('keratin', '2030-05-17', '14:00');
  const cheap = await booked();
  const offers = resultOf(await bench.run(lookupBookings, {}, as())).upcoming;
  expect(offers.map(({ retention_offer }) => retention_offer).toSorted()).toEqual([40, 6]);
  expect(resultOf(await bench.run(applyRetentionOffer, { reference: dear }, as()))).toEqual({
    reference: dear,
    off: 40,
    price: 240,
  });
  expect(reasonOf(await bench.run(applyRetentionOffer, { reference: cheap }, as()))).toContain(
    'once in 90 days',
  );
  expect(reasonOf(await bench.run(redeemPoints, { reference: dear, points: 100 }, as()))).toContain(
    'has a discount already',
  );
});

test('a new customer is offered nothing for keeping a booking', async () => {
  await visited(30);
  const reference = await booked('manicure', '2030-05-16', '13:00');
  expect(reasonOf(await bench.run(applyRetentionOffer, { reference }, as()))).toContain('third visit');
});

test('a visit earns its price in points; 100 of them take $10.00 off, and come back when it is cancelled', async () => {
  await visited(30, { price: 190 });
  await visited(20, { price: 60.5 });
  const points = async () => resultOf(await bench.run(lookupBookings, {}, as())).points;
  expect(await points()).toBe(250);
  const reference = await booked('manicure', '2030-05-16', '14:00');
  const redeem = (amount: number) => bench.run(redeemPoints, { reference, points: amount }, as());
  expect(reasonOf(await redeem(300))).toContain('There are 250 points');
  expect(resultOf(await redeem(200))).toEqual({
    reference,
    points: 200,
    points_left: 50,
    off: 20,
    price: 20,
  });
  resultOf(await bench.run(cancelBooking, { reference, agreed_fee: 0 }, as()));
  expect(await points()).toBe(250);
});

test('points are worth no more than the booking, and at most 500 are used', async () => {
  await visited(30, { price: 900 });
  const reference = await booked('manicure', '2030-05-16', '15:00');
  const redeem = (amount: number) => bench.run(redeemPoints, { reference, points: amount }, as());
  expect(reasonOf(await redeem(500))).toContain('worth more than the booking costs');
  expect(reasonOf(await redeem(600))).toContain('At most 500');
});

test('one fee a year is waived, up to $60.00', async () => {
  const first = await visited(30, { status: 'no-show' });
  const second = await visited(20, { status: 'no-show' });
  const waive = (reference: string) => bench.run(waiveFee, { reference }, as());
  expect(resultOf(await waive(first))).toEqual({ reference: first, amount: 42.5 });
  expect(reasonOf(await waive(first))).toContain('no open fee');
  expect(reasonOf(await waive(second))).toContain('within the last year');
});

test('a fee over $60.00 is for a colleague', async () => {
  const reference = await visited(30, { service: 'keratin', price: 280, status: 'no-show' });
  expect(reasonOf(await bench.run(waiveFee, { reference }, as()))).toContain('$140.00 is over $60.00');
});

test('a result that disappoints is put right for nothing, once, in the week after it was told', async () => {
  const reference = await visited(3, { service: 'womens-cut' });
  const complain = () =>
    bench.run(fileComplaint, { about: 'result', details: 'It is uneven at the back.' }, as());
  const complaint = resultOf(await complain());
  expect(complaint).toMatchObject({
    visit: { reference, name: "Women's cut" },
    correction_until: '2030-05-20',
  });
  expect(reasonOf(await complain())).toContain(`complaint about that visit already, ${complaint.reference}`);
  const correct = (date: string, time: string) => bench.run(bookCorrection, { date, time }, as());
  expect(reasonOf(await correct('2030-05-22', '10:00'))).toContain('until Monday, May 20');
  const correction = resultOf(await correct('2030-05-15', '10:00'));
  expect(correction).toMatchObject({ service: 'womens-cut', price: 0, status: 'booked' });
  expect(reasonOf(await correct('2030-05-16', '10:00'))).toContain('No free correction is open');
  resultOf(await bench.run(cancelBooking, { reference: correction.reference, agreed_fee: 0 }, as()));
  resultOf(await correct('2030-05-16', '11:00'));
});

test.each([
  ['waiting', 3],
  ['result', 9],
] as const)(
  'a complaint about %s %i days later is put on record and grants no correction',
  async (about, days) => {
    await visited(days);
    const outcome = await bench.run(fileComplaint, { about, details: 'Forty minutes.' }, as());
    expect(resultOf(outcome)).toMatchObject({
      reference: expect.stringMatching(/^CP-\d+$/),
      correction_until: null,
    });
  },
);
