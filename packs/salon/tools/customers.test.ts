import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerCustomer } from './register-customer.ts';
import { openToolBench, type ToolBench } from './tool-bench.ts';
import { verifyCustomer } from './verify-customer.ts';

let bench: ToolBench;

beforeAll(async () => {
  bench = await openToolBench(() => new Date());
});

afterAll(() => bench.close());

const verify = (input: { name: string; phone?: string; reference?: string }, conversation: string) =>
  bench.run(verifyCustomer, input, { conversation });

test('name and phone number together verify a customer, and make it a fact', async () => {
  const outcome = await verify({ name: 'nora whitfield', phone: '416 555 0101' }, 'cv_1');
  expect(outcome).toMatchObject({
    result: { verified: true },
    facts: { customer: { id: 1, name: 'Nora Whitfield' } },
  });
});

test('a booking reference does as well as the number, but not without the name', async () => {
  const [booking] = await bench.rows<{ reference: string }>(
    `select reference from bookings where customer_id = 1 and status = 'booked'`,
  );
  const reference = booking?.reference.toLowerCase() ?? '';
  expect(resultOf(await verify({ name: 'Whitfield', reference }, 'cv_2')).verified).toBe(true);
  expect(resultOf(await verify({ name: 'Dele Adeyemi', reference }, 'cv_2'))).toMatchObject({
    verified: false,
    new_number: false,
  });
});

test('a wrong try says how many are left and never what was wrong; five are the end', async () => {
  const wrong = { name: 'Nora Smith', phone: '416 555 0101' };
  for (const left of [4, 3, 2, 1, 0])
    expect(resultOf(await verify(wrong, 'cv_3'))).toMatchObject({ verified: false, tries_left: left });
  const right = { name: 'Nora Whitfield', phone: '416 555 0101' };
  expect(reasonOf(await verify(right, 'cv_3'))).toContain('Too many wrong tries');
  expect(resultOf(await verify(right, 'cv_4')).verified).toBe(true);
});

test('twenty wrong tries at one number within an hour close it for everybody', async () => {
  const phone = '416 555 0106';
  for (let at = 0; at < 20; at += 1) await verify({ name: 'X Y', phone }, `cv_5${at}`);
  expect(reasonOf(await verify({ name: 'Hana Kim', phone }, 'cv_6'))).toContain('Too many wrong tries');
});

test('a number nobody has may be that of a new customer, who is put down once', async () => {
  const ann = { name: 'Ann  Lee', phone: '905 555 0199' };
  expect(resultOf(await verify(ann, 'cv_7'))).toMatchObject({ verified: false, new_number: true });
  const { id, name } = resultOf(await bench.run(registerCustomer, ann));
  expect(name).toBe('Ann Lee');
  expect(resultOf(await bench.run(registerCustomer, ann)).id).toBe(id);
  expect(resultOf(await verify(ann, 'cv_8')).verified).toBe(true);
});

test("nobody is put down under somebody else's number, without a family name or with half a number", async () => {
  const register = (name: string, phone: string) => bench.run(registerCustomer, { name, phone });
  expect(reasonOf(await register('Ann Lee', '416 555 0101'))).toBe(
    'That number cannot be used for a new customer; a colleague has to look at it.',
  );
  expect(reasonOf(await register('Ann', '905 555 0198'))).toContain('family name');
  expect(reasonOf(await register('Ann Lee', '555 0198'))).toContain('area code');
});
