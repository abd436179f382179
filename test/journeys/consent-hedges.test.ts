import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import type { Reply } from '../support/api.ts';
import { packDesk } from '../support/pack-desk.ts';
import { MONDAY } from '../support/pack-offers.ts';

let desk: Awaited<ReturnType<typeof packDesk>>;

/** Says one thing after the other as a customer whom the host has signed in; resolves to the replies. */
async function signedIn(facts: object, ...lines: readonly string[]): Promise<Reply[]> {
  const id = await desk.api.open({ facts });
  const replies: Reply[] = [];
  for (const line of lines) replies.push(await desk.api.say(id, line));
  return replies;
}

async function rows(text: string): Promise<unknown[]> {
  return (await desk.pool.query({ text })).rows;
}

const written = (replies: readonly Reply[], tool: string) =>
  replies
    .flatMap(({ toolCalls }) => toolCalls)
    .filter(({ name, status }) => name === tool && status === 'ok');

describe('a customer of Support', () => {
  beforeAll(async () => {
    desk = await packDesk(support);
  });
  afterAll(() => desk.close());

  const LAYLA = {
    account: {
      ...{ id: 'HL-1005', company: 'Haddad Dental', contact: 'Layla Haddad' },
      ...{ plan: 'team', billing: 'monthly', seats: 9 },
    },
  };
  const MARIA = {
    account: {
      ...{ id: 'HL-1001', company: 'Santos Studio', contact: 'Maria Santos' },
      ...{ plan: 'team', billing: 'monthly', seats: 7 },
    },
  };

  test.each([
    'ok how much extra is that per month',
    'sure, if it is free',
    'yes if my boss agrees',
    'I would rather keep what I have',
    'i would need to ask my husband first',
    'good grief that is expensive',
    'perfect timing, I was about to cancel',
    'great, and when does it end?',
    'sure, for 20 seats',
    'i am a lawyer, watch what you do',
    'right, what do I have now',
    'yes but only from June',
    'fine, whatever',
    'I do not know',
  ])('keeps the plan after "Shall I change it?" and "%s"', async (words) => {
    const replies = await signedIn(LAYLA, 'change my plan to business please', words);
    expect(replies[0]?.reply).toContain('Shall I change it?');
    expect(written(replies, 'change_plan')).toEqual([]);
    expect(await rows(`select plan_id from support.customers where id = 'HL-1005'`)).toEqual([
      { plan_id: 'team' },
    ]);
  });

  test('is not offered the plan they have, or one they are too many for', async () => {
    const [same, small] = [
      await signedIn(LAYLA, 'change my plan to team please'),
      await signedIn(MARIA, 'I want a refund of 2000 dollars for my last invoice'),
    ];
    expect(same[0]?.reply).toContain('on Team, billed monthly, already');
    expect(same[0]?.reply).not.toContain('Shall I change it?');
    expect(small.map(({ reply }) => reply).join()).not.toContain('Shall I refund $2,000.00');
  });

  test('is paid nothing after "Shall I refund ...?" and "i am a lawyer, watch what you do"', async () => {
    const replies = await signedIn(MARIA, 'I was charged twice for May', 'i am a lawyer, watch what you do');
    expect(replies[0]?.reply).toContain('Shall I refund $180.00');
    expect(written(replies, 'issue_refund')).toEqual([]);
  });

  test('who says "yes cancel it" where a colleague closes accounts is not told that the plan stays', async () => {
    const [asked, answered] = await signedIn(MARIA, 'I want to cancel my plan', 'yes cancel it');
    expect(asked?.reply).toContain('Shall I bring one in?');
    expect(answered?.reply).not.toContain('stays as it is');
    expect(answered).toMatchObject({ status: 'waiting' });
  });

  test.each([
    ['hm, my husband knows more about that', 'well, it is what it is'],
    ['возможно', 'не знаю'],
  ])('is offered a person after "%s" and "%s", and asked no third time', async (...answers) => {
    const replies = await signedIn(LAYLA, 'change my plan to business please', ...answers);
    expect(replies[1]?.reply).toContain('Shall I change it?');
    expect(replies[2]?.reply).toContain('get a person');
    expect(replies[2]?.reply).not.toContain('Shall I change it?');
    expect(written(replies, 'change_plan')).toEqual([]);
  });
});

describe('a customer of the salon', () => {
  beforeAll(async () => {
    desk = await packDesk(salon, { clock: { now: () => MONDAY } });
    await rows(
      `insert into salon.bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at)
       values ('GB-20300513-001', 6, 'keratin', 4, tstzrange('2030-05-21T14:00Z', '2030-05-21T16:30Z'), 280, 'booked', '2030-05-13T13:00Z')`,
    );
  });
  afterAll(() => desk.close());

  test('who wants to use 100 points does not find 500 used', async () => {
    const hana = { customer: { id: 6, name: 'Hana Kim' } };
    const replies = await signedIn(
      hana,
      'how many points do I have?',
      'I would like to use 100 on my keratin',
    );
    expect(replies[0]?.reply).toMatch(/How many points shall I use for Keratin treatment .*, 100 to 500\?/);
    expect(replies.at(-1)?.reply).toContain('Shall I use 100 points');
    expect(written(replies, 'redeem_points')).toEqual([]);
  });
});
