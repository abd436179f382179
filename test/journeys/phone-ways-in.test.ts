import { ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { vendorClient } from '../../src/lines/phone/vendor-client.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import { calling, DESK, phoneDesk, words } from '../support/phone-desk.ts';

const toBilling = () =>
  calling('transfer_to_billing', { reason: 'Charged twice.', intent: 'a refund', urgency: 'normal' });

describe('a call whose words come on a socket', () => {
  test('is served by the text models, across a handoff, and may be interrupted', async () => {
    const model = new ScriptedModel([
      [toBilling()],
      words('Of course I will look at every single invoice of the last twelve months for you.'),
      words('Only May, then. What is your account?'),
    ]);
    const { anna, call, voices } = await phoneDesk({
      pack: support,
      steps: [],
      models: [linkTo(model)],
      settings: { mode: 'relay' },
    });
    await anna.dial(DESK);
    await anna.hears('Welcome to Harbourline Support. How can I help you?');
    await anna.speak('I was charged twice');
    await anna.hears('every single');
    await anna.speak('only look at May');
    await anna.hears('Only May, then. What is your account?');
    expect(anna.transcript).not.toContain('months');
    anna.hangUp();
    await call.comes('conversation-closed');
    const { owner, line, metadata } = await call.view();
    expect({ owner, line, from: metadata.from }).toEqual({
      owner: 'billing',
      line: 'phone',
      from: anna.number,
    });
    expect((await call.all('person-whispered'))[0]?.text).toContain('heard only this');
    expect(voices.sessions).toEqual([]);
  });
});

describe('a call that is recorded', () => {
  test('begins with the consent, before anything is heard of the caller or of the agent', async () => {
    const { anna, call, network } = await phoneDesk({
      pack: support,
      steps: [words('Welcome. How can I help?')],
      settings: { recording: { consent: 'This call is recorded.' } },
    });
    await anna.dial(DESK);
    await anna.hears('How can I help?');
    expect(anna.transcript).toMatch(/^This call is recorded\. ?Welcome\./);
    await anna.wait(300);
    anna.hangUp();
    await call.comes('conversation-closed');
    const [{ text = '' } = {}] = await call.all('person-whispered');
    expect(text).toMatch(/^Recording RE\w+ has begun\.$/);
    expect(network.alerts).toEqual([]);
  });
});

describe('a call of the desk’s own', () => {
  /** Calls a number as a program beside the server does. */
  async function callOut(answer: 'person' | 'voicemail', settings = {}) {
    const desk = await phoneDesk({
      pack: support,
      steps: [words('This is Harbourline. Is it a good time?'), words('Then I will be brief.')],
      settings,
    });
    const { anna, network, server } = desk;
    anna.whenCalled = { answer, greeting: 'This is Anna.' };
    const { accountSid, authToken, url: apiUrl } = network;
    await vendorClient({ accountSid, authToken, apiUrl, publicUrl: server.url }).calls.create({
      ...{ from: DESK, to: anna.number, url: `${server.url}/v1/phone/voice` },
      machineDetection: 'DetectMessageEnd',
      ...{ statusCallback: `${server.url}/v1/phone/status`, statusCallbackEvent: ['completed'] },
    });
    await anna.rings();
    return desk;
  }

  test('that a person answers is held by voice', async () => {
    const { anna, call } = await callOut('person');
    await anna.hears('Is it a good time?');
    await anna.speak('yes go on');
    await anna.hears('Then I will be brief.');
    anna.hangUp();
    await call.comes('conversation-closed');
    await expect
      .poll(async () => (await call.view()).metadata)
      .toMatchObject({ direction: 'outbound', to: anna.number });
  });

  test('that a machine answers is ended without a word, and opens no speech session', async () => {
    const { anna, voices, mind, call } = await callOut('voicemail');
    expect(await anna.hungUp()).toBe('completed');
    expect(anna.transcript).toBe('');
    expect([voices.sessions, mind.calls]).toEqual([[], []]);
    await expect(call.view()).rejects.toThrow('404');
  });

  test('that a machine answers leaves the message there is to leave', async () => {
    const { anna, mind } = await callOut('voicemail', { words: { toMachine: 'Please call us back.' } });
    await anna.hungUp();
    expect(anna.messages).toEqual(['Please call us back.']);
    expect(mind.calls).toEqual([]);
  });
});
