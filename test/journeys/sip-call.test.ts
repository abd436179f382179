import { describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { CLEO, calling, words } from '../support/phone-desk.ts';
import { sipDesk } from '../support/sip-desk.ts';

const GREETING = words('Welcome. How can I help?');
const toBilling = () =>
  calling('transfer_to_billing', { reason: 'Charged twice.', intent: 'a refund', urgency: 'normal' });
const toPerson = () =>
  calling('transfer_to_person', { reason: 'A complaint.', summary: 'The driver was rude.' });

describe('a call over the vendor’s SIP address', () => {
  test('is accepted as the desk is, held across a handoff and a tool, and ends when the caller hangs up', async () => {
    const { caller, call, mind } = await sipDesk({
      pack: support,
      steps: [
        GREETING,
        [toBilling()],
        words('What is your account, and your email?'),
        [calling('verify_customer', { account_id: 'HL-1001', proof: 'maria.santos@example.com' })],
        words('Thank you, Maria.'),
      ],
    });
    await caller.dial();
    await caller.hears('How can I help?');
    expect(caller.call?.state).toBe('accepted');
    await caller.wait(3_000);
    await caller.speak('I was charged twice');
    await caller.hears('your email?');
    await caller.wait(4_000);
    await caller.speak('HL-1001 and maria.santos@example.com');
    await caller.hears('Thank you, Maria.');
    await caller.wait(3_000);
    caller.hangUp();
    await call.comes('conversation-closed');
    await expect
      .poll(() => call.said())
      .toEqual([
        'triage: Welcome. How can I help?',
        'customer: I was charged twice',
        'billing: What is your account, and your email?',
        'customer: HL-1001 and maria.santos@example.com',
        'billing: Thank you, Maria.',
      ]);
    const { line, metadata, facts } = await call.view();
    expect({ line, from: metadata.from }).toEqual({ line: 'sip', from: 'sip:+15550199@example.com' });
    expect(facts.account).toMatchObject({ value: { id: 'HL-1001' } });
    expect(mind.calls[0]?.request.systemInstructions).toContain('Harbourline');
    expect(caller.cleared).toBe(0);
  });

  test('can be interrupted: what was not heard is dropped at the vendor, and not on record', async () => {
    const { caller, call } = await sipDesk({
      pack: support,
      steps: [
        GREETING,
        words('Our offices are open from nine to five on every single working day of the week.'),
        words('You are welcome.'),
      ],
    });
    await caller.dial();
    await caller.hears('How can I help?');
    await caller.wait(3_000);
    await caller.speak('when are you open');
    await caller.hears('Our offices');
    await caller.wait(1_200);
    await caller.speak('thank you that is enough');
    await caller.hears('You are welcome.');
    await caller.wait(3_000);
    expect(caller.cleared).toBe(1);
    const said = await call.said();
    // How much was heard is reckoned by the time it takes to speak.
    expect(said[2]).toMatch(/^triage: Our offices are.*-$/);
    expect(said[2]).not.toContain('single');
    expect(said.slice(3)).toEqual(['customer: thank you that is enough', 'triage: You are welcome.']);
    caller.hangUp();
    await call.comes('conversation-closed');
  });

  test('is sent to the first person who can be reached, once the agent has said so', async () => {
    const { caller, call } = await sipDesk({
      pack: support,
      steps: [GREETING, [toPerson()], words('I am connecting you.')],
      settings: {
        people: [
          { name: 'Web', number: 'client:web' },
          { name: 'Cleo', number: CLEO },
        ],
      },
    });
    await caller.dial();
    await caller.hears('How can I help?');
    await caller.wait(3_000);
    await caller.speak('a person please');
    await caller.hears('I am connecting you.');
    await call.comes('conversation-closed');
    expect(caller.call).toMatchObject({ state: 'transferred', referredTo: `tel:${CLEO}` });
    expect((await call.all('person-claimed')).map(({ by }) => by)).toEqual(['Cleo']);
  });

  test('goes on when the speech model falls silent, and is sent to a person when it stays silent', async () => {
    const { caller, call, voices } = await sipDesk({
      pack: support,
      steps: [GREETING, words('From nine to five.'), words('From nine to five.')],
      settings: { people: [{ name: 'Cleo', number: CLEO }] },
    });
    await caller.dial();
    await caller.hears('How can I help?');
    await caller.wait(3_000);
    const hang = { at: 'response', fault: 'hang' } as const;
    voices.plan(hang);
    await caller.speak('when are you open');
    await caller.hears('From nine to five.');
    await caller.wait(3_000);
    voices.plan(hang, hang, hang, hang);
    await caller.speak('and on Sundays');
    await call.comes('conversation-closed');
    expect(caller.call).toMatchObject({ state: 'transferred', referredTo: `tel:${CLEO}` });
    await expect.poll(() => call.said()).toContain('triage: From nine to five.');
  });

  test('has the keys of the telephone taken for what the caller says', async () => {
    const { caller, call } = await sipDesk({
      pack: support,
      steps: [words('Please enter your account number.'), words('Thank you.')],
    });
    await caller.dial();
    await caller.hears('account number.');
    await caller.wait(3_000);
    for (const key of '1001#') caller.call?.leg?.press(key);
    await caller.hears('Thank you.');
    await caller.wait(3_000);
    expect((await call.said())[1]).toMatch(/^customer: .*1001/);
    caller.hangUp();
    await call.comes('conversation-closed');
  });

  test('is hung up on after the goodbye, when the caller says nothing', async () => {
    const { caller, call } = await sipDesk({ pack: support, steps: [GREETING] });
    await caller.dial();
    await caller.hears('How can I help?');
    await caller.hears('Goodbye.');
    await caller.until(() => caller.call?.state === 'ended', 'the end of the call');
    await call.comes('conversation-closed');
  });

  test('waits in the inbox when they asked for a person whom nobody can send them to, and hang up', async () => {
    const { caller, call } = await sipDesk({
      pack: support,
      steps: [GREETING, [toPerson()], words('Somebody will call you.')],
    });
    await caller.dial();
    await caller.hears('How can I help?');
    await caller.wait(3_000);
    await caller.speak('a person please');
    await caller.hears('Somebody will call you.');
    await caller.wait(3_000);
    caller.hangUp();
    await call.comes('person-whispered');
    expect(await call.inbox()).toEqual([call.id]);
  });

  test('is answered once although it is announced twice, and not at all when nobody signed the announcement', async () => {
    const announced: { body: string; headers: Headers }[] = [];
    const { caller, call, webhookUrl, voices } = await sipDesk({
      pack: support,
      steps: [GREETING, GREETING],
    });
    const { fetch } = globalThis;
    globalThis.fetch = async (url, init) => {
      if (String(url) === webhookUrl)
        announced.push({ body: String(init?.body), headers: new Headers(init?.headers) });
      return fetch(url, init);
    };
    await caller.dial().finally(() => {
      globalThis.fetch = fetch;
    });
    await caller.hears('How can I help?');
    const [{ body, headers } = { body: '', headers: new Headers() }] = announced;
    const again = await fetch(webhookUrl, { method: 'POST', body, headers });
    expect(again.status).toBe(204);
    const forged = body.replace('+15550199', '+15550111');
    expect((await fetch(webhookUrl, { method: 'POST', body: forged, headers })).status).toBe(400);
    expect((await fetch(webhookUrl, { method: 'POST', body })).status).toBe(400);
    await caller.wait(3_000);
    expect(voices.sessions).toHaveLength(1);
    await expect.poll(() => call.said()).toEqual(['triage: Welcome. How can I help?']);
    caller.hangUp();
    await call.comes('conversation-closed');
  });
});
