import { expect, test } from 'vitest';
import { findKnown, knownOf, personalOf } from '../../evals/replay/personal.ts';
import type { RecordedConversation } from '../../evals/replay/replay-desk.ts';
import { StandIns } from '../../evals/replay/stand-ins.ts';
import { findPersonal, withoutPersonal } from './find-personal.ts';

const conversation = (facts: Readonly<Record<string, string>>): RecordedConversation => ({
  id: 'cv_1',
  events: Object.entries(facts).map(([name, value], at) => ({
    type: 'fact-recorded',
    data: { name, value, provenance: 'host' },
    ...{ seq: at + 1, turn: 0, epoch: 0, at: new Date(0) },
  })),
});

test('the same is replaced by the same, in the same shape, whatever its capitals and spaces', () => {
  const standIns = new StandIns(findPersonal);
  const first = standIns.in(
    'I am Maria Santos, account HL-1001, maria.santos@mail.test, +1 (416) 555-0170, M5V 3L9.',
  );
  expect(first).toMatch(
    /^I am Alex Miller, account HL-\d{4}, customer1@example\.com, \+\d \(\d{3}\) 555-01\d{2}, M\d[A-Z] \d[A-Z]\d\.$/,
  );
  expect(first).not.toMatch(/Maria|Santos|1001|mail\.test|416|3L9/);
  const id = /HL-\d{4}/.exec(first)?.[0] ?? '';
  expect(standIns.in('hl-1001, as I said: MARIA.SANTOS@MAIL.TEST')).toBe(
    `${id.toLowerCase()}, as I said: CUSTOMER1@EXAMPLE.COM`,
  );
  expect(standIns.used.find(({ kind }) => kind === 'id')).toEqual({ kind: 'id', as: id, times: 2 });
});

test('two customers are two, and what is replaced can not be computed back', () => {
  const [one, other] = [new StandIns(findPersonal), new StandIns(findPersonal)];
  expect(one.in('a@b.test and c@d.test')).toBe('customer1@example.com and customer2@example.com');
  expect(other.in('my account is HL-5555')).toBe(one.in('my account is HL-1234'));
});

test('what is known of the customer is found without an introduction; a plan or a colour stays as it is', () => {
  const known = personalOf(
    knownOf(conversation({ customer_name: 'Ann Lee', plan: 'business', seats: '12' })),
    findPersonal,
  );
  const standIns = new StandIns(findKnown(findPersonal, known));
  expect(standIns.in('ann wants business, and ann lee said so')).toBe(
    'alex wants business, and alex miller said so',
  );
});

test('what is kept stays, and what is given stands in', () => {
  const find = findKnown(findPersonal, [], [['given', 'Platform 9']]);
  const standIns = new StandIns(find, ['HL-1001'], new Map([['Platform 9', 'Gate 4']]));
  expect(standIns.in('HL-1001 is at platform 9, HL-1002 is not')).toMatch(
    /^HL-1001 is at Gate 4, HL-(?!1002)\d{4} is not$/,
  );
});

test('values are replaced in their depth, numbers too', () => {
  const standIns = new StandIns(findPersonal);
  const value = standIns.inValue({ mail: ['a@b.test'], account: 1234567, seats: 3 });
  expect(value).toMatchObject({ mail: ['customer1@example.com'], seats: 3 });
  expect(value.account).not.toBe(1234567);
});

test('words that are only shown have a placeholder for all that is known', () => {
  expect(
    withoutPersonal(
      'Ann on the gold plan, call +44 20 7946 0958',
      conversation({ name: 'Ann Lee', plan: 'gold' }),
    ),
  ).toBe('[name] on the [plan] plan, call [phone]');
});
