import { describe, expect, it } from 'vitest';
import { joinFrames } from '../../../audio/frames.ts';
import { deskForTests } from '../../../engine/testing/desk.ts';
import { deskBench } from '../../../engine/testing/open-desk.ts';
import { spoken } from '../../../testing/twilio/line-audio.ts';
import { signatureOf } from '../../../testing/twilio/signature.ts';
import type { PhoneSettings } from '../settings.ts';
import { ANNA, DESK, phoneRig } from '../testing/phone-rig.ts';
import { scriptedAnswers } from '../testing/scripted-voice.ts';

const bench = deskBench();

/** A desk whose calls are held by a scripted voice. */
async function voiceRig(voice = scriptedAnswers(), settings: PhoneSettings = {}) {
  const desk = deskForTests();
  const switchboard = bench.serve(desk);
  const rig = await phoneRig({ desk, switchboard, settings, answer: voice.answer });
  return { ...rig, voice, call: () => voice.last() };
}

/** What the network posts when a call is over. */
function tellEnd({
  anna,
  network: { accountSid, authToken },
  publicUrl,
}: Awaited<ReturnType<typeof voiceRig>>) {
  const url = `${publicUrl}/v1/phone/status`;
  const form = {
    ...{ CallSid: anna.callSid, AccountSid: accountSid, From: ANNA, To: DESK },
    CallStatus: 'completed',
  };
  const headers = { 'x-twilio-signature': signatureOf(authToken, url, form) };
  return fetch(url, { method: 'POST', body: new URLSearchParams(form), headers });
}

describe('a call on a socket', () => {
  it('is heard and spoken to byte by byte, and ends its conversation when the customer hangs up', async () => {
    const { anna, call, id, switchboard, time, defects } = await voiceRig();
    await anna.dial(DESK);
    await anna.hears('Hello.');
    await anna.speak('my bill is wrong');
    await time.advance(400);
    expect(call().words.trim()).toBe('my bill is wrong');
    const sent = spoken('my bill is wrong');
    expect(Buffer.from(joinFrames(call().heard)).includes(Buffer.from(sent))).toBe(true);
    expect(call().conversationId).toBe(id());
    anna.hangUp();
    await time.advance(200);
    expect(call().ended).toBe(true);
    await expect
      .poll(async () => (await switchboard.view(id())).state)
      .toMatchObject({ status: 'closed', line: 'phone', metadata: { to: DESK, direction: 'inbound' } });
    expect(defects).toEqual([]);
  });

  it('hears what is still on its way on the socket when the end of the call is told first', async () => {
    const rig = await voiceRig();
    const { anna, call, time } = rig;
    await anna.dial(DESK);
    await anna.hears('Hello.');
    // Sent twice: when one is answered, the other one waits for the end.
    await Promise.race([tellEnd(rig), tellEnd(rig)]);
    await anna.speak('wait');
    anna.hangUp();
    await time.advance(200);
    expect(call().words.trim()).toBe('wait');
  });

  it('tells which marks were played, and drops what was not heard at a clear', async () => {
    const { anna, call, time } = await voiceRig();
    await anna.dial(DESK);
    await anna.hears('Hello.');
    await time.advance(200);
    expect(call().marks).toEqual(['Hello.']);
    call().say('one two three four five six seven eight nine ten', 'long');
    await anna.hears('three');
    call().line.clear(0);
    call().say('Sorry.');
    await anna.hears('Sorry.');
    expect(anna.transcript).not.toContain('ten');
  });

  it('gives what the customer said before it was answered, in order', async () => {
    const gate = Promise.withResolvers<void>();
    const { anna, time, voice } = await voiceRig(scriptedAnswers('Hello.', () => gate.promise));
    await anna.dial(DESK);
    await anna.speak('are you there already');
    await anna.press('7');
    expect(voice.calls).toEqual([]);
    gate.resolve();
    await anna.hears('Hello.');
    await time.advance(600);
    expect(voice.last().words.trim()).toBe('are you there already');
    expect(voice.last().keys).toBe('7');
  });

  it('keeps sound that comes late, right behind the start', async () => {
    const { anna, network, time, call } = await voiceRig();
    network.faults.stream({ fault: 'early-media', ms: 1500 });
    await anna.dial(DESK);
    await anna.speak('early words');
    await anna.hears('Hello.');
    await time.advance(400);
    expect(call().words.trim()).toBe('early words');
  });

  it.for(['both', 'audio', 'message'] as const)('counts each key once when it comes by %s', async (path) => {
    const { anna, call, time } = await voiceRig();
    await anna.dial(DESK);
    await anna.hears('Hello.');
    await anna.press('11w2#', path);
    await time.advance(1000);
    expect(call().keys).toBe('112#');
  });

  it('hangs up when the desk ends the call, after its last words were heard', async () => {
    const { anna, call } = await voiceRig();
    await anna.dial(DESK);
    await anna.hears('Hello.');
    call().say('Thank you for calling, goodbye.');
    call().end('closed');
    expect(await anna.hungUp()).toBe('completed');
    expect(anna.transcript).toContain('goodbye.');
    expect(call().ended).toBe(false);
  });

  it('goes on question by question, with the same conversation, when the speech model is gone', async () => {
    const { anna, call, id, network, switchboard } = await voiceRig();
    await anna.dial(DESK);
    await anna.hears('Hello.');
    call().end('floor');
    await anna.hears('How can I help you?');
    expect(network.alerts).toEqual([]);
    await expect.poll(async () => (await switchboard.view(id())).state.status).toBe('open');
  });

  it('goes on question by question although the network refuses the order to', async () => {
    const { anna, call, network, voice } = await voiceRig();
    await anna.dial(DESK);
    await anna.hears('Hello.');
    network.faults.rest({ status: 500, times: 9 });
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      call().end('floor');
      await anna.time.until(() => voice.calls.length > attempt || attempt === 3);
    }
    await anna.hears('How can I help you?');
  });

  it('is connected again when its socket breaks', async () => {
    const { anna, network, voice, time } = await voiceRig();
    await anna.dial(DESK);
    await anna.hears('Hello.');
    network.dropSockets();
    await anna.hears('Hello.');
    expect(voice.calls.map(({ conversationId }) => conversationId)).toEqual([
      voice.last().conversationId,
      voice.last().conversationId,
    ]);
    expect(voice.calls[0]?.ended).toBe(true);
    await anna.speak('still me');
    await time.advance(400);
    expect(voice.last().words.trim()).toBe('still me');
  });

  it('goes on question by question when it can not be answered', async () => {
    const failing = { ...scriptedAnswers(), answer: () => Promise.reject(new TypeError('no model')) };
    const { anna, defects } = await voiceRig(failing);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    expect(defects).toEqual([['answering a call', new TypeError('no model')]]);
  });

  it('says that it is recorded before it is', async () => {
    const consent = 'This call is recorded.';
    const { anna, network, id, switchboard, time } = await voiceRig(scriptedAnswers(), {
      recording: { consent },
    });
    await anna.dial(DESK);
    await anna.hears(consent);
    await anna.hears('Hello.');
    network.dropSockets();
    await anna.hears('Hello.');
    anna.hangUp();
    await time.advance(200);
    expect(anna.transcript.match(/recorded/g)).toHaveLength(1);
    expect(network.webhooks.filter(({ kind }) => kind === 'recording')).toHaveLength(1);
    await expect.poll(async () => (await switchboard.view(id())).state.status).toBe('closed');
  });
});
