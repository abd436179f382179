import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { DESK, phoneDesk, words } from '../support/phone-desk.ts';

const GREETING = words('Welcome. How can I help?');

test('the speech model breaks off in mid-sentence: the caller waits a moment, and the call goes on', async () => {
  const { anna, call, voices, mind } = await phoneDesk({
    pack: support,
    steps: [
      GREETING,
      words('Our offices are open from nine to five on every working day of the week.'),
      words('From nine to five, on working days.'),
      words('You are welcome.'),
    ],
    // As the vendor's: what was sent has arrived when the connection breaks.
    realtime: { pace: 4 },
  });
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  voices.plan({ at: 'response', fault: 'drop', afterDeltas: 12 });
  await anna.speak('when are you open');
  await anna.hears('Our offices');
  const brokenMs = anna.time.nowMs;
  // Where the sound was cut a word of either answer may be lost.
  await anna.hears('to five, on working days.');
  expect(anna.time.nowMs - brokenMs).toBeLessThan(6_000);
  await anna.wait(300);
  await anna.speak('thank you');
  await anna.hears('You are welcome.');
  await anna.wait(300);
  anna.hangUp();
  await call.comes('conversation-closed');
  const said = await call.said();
  expect(said[0]).toBe('triage: Welcome. How can I help?');
  expect(said.slice(-4)).toEqual([
    expect.stringMatching(/^triage: Our offices[ \w]*-$/),
    'triage: From nine to five, on working days.',
    'customer: thank you',
    'triage: You are welcome.',
  ]);
  // A new session, which knows what was said.
  expect(JSON.stringify(mind.lastCall?.request.input)).toContain('when are you open');
  expect(anna.transcript.match(/Welcome\./g)).toHaveLength(1);
});

test('the speech model goes away while nobody speaks: the caller notices nothing', async () => {
  const { anna, call, voices } = await phoneDesk({
    pack: support,
    steps: [GREETING, words('From nine to five.')],
  });
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  await anna.wait(1_000);
  voices.sessions[0]?.drop();
  await anna.wait(1_000);
  await anna.speak('when are you open');
  await anna.hears('From nine to five.');
  await anna.wait(300);
  anna.hangUp();
  await call.comes('conversation-closed');
  await expect
    .poll(() => call.said())
    .toEqual([
      'triage: Welcome. How can I help?',
      'customer: when are you open',
      'triage: From nine to five.',
    ]);
  expect(anna.transcript).not.toContain('Sorry');
});

test('the network loses the socket in mid-sentence and connects again: the agent goes on, without a second greeting', async () => {
  const { anna, call, network, voices, mind } = await phoneDesk({
    pack: support,
    steps: [
      GREETING,
      words('Our offices are open from nine to five on every working day of the week.'),
      words('From nine to five, on working days.'),
      words('You are welcome.'),
    ],
  });
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  await anna.speak('when are you open');
  await anna.hears('Our offices');
  network.dropSockets(anna.callSid);
  await anna.hears('on working days.');
  expect(JSON.stringify(mind.lastCall?.request.input)).toContain('do not repeat what they have heard');
  await anna.wait(300);
  await anna.speak('thank you');
  await anna.hears('You are welcome.');
  await anna.wait(300);
  anna.hangUp();
  await call.comes('conversation-closed');
  expect(anna.transcript.match(/Welcome\./g)).toHaveLength(1);
  expect((await call.said()).slice(1)).toEqual([
    'customer: when are you open',
    expect.stringMatching(/^triage: Our offices[ \w]*-$/),
    'triage: From nine to five, on working days.',
    'customer: thank you',
    'triage: You are welcome.',
  ]);
  expect((await call.all('conversation-opened')).length).toBe(1);
  expect(voices.sessions).toEqual([]);
  expect(network.alerts.map(({ code }) => code)).toEqual([31921]);
});

test('a network that keeps losing the socket has the call served question by question', async () => {
  const { anna, call, network } = await phoneDesk({
    pack: support,
    steps: [GREETING, words('Still here.'), words('Still here.')],
  });
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  for (const _ of [1, 2, 3]) {
    network.dropSockets(anna.callSid);
    await anna.wait(1_500);
  }
  await anna.hears('I am still here, and we go on more simply now.');
  await anna.speak('I was charged twice for May');
  await anna.hears('I need its ID first.');
  anna.hangUp();
  await call.comes('conversation-closed');
  await expect.poll(async () => (await call.view()).owner).toBe('billing');
});
