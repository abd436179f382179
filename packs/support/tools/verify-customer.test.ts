import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openToolBench, type ToolBench } from './tool-bench.ts';
import { TRIES_PER_ACCOUNT, TRIES_PER_CONVERSATION, verifyCustomer } from './verify-customer.ts';

let bench: ToolBench;
let now = new Date('2026-11-21T09:00:00Z');

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
  ['postal code', '1001', '78701'],
  ['postal code with a space', 'HL-1003', 'm5v2t6'],
])('account ID and %s verify the customer', async (_what, accountId, proof) => {
  const outcome = await verify(accountId, proof, 'cv_right');
  expect(resultOf(outcome).verified).toBe(true);
  const id = `HL-${/\d{4}/.exec(accountId)?.[0]}`;
  expect(outcome).toMatchObject({ facts: { account: { id } } });
});

test('the recorded fact holds no proof', async () => {
  const outcome = await verify('HL-1001', '78701', 'cv_fact');
  expect(outcome).toMatchObject({ status: 'ok' });
  expect(JSON.stringify(outcome)).not.toMatch(/78701|maria\.santos@|5550101/);
});

test.each([
  ['a wrong proof', 'HL-1001', 'someone@example.com'],
  ['an unknown account', 'HL-9999', 'maria.santos@example.com'],
  ["another account's proof", 'HL-1002', '78701'],
  ['the end of the phone number', 'HL-1001', '5550101'],
  ['nothing but a space', 'HL-1001', ' '],
])('%s verifies nobody and all are answered alike', async (what, accountId, proof) => {
  const outcome = await verify(accountId, proof, `cv_${what}`);
  expect(outcome).toMatchObject({ status: 'ok', result: { verified: false, tries_left: 4 }, facts: {} });
  expect(resultOf(outcome)).toMatchObject({ message: expect.stringContaining('do not belong together') });
});

test('after five wrong tries the conversation can verify nobody, not even with the right proof', async () => {
  for (let left = TRIES_PER_CONVERSATION - 1; left >= 0; left -= 1) {
    const outcome = await verify('HL-1005', '00000', 'cv_guess');
    expect(resultOf(outcome)).toMatchObject({ verified: false, tries_left: left });
  }
  expect(reasonOf(await verify('HL-1005', '02116', 'cv_guess'))).toContain('a person must help');
  expect(resultOf(await verify('HL-1005', '02116', 'cv_other')).verified).toBe(true);
});

test('many wrong tries at one account lock it for an hour, in every conversation', async () => {
  for (let count = 0; count < TRIES_PER_ACCOUNT; count += 1) {
    await verify('HL-1006', '00000', `cv_guess_${Math.floor(count / 4)}`);
  }
  expect(reasonOf(await verify('HL-1006', '80202', 'cv_late'))).toContain('a person must help');
  now = new Date(now.getTime() + 3_600_001);
  expect(resultOf(await verify('HL-1006', '80202', 'cv_late')).verified).toBe(true);
});
