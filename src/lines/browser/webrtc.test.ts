import { connect as connectTcp } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { CarriedListener, CarriedSound, VoiceCall, WebRtcCalls } from '../../contracts/voice.ts';
import { type HeldCall, voiceRig } from './testing/voice-rig.ts';

const until = (seen: () => unknown) => expect.poll(seen, { interval: 2 });
const AWAY = new SwitchroomError('speech-unavailable', 'The vendor is away.');

/** A vendor that keeps what it is told, and calls that pages make there. */
async function rtcRig(parts: Parameters<typeof voiceRig>[0] = {}, vendor: Partial<WebRtcCalls> = {}) {
  const did: string[] = [];
  const carried = new Map<string, CarriedListener>();
  const sound = {
    ...{ format: 'mulaw-8k', speech: { name: 'vendor' } },
    play: (audio: Uint8Array) => did.push(`play ${audio.length}`),
    mark: (name: string) => did.push(`mark ${name}`),
    clear: () => did.push('clear'),
  } as unknown as CarriedSound;
  const webrtc: WebRtcCalls = {
    url: 'https://vendor.example/v1/realtime/calls',
    mintKey: async () => ({ value: 'ek_secret', expiresAt: new Date('2026-01-01T00:01:00Z') }),
    carry: (callId, listener) => {
      carried.set(callId, listener);
      return sound;
    },
    hangUp: async (callId) => void did.push(`hang up ${callId}`),
    ...vendor,
  };
  const rig = await voiceRig({ webrtc, ...parts });
  const begin = async (id?: string) => (await (await rig.post(id)).json()) as { pass: string };
  const attach = async (pass: string, callId = 'rtc_1', id = 'cv_1') => {
    const body = JSON.stringify({ pass, callId });
    const path = `http://${rig.host}/v1/conversations/${id}/voice/attach`;
    const response = await fetch(path, {
      ...{ method: 'POST', body, headers: { 'content-type': 'application/json' } },
    });
    return { status: response.status, body: (await response.json()) as { url: string; code?: string } };
  };
  return { ...rig, did, carried, begin, attach };
}

/** A page whose call is held. */
async function held(parts: Parameters<typeof voiceRig>[0] = {}) {
  const rig = await rtcRig(parts);
  const { body } = await rig.attach((await rig.begin()).pass);
  const page = rig.connect(body.url);
  await until(() => page.messages[0]).toEqual({ type: 'ready' });
  return {
    ...rig,
    page,
    call: rig.calls[0] as HeldCall,
    vendor: rig.carried.get('rtc_1') as CarriedListener,
  };
}

describe('a call straight to the vendor begins', () => {
  it('with a key for the page, which nothing keeps, and a pass to say which call it is', async () => {
    const { post } = await rtcRig();
    const response = await post();
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      ...{ transport: 'webrtc', url: 'https://vendor.example/v1/realtime/calls' },
      ...{ key: 'ek_secret', expiresAt: '2026-01-01T00:01:00.000Z', pass: expect.any(String) },
    });
  });

  it('but over the socket for a page that asks for it', async () => {
    const { post } = await rtcRig();
    expect(await (await post('cv_1', '{"transport":"socket"}')).json()).toMatchObject({
      transport: 'socket',
    });
  });

  it('not where a page asks for it and the speech model can not', async () => {
    const { post } = await voiceRig();
    expect(await (await post('cv_1', '{"transport":"webrtc"}')).json()).toMatchObject({
      transport: 'socket',
    });
  });

  it('not while the vendor gives no key', async () => {
    const { post } = await rtcRig({}, { mintKey: () => Promise.reject(AWAY) });
    const response = await post();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'speech-unavailable' });
  });

  it('with a pass that is good once, for its conversation, for a minute, and opens no socket', async () => {
    const { begin, attach, connect, clock, calls } = await rtcRig();
    const { pass } = await begin();
    expect((await attach(pass)).status).toBe(201);
    expect(await attach(pass)).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
    expect((await attach((await begin()).pass, 'rtc_1', 'cv_2')).status).toBe(400);
    const late = (await begin()).pass;
    const page = connect(`/v1/voice?token=${encodeURIComponent((await begin()).pass)}`);
    await until(() => page.closed).toBe(1006);
    await clock.advance(60_001);
    expect((await attach(late)).status).toBe(400);
    expect((await attach(`${late.split('.')[0]}.AAAA`)).status).toBe(400);
    expect(calls).toEqual([]);
  });

  it('not in a conversation that was closed meanwhile, nor with an id that leads elsewhere', async () => {
    const { begin, attach } = await rtcRig();
    const { pass } = await begin();
    expect(await attach(pass, 'rtc_1', 'cv_closed')).toMatchObject({ status: 409 });
    expect(await attach(pass, 'rtc_1', 'cv_unknown')).toMatchObject({ status: 404 });
    for (const callId of ['../../models', 'rtc_1/hangup?', ''])
      expect((await attach(pass, callId)).status).toBe(400);
  });

  it('in writing when it can not be held, without the key in what is told of it', async () => {
    const { begin, attach, connect, did, defects } = await rtcRig({ answer: () => Promise.reject(AWAY) });
    const page = connect((await attach((await begin()).pass)).body.url);
    await until(() => page.closed).toBe(1000);
    expect(page.messages).toEqual([
      { type: 'ended', ending: { kind: 'floor', reason: 'speech-unavailable' } },
    ]);
    expect(did).toEqual(['hang up rtc_1']);
    expect(JSON.stringify(defects)).not.toContain('ek_secret');
    expect(defects).toEqual([AWAY]);
  });
});

describe('beside a call straight to the vendor', () => {
  it('the desk speaks and hears at the vendor alone; captions and keys go over the socket', async () => {
    const { page, call, vendor, did } = await held();
    expect(call.line).toMatchObject({ format: 'mulaw-8k', speech: { name: 'vendor' } });
    call.line.play(new Uint8Array(80));
    call.line.mark('m1');
    call.line.clear(0);
    expect(did).toEqual(['play 80', 'mark m1', 'clear']);
    vendor.onMark('m1');
    vendor.onKey('7');
    page.socket.send(Buffer.alloc(960));
    for (const message of [
      { type: 'played', ms: 5 },
      { type: 'mark', name: 'm1' },
      { type: 'digit', digit: '#' },
    ])
      page.tell(message);
    await until(() => call.told).toEqual(['played m1', 'pressed 7', 'pressed #']);
    call.line.show({ type: 'owner', agent: 'billing' });
    await until(() => page.messages.at(-1)).toEqual({ type: 'owner', agent: 'billing' });
    expect([call.heard.length, page.sound.length]).toEqual([0, 0]);
  });

  it.for([
    [
      'the page hangs up',
      ({ page }: Awaited<ReturnType<typeof held>>) => page.tell({ type: 'hang-up' }),
      1000,
    ],
    ['the page goes', ({ page }: Awaited<ReturnType<typeof held>>) => page.socket.terminate(), 1006],
  ] as const)('when %s, the call ends at the vendor, and all is on record', async ([, deed, code]) => {
    const rig = await held();
    deed(rig);
    await until(() => rig.page.closed).toBe(code);
    await until(() => rig.call.told).toEqual(['hung up']);
    expect(rig.did).toEqual(['hang up rtc_1']);
  });

  it('when the desk says goodbye, the call ends at the vendor', async () => {
    const { page, call, did } = await held();
    call.line.end({ kind: 'closed', reason: 'silence' });
    await until(() => page.closed).toBe(1000);
    expect(did).toEqual(['hang up rtc_1']);
    expect(page.messages.at(-1)).toEqual({ type: 'ended', ending: { kind: 'closed', reason: 'silence' } });
  });

  it('when the vendor ends it, the page is not told that it is over, and comes back', async () => {
    const { page, call, vendor } = await held();
    vendor.onOver('The call was hung up.');
    await until(() => page.closed).toBe(1000);
    expect(page.messages).toEqual([{ type: 'ready' }]);
    expect(call.told).toEqual(['hung up']);
  });

  it('what the vendor can not hang up any more is over all the same', async () => {
    const { begin, attach, connect, calls } = await rtcRig({}, { hangUp: () => Promise.reject(AWAY) });
    const page = connect((await attach((await begin()).pass)).body.url);
    await until(() => calls[0]).toBeDefined();
    page.tell({ type: 'hang-up' });
    await until(() => page.messages.at(-1)).toMatchObject({ type: 'ended' });
  });

  it('a call that ends before it is answered is told of once, by whoever answers', async () => {
    const { begin, attach, connect, carried } = await rtcRig({
      answer: async (): Promise<VoiceCall> => {
        carried.get('rtc_1')?.onOver('No session.');
        throw AWAY;
      },
    });
    const page = connect((await attach((await begin()).pass)).body.url);
    await until(() => page.closed).toBe(1000);
    expect(page.messages).toEqual([
      { type: 'ended', ending: { kind: 'floor', reason: 'speech-unavailable' } },
    ]);
  });
});

it('a request for what is no address is refused, and the server goes on', async () => {
  const { host, connect, pathOf } = await voiceRig();
  const [name = '', port] = host.split(':');
  const socket = connectTcp(Number(port), name);
  socket.write('GET // HTTP/1.1\r\nHost: desk\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  expect(await text(socket)).toBe('');
  const page = connect(await pathOf());
  await until(() => page.messages).toEqual([{ type: 'ready' }]);
});
