import { TRIES_PER_CONVERSATION } from 'switchroom/kit';
import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openToolBench, type ToolBench } from './tool-bench.ts';
import { verifyCustomer } from './verify-customer.ts';

let bench: ToolBench;
const now = new Date('2026-11-21T09:00:00Z');

beforeAll(async () => {
  bench = await openToolBench(() => now);
});

afterAll(() => bench.close());

function verify(account_id: string, proof: string, conversation: string) {
  return bench.run(verifyCustomer, { account_id, proof }, { conversation });
}

test.each([
  ['email', 'HL-1001', 'Maria.Santos@Example.com'],
  ['international phone', 'HL-1001', '+1 737 555 0101'],
  ['national phone', 'hl 1001', '(737) 555-0101'],
  ['email, the ID without its letters', '1001', 'maria.santos@example.com'],
])('account ID and %s verify the customer', async (_what, accountId, proof) => {
  const outcome = await verify(accountId, proof, 'cv_right');
  expect(resultOf(outcome).verified).toBe(true);
  const id = `HL-${/\d{4}/.exec(accountId)?.[0]}`;
  expect(outcome).toMatchObject({ facts: { account: { id } } });
});

test('the recorded fact holds no proof', async () => {
  const outcome = await verify('HL-1001', 'maria.santos@example.com', 'cv_fact');
  expect(outcome).toMatchObject({ status: 'ok' });
  expect(JSON.stringify(outcome)).not.toMatch(/78701|maria\.santos@|5550101/);
});

test.each([
  ['a wrong proof', 'HL-1001', 'someone@example.com'],
  ['an unknown account', 'HL-9999', 'maria.santos@example.com'],
  ["another account's proof", 'HL-1002', 'maria.santos@example.com'],
  ['the end of the phone number', 'HL-1001', '5550101'],
  ['nothing but a space', 'HL-1001', ' '],
])('%s verifies nobody and all are answered alike', async (what, accountId, proof) => {
  const outcome = await verify(accountId, proof, `cv_${what}`);
  expect(outcome).toMatchObject({
    status: 'ok',
    result: { verified: false, tries_left: 4, too_weak: false },
    facts: {},
  });
  expect(resultOf(outcome)).toMatchObject({ message: expect.stringContaining('do not belong together') });
});

test.each(['78701', '02116', '78701-1234', 'm5v2t6', 'M5V 2T6'])(
  'the postal code %s is no proof, right or wrong, and no try',
  async (proof) => {
    for (const account of ['HL-1001', 'HL-1003', 'HL-9999']) {
      const { result } = (await verify(account, proof, 'cv_postal')) as { result: unknown };
      expect(result).toMatchObject({ verified: false, too_weak: true, tries_left: TRIES_PER_CONVERSATION });
    }
  },
);

test('after five wrong tries the conversation can verify nobody, not even with the right proof', async () => {
  for (let left = TRIES_PER_CONVERSATION - 1; left >= 0; left -= 1) {
    const outcome = await verify('HL-1005', 'x@example.com', 'cv_guess');
    expect(resultOf(outcome)).toMatchObject({ verified: false, tries_left: left });
  }
  expect(reasonOf(await verify('HL-1005', 'layla.haddad@example.org', 'cv_guess'))).toContain(
    'a person must help',
  );
});

test('strangers who guess at an account do not shut its customer out', async () => {
  for (let count = 0; count < 40; count += 1)
    await verify('HL-1006', 'x@example.com', `cv_stranger_${Math.floor(count / 4)}`);
  expect(resultOf(await verify('HL-1006', 'petr.novak@example.net', 'cv_own')).verified).toBe(true);
});

test('tries at once do not pass the cap', async () => {
  const all = await Promise.all(
    Array.from({ length: 20 }, () => verify('HL-1005', 'x@example.com', 'cv_at_once')),
  );
  expect(all.filter(({ status }) => status === 'ok')).toHaveLength(TRIES_PER_CONVERSATION);
});
