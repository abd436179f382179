import { reasonOf, resultOf } from 'switchroom/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changePlan } from './change-plan.ts';
import { lookupPricing } from './lookup-pricing.ts';
import { openToolBench, type ToolBench } from './tool-bench.ts';

let bench: ToolBench;

beforeAll(async () => {
  bench = await openToolBench(() => new Date('2026-11-21T09:00:00Z'));
});

afterAll(() => bench.close());

test('what is offered says when it starts and what is charged then: the yes is to that', async () => {
  const offer = (account: string, plan: 'business' | 'starter') =>
    bench.offer(
      changePlan,
      { plan, billing: 'monthly' },
      {
        facts: { account: { id: account, company: '', contact: '', plan: '', billing: 'monthly', seats: 1 } },
      },
    );
  expect(await offer('HL-1001', 'business')).toMatchObject({
    result: expect.stringMatching(/It starts today, and \$32\.67 is charged now.* Shall I change it\?$/),
  });
  expect(await offer('HL-1006', 'starter')).toMatchObject({
    result: expect.stringMatching(
      /It starts on December 1, 2026, .* nothing is charged now\. Shall I change it\?$/,
    ),
  });
});

test('an upgrade starts today and charges the difference for the days left', async () => {
  const outcome = await bench.run(
    changePlan,
    { plan: 'business', billing: 'monthly' },
    { customer: 'HL-1001' },
  );
  // 7 seats x ($38 - $24) x 10 of 30 days.
  expect(resultOf(outcome)).toMatchObject({
    plan: 'Business',
    price: 266,
    status: 'applied',
    effective_on: '2026-11-21',
    charged_now: 32.67,
  });
  expect(outcome).toMatchObject({ facts: { account: { plan: 'business' } } });
});

test('a downgrade waits for the end of the paid month and charges nothing', async () => {
  const input = { plan: 'team', billing: 'monthly' } as const;
  const outcome = await bench.run(changePlan, input, { customer: 'HL-1003' });
  expect(resultOf(outcome)).toMatchObject({
    status: 'scheduled',
    effective_on: '2026-12-01',
    charged_now: 0,
  });
  expect(outcome).toMatchObject({ facts: {} });
});

test('a later wish replaces the scheduled one', async () => {
  const wish = (billing: 'monthly' | 'annual') =>
    bench.run(changePlan, { plan: 'starter', billing }, { customer: 'HL-1006' });
  resultOf(await wish('monthly'));
  resultOf(await wish('annual'));
  const rows = await bench.rows(
    `select to_billing, status from plan_changes where customer_id = 'HL-1006' order by id`,
  );
  expect(rows).toEqual([
    { to_billing: 'monthly', status: 'replaced' },
    { to_billing: 'annual', status: 'scheduled' },
  ]);
});

test('naming the present plan takes the scheduled change back, once', async () => {
  const wish = (billing: 'monthly' | 'annual', key: string) =>
    bench.run(changePlan, { plan: 'team', billing }, { customer: 'HL-1005', key });
  resultOf(await wish('annual', 'go'));
  const back = resultOf(await wish('monthly', 'back'));
  expect(back).toMatchObject({ status: 'kept', plan: 'Team', billing: 'monthly', charged_now: 0 });
  expect(resultOf(await wish('monthly', 'back'))).toEqual(back);
  expect(reasonOf(await wish('monthly', 'more'))).toContain('already');
});

test('the same call tried again changes the plan once', async () => {
  const again = () =>
    bench.run(changePlan, { plan: 'team', billing: 'monthly' }, { customer: 'HL-1008', key: 'again' });
  const first = resultOf(await again());
  expect(resultOf(await again())).toEqual(first);
});

test('the plan the account is on, and one too small for its seats, are refused', async () => {
  const to = (plan: 'business' | 'starter') =>
    bench.run(changePlan, { plan, billing: 'monthly' }, { customer: 'HL-1002' });
  expect(reasonOf(await to('business'))).toContain('already');
  expect(reasonOf(await to('starter'))).toBe('Starter goes up to 10 seats. The account has 12.');
});

test('prices are quoted for every plan that takes the seats, with what prepaying saves', async () => {
  const { quotes } = resultOf(await bench.run(lookupPricing, { seats: 12 }));
  expect(quotes.map((quote) => quote.plan)).toEqual(['Team', 'Business']);
  expect(quotes[0]).toMatchObject({ per_month: 288, per_year_prepaid: 2937.6, saved_by_prepaying: 518.4 });
});

test('a plan that cannot take the seats is not quoted, with the reason', async () => {
  const pricing = resultOf(await bench.run(lookupPricing, { plan: 'starter', seats: 25 }));
  expect(pricing).toMatchObject({ quotes: [], problem: 'Starter goes up to 10 seats.' });
});
