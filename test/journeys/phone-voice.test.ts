import { describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { calling, DESK, phoneDesk, words } from '../support/phone-desk.ts';

const toBilling = () =>
  calling('transfer_to_billing', { reason: 'Charged twice.', intent: 'a refund', urgency: 'normal' });
const toSales = () =>
  calling('transfer_to_sales', { reason: 'Wants a demo.', intent: 'a demo', urgency: 'low' });
const toTech = () =>
  calling('transfer_to_tech', { reason: 'No calls come in.', intent: 'calls', urgency: 'high' });
const GREETING = words('Welcome to Harbourline. How can I help?');

/** YYYY-MM-DD, at least two days ahead. */
function nextThursday(): string {
  const day = new Date(Date.now() + 2 * 86_400_000);
  while (day.getUTCDay() !== 4) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

describe('a call by voice', () => {
  test('goes from triage to billing, to the tools, to who makes the appointment, until the caller hangs up', async () => {
    const demo = { date: nextThursday(), time: '10:00', name: 'Maria', email: 'maria.santos@example.com' };
    const { anna, call, voices, network } = await phoneDesk({
      pack: support,
      steps: [
        GREETING,
        [toBilling()],
        words('Of course. What is your account, and your email?'),
        [calling('verify_customer', { account_id: 'HL-1001', proof: 'maria.santos@example.com' })],
        [calling('lookup_invoice')],
        words('Thank you, Maria. You were charged twice.'),
        [toSales()],
        words('I can show you everything. Which day?'),
        [calling('book_demo', demo)],
        words('One moment.'),
        [calling('book_demo', demo)],
        words('Thursday at ten it is.'),
      ],
    });
    await anna.dial(DESK);
    await anna.hears('How can I help?');
    await anna.speak('I was charged twice');
    await anna.hears('your email?');
    await anna.speak('HL-1001 and maria.santos@example.com');
    await anna.hears('You were charged twice.');
    await anna.speak('then show me the product');
    await anna.hears('Which day?');
    await anna.speak('on Thursday at ten');
    // The model books at once: the desk makes the offer, and what it waits for is a yes.
    await anna.hears('Shall I book it?');
    await anna.speak('yes please');
    await anna.hears('Thursday at ten it is.');
    await anna.wait(300);
    anna.hangUp();
    await call.comes('conversation-closed');
    await expect
      .poll(() => call.said())
      .toEqual([
        'triage: Welcome to Harbourline. How can I help?',
        'customer: I was charged twice',
        'billing: Of course. What is your account, and your email?',
        'customer: HL-1001 and maria.santos@example.com',
        'billing: Thank you, Maria. You were charged twice.',
        'customer: then show me the product',
        'sales: I can show you everything. Which day?',
        'customer: on Thursday at ten',
        'sales: One moment.',
        expect.stringMatching(/^sales: A demo on Thursday, .* Shall I book it\?$/),
        'customer: yes please',
        'sales: Thursday at ten it is.',
      ]);
    expect(anna.transcript).not.toContain('Sorry');
    const { status, owner, line, facts, handoffs } = await call.view();
    expect({ status, owner, line }).toEqual({ status: 'closed', owner: 'sales', line: 'phone' });
    expect(facts.account).toMatchObject({ value: { id: 'HL-1001' }, provenance: 'tool-returned' });
    expect(handoffs.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['triage', 'billing', 'Charged twice.'],
      ['billing', 'sales', 'Wants a demo.'],
    ]);
    const tools = await call.all('tool-returned');
    expect(tools.map(({ name, status: how }) => `${name} ${how}`)).toEqual([
      'verify_customer ok',
      'lookup_invoice ok',
      'book_demo waiting',
      'book_demo ok',
    ]);
    expect(await call.all('handoff-acknowledged')).toHaveLength(2);
    expect(voices.sessions).toEqual([]);
    expect(network.alerts).toEqual([]);
  });

  test('takes the first of two handoffs in one answer, and the caller hears one agent', async () => {
    const { anna, call, mind } = await phoneDesk({
      pack: support,
      steps: [GREETING, [toBilling(), toTech()], words('Billing here. What is your account?')],
    });
    await anna.dial(DESK);
    await anna.hears('How can I help?');
    await anna.speak('my bill is wrong and calls fail');
    await anna.hears('Billing here. What is your account?');
    await anna.wait(300);
    const { owner, handoffs } = await call.view();
    expect(owner).toBe('billing');
    expect(handoffs.map(({ to, status }) => `${to} ${status}`)).toEqual([
      'billing first-reply',
      'tech refused',
    ]);
    expect(mind.calls).toHaveLength(3);
    anna.hangUp();
    await call.comes('conversation-closed');
  });

  test('is interrupted in mid-handoff: the handoff stands, and the new owner hears the new words', async () => {
    const { anna, call, voices } = await phoneDesk({
      pack: support,
      steps: [
        GREETING,
        [
          ...words('I will bring you to my colleague who knows all about invoices and refunds and more.'),
          toBilling(),
        ],
        words('For July, then. What is your account?'),
      ],
    });
    await anna.dial(DESK);
    await anna.hears('How can I help?');
    // Billing does not come before the caller has lost patience.
    voices.plan({ at: 'session.update', fault: 'delay', ms: 4_000 });
    await anna.speak('I was charged twice');
    await anna.hears('my colleague');
    await anna.speak('I mean in July and not in May');
    await anna.hears('For July, then. What is your account?');
    await anna.wait(300);
    expect(anna.transcript).not.toContain('refunds');
    const said = await call.said();
    expect(said.slice(2)).toEqual([
      expect.stringMatching(/^triage: I will bring you to my colleague[ \w]*-$/),
      'customer: I mean in July and not in May',
      'billing: For July, then. What is your account?',
    ]);
    expect(await call.all('handoff-committed')).toHaveLength(1);
    await expect.poll(async () => (await call.view()).owner).toBe('billing');
    anna.hangUp();
    await call.comes('conversation-closed');
  });

  test('is interrupted when the next agent has begun already: what both had left to say falls', async () => {
    const { anna, call } = await phoneDesk({
      pack: support,
      steps: [
        GREETING,
        [...words('I will bring you to my colleague who knows all about invoices.'), toBilling()],
        words('Billing here. Tell me which of all your invoices it is about.'),
        words('In July, then.'),
      ],
    });
    await anna.dial(DESK);
    await anna.hears('How can I help?');
    await anna.speak('I was charged twice');
    await anna.hears('my colleague');
    await anna.speak('I mean in July and not in May');
    await anna.hears('In July, then.');
    await anna.wait(300);
    expect(anna.transcript).not.toContain('Billing here');
    const said = await call.said();
    expect(said.slice(2)).toEqual([
      expect.stringMatching(/^triage: I will bring you to my colleague[ \w]*-$/),
      'customer: I mean in July and not in May',
      'billing: In July, then.',
    ]);
    expect(await call.all('handoff-committed')).toHaveLength(1);
    anna.hangUp();
    await call.comes('conversation-closed');
  });

  test.for([['message'], ['audio'], ['both']] as const)(
    'takes keys that come as %s for what the caller says',
    async ([path]) => {
      const { anna, call } = await phoneDesk({
        pack: support,
        steps: [words('Please enter your account number.'), words('Thank you.')],
      });
      await anna.dial(DESK);
      await anna.hears('account number.');
      await anna.press('1001#', path);
      await anna.hears('Thank you.');
      await anna.wait(300);
      expect((await call.said())[1]).toMatch(/^customer: .*1001/);
      anna.hangUp();
      await call.comes('conversation-closed');
      expect(await call.all('customer-said')).toHaveLength(1);
    },
  );
});
