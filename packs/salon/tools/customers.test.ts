import { ToolRefusal } from 'switchroom';
import { TRIES_PER_CONVERSATION } from 'switchroom/kit';
import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openToolBench, type ToolBench } from '../testing/tool-bench.ts';
import { registerCustomer, verifyCustomer } from './customer.ts';

let bench: ToolBench;

beforeAll(async () => {
  bench = await openToolBench(() => new Date());
});

afterAll(() => bench.close());

const verify = (input: { name: string; phone?: string; reference?: string }, conversation: string) =>
  bench.run(verifyCustomer, input, { conversation });

const register = (input: { name: string; phone: string }, conversation: string) =>
  bench.run(registerCustomer, input, { conversation });

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
  expect(resultOf(await verify({ name: 'Dele Adeyemi', reference }, 'cv_2')).verified).toBe(false);
});

test('a number of somebody else, one that nobody has and a reference that nobody has are answered exactly alike', async () => {
  const taken = await verify({ name: 'Ann Lee', phone: '416 555 0101' }, 'cv_taken');
  const free = await verify({ name: 'Ann Lee', phone: '905 555 0188' }, 'cv_free');
  const none = await verify({ name: 'Ann Lee', reference: 'GB-20200101-001' }, 'cv_none');
  expect(taken).toMatchObject({ status: 'ok', result: { verified: false, tries_left: 4 } });
  expect(free).toEqual(taken);
  expect(none).toEqual(taken);
});

test('a wrong try says how many are left and never what was wrong; five are the end', async () => {
  const wrong = { name: 'Nora Smith', phone: '416 555 0101' };
  for (const left of [4, 3, 2, 1, 0])
    expect(resultOf(await verify(wrong, 'cv_3'))).toMatchObject({ verified: false, tries_left: left });
  const right = { name: 'Nora Whitfield', phone: '416 555 0101' };
  expect(reasonOf(await verify(right, 'cv_3'))).toContain('Too many wrong tries');
  expect(resultOf(await verify(right, 'cv_4')).verified).toBe(true);
});

test('strangers who guess at a number do not shut its customer out', async () => {
  const phone = '416 555 0106';
  for (let at = 0; at < 40; at += 1) await verify({ name: 'X Y', phone }, `cv_stranger_${at % 10}`);
  expect(resultOf(await verify({ name: 'Hana Kim', phone }, 'cv_own')).verified).toBe(true);
});

test('of twenty tries at once in one conversation five are judged', async () => {
  const wrong = { name: 'X Y', phone: '416 555 0106' };
  const all = await Promise.all(Array.from({ length: 20 }, () => verify(wrong, 'cv_at_once')));
  expect(all.filter(({ status }) => status === 'ok')).toHaveLength(TRIES_PER_CONVERSATION);
});

test('a number nobody has may be that of a new customer, who is put down once', async () => {
  const ann = { name: 'Ann  Lee', phone: '905 555 0199' };
  expect(resultOf(await verify(ann, 'cv_7')).verified).toBe(false);
  const first = await register(ann, 'cv_7');
  expect(first).toMatchObject({ facts: { customer: { name: 'Ann Lee' } } });
  expect(await register(ann, 'cv_7')).toEqual(first);
  expect(resultOf(await verify(ann, 'cv_8')).verified).toBe(true);
});

test("nobody is put down under somebody else's number: that is a wrong try like any other", async () => {
  const taken = { name: 'Ann Lee', phone: '416 555 0101' };
  for (const tries_left of [4, 3, 2]) {
    const outcome = await register(taken, 'cv_9');
    expect(outcome).toMatchObject({ status: 'ok', facts: {} });
    expect(resultOf(outcome)).toEqual({
      registered: false,
      message: 'That number cannot be used for a new customer; a colleague has to look at it.',
      tries_left,
    });
  }
  expect(resultOf(await verify(taken, 'cv_9'))).toMatchObject({ tries_left: 1 });
  expect(resultOf(await register(taken, 'cv_9'))).toMatchObject({ registered: false, tries_left: 0 });
  expect(reasonOf(await register({ name: 'Ann Lee', phone: '905 555 0197' }, 'cv_9'))).toContain(
    'Too many wrong tries',
  );
});

test('of twenty numbers put down at once in one conversation no more than five tell that they are taken', async () => {
  const phones = Array.from({ length: 20 }, (_, at) => `416 555 01${String(at + 10)}`);
  const all = await Promise.all(phones.map((phone) => register({ name: 'X Y', phone }, 'cv_10')));
  expect(all.filter(({ status }) => status === 'ok')).toHaveLength(TRIES_PER_CONVERSATION);
});

test('each try counts against the caller, who is judged no further once that is too much', async () => {
  let counted = 0;
  const caller = (conversation: string) => ({
    conversation,
    countVerification: async () => {
      counted += 1;
      if (counted > 2) throw new ToolRefusal('Too many tries from here.');
    },
  });
  const right = { name: 'Nora Whitfield', phone: '416 555 0101' };
  expect(resultOf(await bench.run(verifyCustomer, right, caller('cv_11'))).verified).toBe(true);
  const fresh = { name: 'Bea Roe', phone: '905 555 0196' };
  expect(resultOf(await bench.run(registerCustomer, fresh, caller('cv_12'))).registered).toBe(true);
  expect(reasonOf(await bench.run(verifyCustomer, right, caller('cv_13')))).toBe('Too many tries from here.');
  const other = { name: 'Bea Roe', phone: '905 555 0195' };
  expect(reasonOf(await bench.run(registerCustomer, other, caller('cv_14')))).toBe(
    'Too many tries from here.',
  );
  expect(await bench.rows(`select 1 from customers where phone = '+19055550195'`)).toEqual([]);
});

test('without a family name or with half a number nobody is put down, and that is no try', async () => {
  const refused = async (name: string, phone: string) => reasonOf(await register({ name, phone }, 'cv_15'));
  expect(await refused('Ann', '905 555 0198')).toContain('family name');
  expect(await refused('Ann Lee', '555 0198')).toContain('area code');
  expect(resultOf(await verify({ name: 'X Y', phone: '416 555 0101' }, 'cv_15'))).toMatchObject({
    tries_left: 4,
  });
});
