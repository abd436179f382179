import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { joinFrames } from '../../audio/frames.ts';
import type { RingingCall } from '../../contracts/voice.ts';
import { encode } from '../../testing/modem/modem.ts';
import { ModemDecoder } from '../../testing/modem/modem-decoder.ts';
import type { LegListener } from '../../testing/realtime/index.ts';
import { Ears, persona, sessionStart } from '../../testing/speech-model/caller.ts';
import type { ScriptedTextReply } from '../../testing/speech-model/scripted-text-model.ts';
import { openaiRealtime, type Playback } from './index.ts';
import { speechBench } from './testing/bench.ts';

const SECRET = `whsec_${Buffer.from('a secret of some length').toString('base64')}`;
const TEN = 'One two three four five six seven eight nine ten.';

/** A desk that is called by telephone over the vendor's SIP address. */
async function sipBench(...replies: ScriptedTextReply[]) {
  const options = { webhookSecret: SECRET };
  // The vendor's client checks signatures by the machine's time.
  const bench = await speechBench({ replies, webhookSecret: SECRET, options });
  await bench.clock.advance(Math.max(0, Date.now() - bench.clock.now().getTime()));
  const hooks: { body: string; headers: Record<string, string> }[] = [];
  const application = createServer(async (request, response) => {
    hooks.push({ headers: request.headers as Record<string, string>, body: await text(request) });
    response.end();
  });
  await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void application.close());
  const address = application.address();
  const webhookUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
  const ring = async (listener: LegListener = {}) => {
    const call = await bench.server.invite({ webhookUrl, from: 'sip:+15550100', to: 'sip:desk', listener });
    const { body = '', headers = {} } = hooks.at(-1) ?? {};
    return { call, body, headers };
  };
  const attach = async (callId: string) => {
    const ears = new Ears();
    const playback: Playback[] = [];
    const { format: _, ...start } = sessionStart(ears);
    const session = await bench.model.attach(callId, { ...start, playback: (event) => playback.push(event) });
    onTestFinished(() => session.close());
    return { session, ears, playback };
  };
  return { ...bench, ring, attach };
}

/** The far end of a telephone call: what it hears, and how it speaks. */
function telephone() {
  const heard: string[] = [];
  const decoder = new ModemDecoder(24000);
  const listener: LegListener = {
    sound: (samples) => heard.push(...decoder.push(samples).map((word) => word.text.trim())),
    cleared: () => heard.push('[cleared]'),
  };
  const quiet = new Int16Array(24000);
  return { heard, listener, utterance: (said: string) => joinFrames([encode(said, 24000), quiet]) };
}

describe('a telephone call over SIP', () => {
  it('is announced with a signature, accepted, and held beside its sound', async () => {
    const call = { callId: 'call_a', name: 'find_invoice', arguments: {} };
    const { model, ring, attach, mind, sent } = await sipBench({ call }, { text: 'It is paid.' });
    const { heard, listener, utterance } = telephone();
    const rung = await ring(listener);
    const incoming = (await model.incoming(rung.body, rung.headers)) as RingingCall;
    expect(incoming).toEqual({
      callId: rung.call.callId,
      headers: { from: 'sip:+15550100', to: 'sip:desk' },
    });
    await model.accept(incoming.callId, persona());
    expect(rung.call.state).toBe('accepted');
    const { session, ears } = await attach(incoming.callId);
    rung.call.leg?.speak(utterance('Is it paid?'), 24000);
    expect(await ears.next('customer-said')).toMatchObject({ text: 'Is it paid?' });
    session.respond();
    expect((await ears.next('response-ended')).calls).toHaveLength(1);
    await session.become(persona({ agent: 'billing', instructions: 'You do bills.' }));
    session.answer('call_a', 'paid');
    session.respond();
    await ears.next('response-ended');
    expect(ears.words.trim()).toBe('It is paid.');
    expect(heard.join(' ')).toBe('It is paid.');
    expect(mind.requests.at(-1)?.systemInstructions).toBe('You do bills.');
    session.send(new Uint8Array(960));
    await session.become(persona());
    expect(ears.all('audio')).toEqual([]);
    expect(sent.map((event) => event.type)).not.toContain('input_audio_buffer.append');
    const voices = sent.filter((event) => JSON.stringify(event).includes('voice'));
    expect(voices).toEqual([]);
  });

  it('tells what was heard, and cuts where the customer stopped listening', async () => {
    const { model, ring, attach, clock, server } = await sipBench({ text: TEN });
    const { heard, listener } = telephone();
    const { call } = await ring(listener);
    await model.accept(call.callId, persona());
    const { session, ears, playback } = await attach(call.callId);
    session.respond();
    const { response } = await ears.next('response-ended');
    await clock.advance(600);
    session.cancel();
    session.clear();
    session.truncate('item_unknown', 20);
    await session.become(persona());
    const [item = ''] = new Set(ears.all('words').map((event) => event.item));
    expect(playback).toEqual([
      { type: 'playing', response },
      { type: 'cut', item, heardMs: 600 },
    ]);
    expect(heard).toContain('[cleared]');
    expect(JSON.stringify(server.sessions[0]?.conversation.entries)).not.toContain('seven');
    session.respond({ say: 'Sorry.' });
    const next = await ears.next('response-ended');
    await clock.advance(5_000);
    await session.become(persona());
    expect(playback.slice(2)).toEqual([
      { type: 'playing', response: next.response },
      { type: 'played', response: next.response },
    ]);
    expect(ears.all('trouble')).toEqual([]);
  });

  it('goes on without its sideband, which can be attached again', async () => {
    const { model, ring, attach } = await sipBench({ text: 'I am back.' });
    const { call } = await ring();
    await model.accept(call.callId, persona());
    const first = await attach(call.callId);
    first.session.close();
    const second = await attach(call.callId);
    second.session.respond();
    await second.ears.next('response-ended');
    expect(call.state).toBe('accepted');
    await model.hangUp(call.callId);
    expect((await second.ears.next('closed')).reason).toContain('1000');
    expect(call.state).toBe('ended');
    await expect(attach(call.callId)).rejects.toMatchObject({ code: 'speech-unavailable' });
    await expect(model.hangUp(call.callId)).rejects.toMatchObject({ code: 'speech-unavailable' });
  });

  it('is declined, or sent elsewhere', async () => {
    const { model, ring } = await sipBench();
    const [busy, declined, moved] = [await ring(), await ring(), await ring()];
    await model.reject(busy.call.callId, 486);
    await model.reject(declined.call.callId);
    await model.accept(moved.call.callId, persona());
    await model.refer(moved.call.callId, 'tel:+15550111');
    expect([busy.call.sipStatus, declined.call.sipStatus]).toEqual([486, 603]);
    expect(moved.call).toMatchObject({ state: 'transferred', referredTo: 'tel:+15550111' });
    const refused = model.reject((await ring()).call.callId, 200);
    await expect(refused).rejects.toMatchObject({ code: 'speech-refused' });
  });

  it('is not believed without the right signature', async () => {
    const { model, ring, server } = await sipBench();
    const { body, headers } = await ring();
    const forged = model.incoming(body.replace('+15550100', '+15550199'), headers);
    await expect(forged).rejects.toMatchObject({ code: 'request-invalid' });
    await expect(model.incoming(body, {})).rejects.toMatchObject({ code: 'request-invalid' });
    const unset = openaiRealtime({ url: server.url });
    await expect(unset.incoming(body, headers)).rejects.toMatchObject({ code: 'config-invalid' });
  });
});

describe('a key for a browser', () => {
  it('begins a session as the desk has it, for a minute', async () => {
    const { model, server, clock } = await speechBench();
    const { value, expiresAt } = await model.mintKey(persona({ instructions: 'Be brief.' }));
    expect(expiresAt.getTime() - clock.now().getTime()).toBe(60_000);
    const browser = openaiRealtime({ url: server.url, apiKey: value });
    const session = await browser.open(sessionStart(new Ears()));
    onTestFinished(() => session.close());
    await expect(browser.mintKey(persona())).rejects.toMatchObject({ code: 'config-invalid' });
  });

  it('is refused with the vendor’s reason, or when nobody answers', async () => {
    const { server } = await speechBench();
    const { url, apiKey } = server;
    const bad = openaiRealtime({ url, apiKey, voice: 'nobody' });
    await expect(bad.mintKey(persona())).rejects.toMatchObject({
      code: 'speech-refused',
      detail: expect.stringContaining('nobody'),
    });
    await server.close();
    await expect(bad.mintKey(persona())).rejects.toMatchObject({ code: 'speech-unavailable' });
  });
});
