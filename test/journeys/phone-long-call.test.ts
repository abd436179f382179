import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { DESK, phoneDesk, words } from '../support/phone-desk.ts';

const MINUTE = 60_000;
const { desk } = support;
/** A desk that lets its callers think. */
const patient = { ...support, desk: { ...desk, voice: { ...desk.voice, silenceMs: 120 * MINUTE } } };

test('a call of 61 minutes outlives the speech session, and the caller notices nothing', {
  timeout: 400_000,
}, async () => {
  const { anna, call, voices, skip, mind, network } = await phoneDesk({
    pack: patient,
    steps: [words('Welcome. How can I help?'), words('Take your time.'), words('It is still here.')],
  });
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  await anna.speak('I have to look for my invoice');
  await anna.hears('Take your time.');
  await anna.wait(2_000);
  const [first] = voices.sessions;
  await skip(61 * MINUTE);
  expect(voices.sessions).toHaveLength(1);
  expect(voices.sessions[0]).not.toBe(first);
  expect(first?.isOver).toBe(true);
  await anna.speak('here it is, do you have it');
  await anna.hears('It is still here.');
  await anna.wait(300);
  expect(JSON.stringify(mind.lastCall?.request.input)).toContain('look for my invoice');
  anna.hangUp();
  await call.comes('conversation-closed');
  await expect
    .poll(() => call.said())
    .toEqual([
      'triage: Welcome. How can I help?',
      'customer: I have to look for my invoice',
      'triage: Take your time.',
      'customer: here it is, do you have it',
      'triage: It is still here.',
    ]);
  expect(anna.transcript).toBe('Welcome. How can I help?Take your time.It is still here.');
  expect(network.alerts).toEqual([]);
});
