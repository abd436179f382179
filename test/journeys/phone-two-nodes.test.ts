import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { frontProxy } from '../support/front-proxy.ts';
import { calling, DESK, phoneDesk, words } from '../support/phone-desk.ts';

const toBilling = () =>
  calling('transfer_to_billing', { reason: 'Charged twice.', intent: 'a refund', urgency: 'normal' });

/** Anna talks to billing at the first of two nodes, and is verified. */
async function atFirstNode() {
  const proxy = await frontProxy();
  const desk = await phoneDesk({
    pack: support,
    publicUrl: proxy.url,
    steps: [
      words('Welcome. How can I help?'),
      [toBilling()],
      words('What is your account, and your email?'),
      [calling('verify_customer', { account_id: 'HL-1001', proof: 'maria.santos@example.com' })],
      words('Thank you, Maria. Which invoice is it?'),
      words('The one of May, then.'),
    ],
  });
  const second = await desk.startNode();
  proxy.pointAt(desk.server.url);
  const { anna } = desk;
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  await anna.speak('I was charged twice');
  await anna.hears('your email?');
  await anna.speak('HL-1001 and maria.santos@example.com');
  await anna.hears('Which invoice is it?');
  await anna.wait(300);
  return { ...desk, proxy, second };
}

test('a call whose webhook comes to one node and whose sound to another is one call', async () => {
  const proxy = await frontProxy();
  const desk = await phoneDesk({
    pack: support,
    publicUrl: proxy.url,
    steps: [words('Welcome. How can I help?'), words('Then let us look.')],
  });
  const second = await desk.startNode();
  proxy.pointAt(desk.server.url);
  proxy.pointSocketsAt(second.url);
  const { anna, call } = desk;
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  await anna.speak('I was charged twice');
  await anna.hears('Then let us look.');
  anna.hangUp();
  await anna.wait(1_000);
  await expect
    .poll(() => call.said())
    .toEqual([
      'triage: Welcome. How can I help?',
      'customer: I was charged twice',
      'triage: Then let us look.',
    ]);
  await expect.poll(async () => (await call.view()).status).toBe('closed');
});

test.for(['can not be reached any more', 'stops'])(
  'a call goes on at another node when its own %s',
  async (how) => {
    const { anna, call, server, second, stopNode, proxy, mind, voices } = await atFirstNode();
    proxy.pointAt(second.url);
    if (how === 'stops') await stopNode(server);
    await anna.wait(2_000);
    await anna.speak('it is the one of May');
    await anna.hears('The one of May, then.');
    await anna.wait(300);
    expect(mind.lastCall?.request.systemInstructions).toContain('The customer is verified: Maria Santos');
    expect(voices.sessions).toHaveLength(1);
    anna.hangUp();
    await anna.wait(1_000);
    await expect
      .poll(() => call.at(second.url).said())
      .toEqual([
        'triage: Welcome. How can I help?',
        'customer: I was charged twice',
        'billing: What is your account, and your email?',
        'customer: HL-1001 and maria.santos@example.com',
        'billing: Thank you, Maria. Which invoice is it?',
        'customer: it is the one of May',
        'billing: The one of May, then.',
      ]);
    expect((await call.at(second.url).view()).status).toBe('closed');
    expect(anna.transcript.match(/Welcome\./g)).toHaveLength(1);
  },
);
