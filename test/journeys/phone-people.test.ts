import { describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import type { PhoneSettings } from '../../src/lines/phone/settings.ts';
import type { WhenCalled } from '../../src/testing/telephone/index.ts';
import { ownersApi } from '../support/api.ts';
import { BEN, CLEO, calling, DESK, phoneDesk, words } from '../support/phone-desk.ts';

const GREETING = words('Welcome. How can I help?');
const HERE = words('Here I am.');
const HOLD = words('I am getting somebody. Please hold.');
const LONG = words(Array.from({ length: 120 }, (_, at) => `word${at}`).join(' '));
const PEOPLE = [{ name: 'Ben', number: BEN }];

const toPerson = () =>
  calling('transfer_to_person', { reason: 'A complaint.', summary: 'The driver was rude.' });

/** Anna talks by voice and asks for a person; Ben is called. */
async function askedByVoice(whenCalled: WhenCalled, settings: PhoneSettings = {}, then = [HERE, HERE]) {
  const desk = await phoneDesk({
    pack: support,
    steps: [GREETING, [toPerson()], HOLD, ...then],
    settings: { people: PEOPLE, ...settings },
  });
  const { anna, telephone, call } = desk;
  const ben = telephone(BEN, { whenCalled });
  await anna.dial(DESK);
  await anna.hears('How can I help?');
  await anna.speak('I want to complain to a person');
  await anna.hears('Please hold.');
  const notes = async () => (await call.all('person-whispered')).map(({ text }) => text);
  return { ...desk, ben, notes };
}

describe('a caller by voice who asks for a person', () => {
  test('is brought together with who accepts, and comes back to the agent when they leave', async () => {
    const { anna, ben, call, voices } = await askedByVoice({ answer: 'person', greeting: 'Ben.' });
    await ben.hears('this is a call for Harbourline Support. The driver was rude.');
    await ben.hears('Press 1');
    await ben.press('1');
    await anna.hears('I am connecting you with Ben.');
    await ben.wait(300);
    await ben.speak('Hello Anna');
    await anna.hears('Hello Anna');
    await expect.poll(async () => (await call.view()).person?.claimedBy).toBe('Ben');
    expect(voices.sessions).toEqual([]);
    expect(anna.transcript).not.toContain('rude');
    ben.hangUp();
    await call.comes('person-returned');
    await anna.hears('anything else I can help with?');
    await anna.wait(1_000);
    await anna.speak('are you there');
    await anna.hears('Here I am.');
    const { status, person } = await call.view();
    expect({ status, person }).toEqual({ status: 'open', person: null });
    anna.hangUp();
    await call.comes('conversation-closed');
  });

  test.for<[WhenCalled, string]>([
    [{ answer: 'never' }, 'Ben was called and did not answer.'],
    [{ answer: 'decline' }, 'Ben was called; the line was busy.'],
    [{ answer: 'voicemail', greeting: 'Ben is out.' }, 'Ben was called; a machine answered.'],
  ])('talks on with the agent when it is %j', async ([whenCalled, note]) => {
    const { anna, call, notes } = await askedByVoice(whenCalled);
    await call.comes('person-whispered');
    await expect.poll(notes).toEqual([note]);
    await anna.speak('are you there');
    await anna.hears('Here I am.');
    await expect.poll(async () => (await call.view()).status).toBe('waiting');
    anna.hangUp();
    await anna.wait(300);
  });

  test('talks on with the agent when the person declines, and waits for nobody', async () => {
    const { anna, ben, call, notes } = await askedByVoice({ answer: 'person' });
    await ben.hears('Press 1');
    await ben.press('2');
    await call.comes('person-declined');
    await expect.poll(notes).toEqual(['Ben was called and declined.']);
    await anna.speak('are you there');
    await anna.hears('Here I am.');
    await expect.poll(async () => (await call.view()).status).toBe('open');
    anna.hangUp();
    await call.comes('conversation-closed');
  });

  test('hears no more of a long answer when somebody takes over in the inbox', async () => {
    const { anna, server, call } = await askedByVoice({ answer: 'never' }, {}, [LONG]);
    await anna.speak('tell me all about it');
    await anna.hears('word1 ');
    const claim = (await ownersApi(server)).request(`/v1/inbox/${call.id}/claim`, {
      method: 'POST',
      body: '{}',
    });
    await anna.hears('tests has joined the conversation.');
    expect((await claim).status).toBe(200);
    expect(anna.transcript).not.toContain('word119');
    anna.hangUp();
    await call.comes('conversation-closed');
  });

  test('gets the second person when the first does not answer', async () => {
    const both = [...PEOPLE, { name: 'Cleo', number: CLEO }];
    const { anna, telephone, call } = await askedByVoice({ answer: 'decline' }, { people: both });
    const cleo = telephone(CLEO, { whenCalled: { answer: 'person' } });
    await cleo.hears('Press 1');
    await cleo.press('1');
    await anna.hears('I am connecting you with Cleo.');
    await expect.poll(async () => (await call.view()).person?.claimedBy).toBe('Cleo');
    anna.hangUp();
    await cleo.hungUp();
  });

  test('who hangs up while it rings is on record as gone, and the telephone stops ringing', async () => {
    const { anna, ben, call, notes } = await askedByVoice({ answer: 'never' });
    await ben.rings();
    anna.hangUp();
    expect(await ben.hungUp()).toBe('canceled');
    await call.comes('person-whispered', 2);
    expect((await notes()).toSorted()).toEqual([
      'The customer has hung up.',
      'The customer hung up while Ben was called.',
    ]);
    await expect.poll(async () => (await call.view()).status).toBe('waiting');
    expect(await call.inbox()).toEqual([call.id]);
  });

  test('is put through at once where transfers are cold, and comes back when the person leaves', async () => {
    const { anna, ben, call, voices } = await askedByVoice(
      { answer: 'person', greeting: 'Ben speaking.' },
      { transfer: 'cold' },
    );
    await anna.hears('I am connecting you with Ben.');
    await anna.hears('Ben speaking.');
    // It is kept for a moment, for the last words the customer said.
    await call.until(() => voices.sessions.length === 0);
    await expect.poll(async () => (await call.view()).person?.claimedBy).toBe('Ben');
    ben.hangUp();
    await anna.hears('anything else I can help with?');
    await anna.wait(1_000);
    await anna.speak('are you there');
    await anna.hears('Here I am.');
    anna.hangUp();
    await call.comes('conversation-closed');
  });

  test.for(['1', '2'])(
    'is not kept waiting by an agent who speaks at length when the person presses %s',
    async (key) => {
      const { anna, ben, call, network } = await askedByVoice({ answer: 'person' }, {}, [LONG, HERE]);
      await anna.speak('tell me all about it');
      await anna.hears('word1 ');
      await ben.hears('Press 1');
      await ben.press(key);
      const pressedMs = anna.time.nowMs;
      if (key === '1') {
        await anna.hears('I am connecting you with Ben.');
        expect(anna.time.nowMs - pressedMs).toBeLessThan(6_000);
        await ben.wait(300);
        await ben.speak('Hello Anna');
        await anna.hears('Hello Anna');
        expect(anna.transcript).not.toContain('word119');
      } else {
        await ben.hungUp();
        expect(anna.time.nowMs - pressedMs).toBeLessThan(6_000);
        await anna.hears('word119');
        await call.comes('person-declined');
      }
      expect(network.alerts).toEqual([]);
      anna.hangUp();
      await call.comes('conversation-closed');
    },
  );
});
