import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { assistantMessage, ScriptedModel } from '@openai/agents-core/testing';
import OpenAI from 'openai';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ModemDecoder } from '../modem/modem-decoder.ts';
import { SteppedClock } from './clock.ts';
import type { LegListener } from './media-leg.ts';
import type { RealtimeServerOptions } from './options.ts';
import { TestClient, testServer, utterance } from './testing/test-client.ts';

const SECRET = `whsec_${Buffer.from('a secret of some length').toString('base64')}`;

/** A server, the vendor's own client of it, and an application that is told of calls. */
async function bench(options: Omit<RealtimeServerOptions, 'webhookSecret'>) {
  const server = await testServer({ webhookSecret: SECRET, ...options });
  const openai = new OpenAI({
    apiKey: server.apiKey,
    baseURL: server.httpUrl,
    webhookSecret: SECRET,
    maxRetries: 0,
    logLevel: 'off',
  });
  const hooks: { headers: IncomingHttpHeaders; body: string }[] = [];
  const application = createServer(async (request, response) => {
    hooks.push({ headers: request.headers, body: await text(request) });
    response.end();
  });
  await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void application.close());
  const address = application.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const invite = (listener: LegListener = {}) =>
    server.invite({
      webhookUrl: `http://127.0.0.1:${port}/hook`,
      from: 'sip:+15550100',
      to: 'sip:desk',
      listener,
    });
  return { server, openai, hooks, invite };
}

const says = (...texts: string[]) => new ScriptedModel(texts.map((said) => [assistantMessage(said)]));
/** What the far end hears, in words. */
function listening() {
  const heard: string[] = [];
  const decoder = new ModemDecoder(8000);
  const sound = (samples: Int16Array) => heard.push(...decoder.push(samples).map((word) => word.text));
  return {
    heard,
    listener: { sound, cleared: () => heard.push('[cleared]'), hungUp: () => heard.push('[hung up]') },
  };
}
const PCMU = { type: 'audio/pcmu' } as const;
const config = {
  type: 'realtime',
  instructions: 'Be brief.',
  audio: { input: { format: PCMU }, output: { format: PCMU } },
} as const;

describe("keys and calls of the local Realtime server, by the vendor's own client", () => {
  it('an ephemeral key begins a session as it was made for, until it expires, and opens nothing else', async () => {
    const clock = new SteppedClock();
    const { server, openai } = await bench({ model: says(), clock });
    const session = { type: 'realtime', model: 'gpt-realtime-2', instructions: 'Made.' } as const;
    const secret = await openai.realtime.clientSecrets.create({ session, expires_after: { seconds: 60 } });
    expect(secret.value).toMatch(/^ek_/);
    expect(secret.session).toMatchObject({ object: 'realtime.session', instructions: 'Made.' });
    expect(secret.expires_at).toBe(clock.now().getTime() / 1000 + 60);
    const client = new TestClient(TestClient.socket(server, '', secret.value));
    expect((await client.next('session.created')).session).toMatchObject({
      model: 'gpt-realtime-2',
      instructions: 'Made.',
    });
    const browser = new OpenAI({
      apiKey: secret.value,
      baseURL: server.httpUrl,
      maxRetries: 0,
      logLevel: 'off',
    });
    await expect(browser.realtime.clientSecrets.create({})).rejects.toMatchObject({ status: 401 });
    await clock.advance(60_000);
    const late = TestClient.socket(server, '', secret.value);
    await new Promise((resolve) => late.once('unexpected-response', resolve));
    const bad = { session: { type: 'realtime', voice: 'marin' } } as never;
    await expect(openai.realtime.clientSecrets.create(bad)).rejects.toMatchObject({
      status: 400,
      code: 'unknown_parameter',
    });
  });

  it('a SIP call is announced by a signed webhook, accepted, and spoken with beside its sideband', async () => {
    const { heard, listener } = listening();
    const model = says('Good day.');
    const { server, openai, hooks, invite } = await bench({ model });
    const call = await invite(listener);
    const event = await openai.webhooks.unwrap(
      hooks[0]!.body,
      hooks[0]!.headers as Record<string, string>,
      SECRET,
      1e9,
    );
    expect(event).toMatchObject({ type: 'realtime.call.incoming', data: { call_id: call.callId } });
    await openai.realtime.calls.accept(call.callId, config);
    expect(call.state).toBe('accepted');
    const sideband = await TestClient.open(server, `?call_id=${call.callId}`);
    call.leg?.speak(utterance('Hello?', 8000), 8000);
    await sideband.next('response.done');
    expect(model.calls[0]?.request).toMatchObject({
      systemInstructions: 'Be brief.',
      input: [{ content: 'Hello?' }],
    });
    expect(heard.join('')).toBe('Good day.');
    expect(sideband.all('response.output_audio.delta')).toEqual([]);
    expect(sideband.types).toContain('output_audio_buffer.started');
    await openai.realtime.calls.hangup(call.callId);
    expect(await sideband.closed()).toBe(1000);
    expect([call.state, heard.at(-1)]).toEqual(['ended', '[hung up]']);
    await expect(openai.realtime.calls.hangup(call.callId)).rejects.toMatchObject({ status: 404 });
  });

  it('a SIP call is cut by the server where its caller was interrupted', async () => {
    const clock = new SteppedClock();
    const { heard, listener } = listening();
    const { server, openai, invite } = await bench({
      model: says('One two three four five six seven.', 'Yes?'),
      clock,
    });
    const call = await invite(listener);
    await openai.realtime.calls.accept(call.callId, config);
    const sideband = await TestClient.open(server, `?call_id=${call.callId}`);
    await sideband.ask({ type: 'response.create' }, 'response.done');
    await clock.advance(420);
    call.leg?.speak(utterance('Stop.', 8000), 8000);
    const cut = await sideband.next('conversation.item.truncated');
    expect(cut.audio_end_ms).toBe(420);
    await sideband.next('output_audio_buffer.cleared');
    await sideband.next('response.done');
    expect(heard).toContain('[cleared]');
    await clock.advance(5000);
    await sideband.next('output_audio_buffer.stopped');
  });

  it('a SIP call is rejected with a status, or transferred', async () => {
    const { openai, invite } = await bench({ model: says() });
    const [busy, moved] = [await invite(), await invite()];
    await openai.realtime.calls.reject(busy.callId, { status_code: 486 });
    expect([busy.state, busy.sipStatus]).toEqual(['rejected', 486]);
    await expect(openai.realtime.calls.accept(busy.callId, config)).rejects.toMatchObject({ status: 404 });
    await expect(openai.realtime.calls.refer(moved.callId, { target_uri: 'tel:+1' })).rejects.toMatchObject({
      status: 404,
    });
    await openai.realtime.calls.accept(moved.callId, config);
    await openai.realtime.calls.refer(moved.callId, { target_uri: 'tel:+15550111' });
    expect([moved.state, moved.referredTo]).toEqual(['transferred', 'tel:+15550111']);
  });

  it('a WebRTC offer begins a session that a sideband joins', async () => {
    const { server, openai } = await bench({ model: says() });
    const answer = await openai.realtime.calls.create({ sdp: 'v=0\r\n', session: config });
    const callId = answer.headers.get('location')?.split('/').at(-1);
    const sideband = await TestClient.open(server, `?call_id=${callId}`);
    expect(sideband.events[0]).toMatchObject({ session: { instructions: 'Be brief.' } });
    expect(await answer.text()).toContain('v=0');
  });

  it('a page of any site may make an offer, read which call it is, and be answered with media', async () => {
    const { heard, listener } = listening();
    const answerOffer = async (offer: string) => ({ sdp: `${offer} answered`, listener });
    const { server } = await bench({ model: says('Hello.'), answerOffer });
    const url = `${server.httpUrl}/realtime/calls`;
    const asked = await fetch(url, { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(asked.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
    const headers = { authorization: `Bearer ${server.apiKey}`, 'content-type': 'application/sdp' };
    const answer = await fetch(url, { method: 'POST', headers, body: 'v=0' });
    expect(answer.headers.get('access-control-expose-headers')).toBe('Location');
    expect(await answer.text()).toBe('v=0 answered');
    server.sessions[0]?.end(1000, 'over');
    expect(heard).toEqual(['[hung up]']);
  });

  it('a request for what is no address is refused, and the server goes on', async () => {
    const { server } = await bench({ model: says() });
    const { hostname, port } = new URL(server.httpUrl);
    for (const upgrade of ['', 'Connection: Upgrade\r\nUpgrade: websocket\r\n']) {
      const socket = connect(Number(port), hostname);
      socket.write(`GET // HTTP/1.1\r\nHost: vendor\r\n${upgrade}\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(String(answer)).toMatch(/^HTTP\/1.1 40[14] /);
      socket.destroy();
    }
  });
});
