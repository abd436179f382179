import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openToolBench, type ToolBench } from '../testing/tool-bench.ts';
import { bookAppointment } from './book-appointment.ts';
import { lookupBookings } from './bookings.ts';
import { cancelBooking, rescheduleBooking } from './changes.ts';
import { checkPatchTest } from './colour.ts';
import { findFreeTimes } from './free-times.ts';

const MONDAY = new Date('2030-05-13T13:00:00Z');
/** Customers who have never had a patch test: every third one is seeded without. */
const UNTESTED = [30, 33, 36, 39, 42, 45, 48] as const;

let bench: ToolBench;

beforeAll(async () => {
  bench = await openToolBench(() => MONDAY);
  // Which of the seeded customers owe something depends on the day.
  await bench.write(`update fees set status = 'paid', settled_at = now() where status = 'open'`);
});

afterAll(() => bench.close());

const book = (
  customer: number,
  service: 'patch-test' | 'full-colour' | 'manicure',
  date: string,
  time: string,
) => bench.run(bookAppointment, { service, date, time }, { customer });
const state = async (customer: number) => resultOf(await bench.run(checkPatchTest, {}, { customer }));
const tested = (customer: number, at: string, result = 'clear') =>
  bench.write('insert into patch_tests (customer_id, tested_at, result) values ($1, $2, $3)', [
    customer,
    at,
    result,
  ]);

test('colour without a patch test is refused, anything else is not', async () => {
  const [customer] = UNTESTED;
  expect(await state(customer)).toEqual({ status: 'missing', colour_from: null, valid_until: null });
  expect(reasonOf(await book(customer, 'full-colour', '2030-05-17', '14:00'))).toContain('none on file');
  expect(resultOf(await book(customer, 'manicure', '2030-05-16', '10:30')).reference).toMatch(
    /^GB-20300513-/,
  );
});

test('a patch test that is booked allows colour from 48 hours after its end', async () => {
  const customer = UNTESTED[1];
  // It ends at 10:15 on Wednesday.
  resultOf(await book(customer, 'patch-test', '2030-05-15', '10:00'));
  expect(await state(customer)).toMatchObject({
    status: 'planned',
    colour_from: { date: '2030-05-17', time: '10:15' },
  });
  expect(reasonOf(await book(customer, 'patch-test', '2030-05-16', '10:00'))).toContain(
    'is booked already, GB-',
  );
  expect(reasonOf(await book(customer, 'full-colour', '2030-05-17', '10:00'))).toContain(
    'from Friday, May 17 at 10:15 AM',
  );
  resultOf(await book(customer, 'full-colour', '2030-05-17', '10:15'));
});

test('free times of colour begin where the patch test allows them', async () => {
  const customer = UNTESTED[2];
  const find = async () =>
    resultOf(await bench.run(findFreeTimes, { service: 'full-colour', date: '2030-05-14' }, { customer }));
  expect(await find()).toMatchObject({ times: [], next: [] });
  await tested(customer, '2030-05-13T12:00:00Z');
  expect((await find()).times).toEqual([]);
  expect((await find()).next[0]?.date).toBe('2030-05-15');
});

test('a test older than half a year, or one that left a reaction, allows nothing', async () => {
  const [, , , old, reacted] = UNTESTED;
  await tested(old, '2029-11-01T12:00:00Z');
  expect(await state(old)).toMatchObject({ status: 'expired' });
  expect(reasonOf(await book(old, 'full-colour', '2030-05-17', '14:00'))).toContain('older than 6 months');
  await tested(reacted, '2030-03-01T12:00:00Z');
  await tested(reacted, '2030-05-10T12:00:00Z', 'reaction');
  expect(await state(reacted)).toMatchObject({ status: 'reaction' });
  expect(reasonOf(await book(reacted, 'full-colour', '2030-05-17', '14:00'))).toContain('a colleague');
});

test('a patch test cannot be cancelled or moved away from under the colour it allows', async () => {
  const customer = UNTESTED[5];
  const patchTest = resultOf(await book(customer, 'patch-test', '2030-05-15', '11:00'));
  const colour = resultOf(await book(customer, 'full-colour', '2030-05-18', '13:30'));
  const move = (reference: string, date: string, time: string) =>
    bench.run(rescheduleBooking, { reference, date, time, agreed_fee: 0 }, { customer });
  const cancel = (reference: string) => bench.run(cancelBooking, { reference, agreed_fee: 0 }, { customer });
  expect(reasonOf(await cancel(patchTest.reference))).toContain(`Full colour (${colour.reference})`);
  expect(reasonOf(await move(patchTest.reference, '2030-05-17', '11:00'))).toContain(
    'at least 48 hours before',
  );
  expect(reasonOf(await move(colour.reference, '2030-05-16', '10:30'))).toContain('at least 48 hours before');
  resultOf(await move(patchTest.reference, '2030-05-16', '11:00'));
  resultOf(await cancel(colour.reference));
  resultOf(await cancel(patchTest.reference));
});

test('free times for a patch test that is moved leave the colour its 48 hours, and what is looked up says what needs it', async () => {
  const customer = UNTESTED[6];
  const patchTest = resultOf(await book(customer, 'patch-test', '2030-05-15', '11:00'));
  const colour = resultOf(await book(customer, 'full-colour', '2030-05-18', '13:30'));
  const find = async (date: string) =>
    resultOf(
      await bench.run(
        findFreeTimes,
        { service: 'patch-test', date, near: '18:00', moving: patchTest.reference },
        { customer },
      ),
    );
  const { times } = await find('2030-05-16');
  expect(
    times
      .map(({ time }) => time)
      .toSorted()
      .at(-1),
  ).toBe('13:15');
  expect(await find('2030-05-17')).toMatchObject({ times: [], next: [] });
  const { upcoming } = resultOf(await bench.run(lookupBookings, {}, { customer }));
  expect(upcoming).toMatchObject([
    { reference: patchTest.reference, needed_by: `Full colour (${colour.reference})`, moves_left: 3 },
    { reference: colour.reference, needed_by: null, moves_left: 3 },
  ]);
});
