import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { encodeMulaw } from '../../src/audio/mulaw.ts';
import { DESK, phoneDesk, words } from '../support/phone-desk.ts';

const GREETING = words('Welcome. How can I help?');
const HOURS = 'Our offices are open from nine to five on every working day of the week.';

/** Something falls down beside the telephone. */
const noise = (ms: number) =>
  encodeMulaw(Int16Array.from({ length: ms * 8 }, (_, index) => 8_000 * Math.sin(index)));

test('a noise cuts the agent off: it goes on where it was heard', async () => {
  const { anna, call, mind } = await phoneDesk({
    pack: support,
    // The second answer is what a model would say to the noise.
    steps: [GREETING, words(HOURS), words('Pardon?')],
  });
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  await anna.speak('when are you open');
  await anna.hears('Our offices');
  await anna.play(noise(500));
  await anna.hears('day of the week.');
  await anna.wait(300);
  anna.hangUp();
  await call.comes('conversation-closed');
  expect(anna.transcript).not.toContain('Pardon');
  const [, asked, heard, rest, ...more] = await call.said();
  expect(asked).toBe('customer: when are you open');
  expect(heard).toMatch(/^triage: Our offices.*-$/);
  expect(`${heard?.slice(0, -1)} ${rest?.slice('triage: '.length)}`).toBe(`triage: ${HOURS}`);
  expect(more).toEqual([]);
  expect(mind.calls.length).toBeLessThanOrEqual(3);
});

test('what the caller says right before they hang up is on record, before the conversation is closed', async () => {
  const { anna, call } = await phoneDesk({ pack: support, steps: [GREETING, words('Never heard.')] });
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  await anna.wait(300);
  await anna.speak('please call me back tomorrow');
  anna.hangUp();
  await call.comes('conversation-closed');
  expect((await call.said()).slice(1)).toEqual(['customer: please call me back tomorrow']);
  await expect.poll(async () => (await call.events()).at(-1)?.type).toBe('conversation-closed');
});
