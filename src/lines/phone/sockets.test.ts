import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { deskForTests } from '../../engine/testing/desk.ts';
import { deskBench } from '../../engine/testing/open-desk.ts';
import { DESK, phoneRig } from './testing/phone-rig.ts';
import { scriptedAnswers } from './testing/scripted-voice.ts';
import { passFor } from './token.ts';

const bench = deskBench();

/** A connection to the desk's socket by somebody who need not be the network. */
async function stranger(path = '/v1/phone/media') {
  const desk = deskForTests();
  const voice = scriptedAnswers('');
  const rig = await phoneRig({ desk, switchboard: bench.serve(desk), answer: voice.answer });
  const socket = new WebSocket(`${rig.publicUrl.replace('http', 'ws')}${path}`);
  await once(socket, 'open');
  const closed = once(socket, 'close').then(([code]) => Number(code));
  const send = (message: object) => socket.send(JSON.stringify(message));
  const start = (callSid: string, pass: string) => send(startOf(callSid, pass));
  return { ...rig, voice, socket, closed, send, start };
}

/** The message a stream begins with. */
const startOf = (callSid: string, pass: string) => ({
  event: 'start',
  streamSid: 'MZ1',
  start: {
    callSid,
    mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000 },
    customParameters: { pass },
  },
});

const CALL = `CA${'0'.repeat(32)}`;
const OTHER = `CA${'1'.repeat(32)}`;

describe('a socket of the phone line', () => {
  it('gives its call up to a newer one when it carries words', async () => {
    const { network, time, switchboard, publicUrl, send, closed, defects } =
      await stranger('/v1/phone/relay');
    await switchboard.open({ line: 'phone', id: `cv_${CALL}` });
    const pass = passFor(CALL, network.authToken, time.now());
    const setup = { type: 'setup', callSid: CALL, customParameters: { pass } };
    send(setup);
    const newer = new WebSocket(`${publicUrl.replace('http', 'ws')}/v1/phone/relay`);
    await once(newer, 'open');
    newer.send(JSON.stringify(setup));
    expect(await closed).toBe(1005);
    expect(newer.readyState).toBe(WebSocket.OPEN);
    expect(defects).toEqual([]);
  });

  it('of a call that sends what is no frame ends that call, and is told of', async () => {
    const { network, time, start, closed, socket, voice, defects } = await stranger();
    start(CALL, passFor(CALL, network.authToken, time.now()));
    await expect.poll(() => voice.calls.length).toBe(1);
    // Reserved bits are set: no client of WebSockets sends that.
    const { _socket } = socket as unknown as { readonly _socket: Duplex };
    _socket.write(Buffer.from([0xf1, 0x80, 0, 0, 0, 0]));
    await closed;
    await expect.poll(() => voice.last().ended).toBe(true);
    expect(defects).toMatchObject([['the socket of a call', { code: 'WS_ERR_UNEXPECTED_RSV_2_3' }]]);
  });

  it('is closed when it does not say in time which call it is', async () => {
    const { time, closed } = await stranger();
    await time.advance(5_100);
    expect(await closed).toBe(1008);
  });

  it('is closed when it sends more than the network does before it says which call it is', async () => {
    const { closed, send } = await stranger();
    for (let count = 0; count < 20; count += 1)
      send({ event: 'media', media: { payload: 'A'.repeat(1_000) } });
    expect(await closed).toBe(1008);
  });

  it('of too many that do not say so, the oldest is closed', async () => {
    const { publicUrl, closed } = await stranger();
    for (let count = 0; count < 100; count += 1) {
      const other = new WebSocket(`${publicUrl.replace('http', 'ws')}/v1/phone/relay`);
      await once(other, 'open');
    }
    expect(await closed).toBe(1008);
  });

  it('keeps nothing of what came before its pass', async () => {
    const { network, time, switchboard, send, start, voice } = await stranger();
    await switchboard.open({ line: 'phone', id: `cv_${CALL}` });
    send({ event: 'media', media: { payload: Buffer.alloc(160, 1).toString('base64') } });
    send({ event: 'dtmf', dtmf: { digit: '5' } });
    start(CALL, passFor(CALL, network.authToken, time.now()));
    send({ event: 'dtmf', dtmf: { digit: '7' } });
    await time.until(() => voice.calls.length === 1 && voice.last().keys !== '');
    expect(voice.last().keys).toBe('7');
    expect(voice.last().heard).toEqual([]);
  });

  it.for([
    ['forged', CALL, (_token: string, now: Date) => passFor(CALL, 'a guess', now)],
    ['of another call', CALL, (token: string, now: Date) => passFor(OTHER, token, now)],
    [
      'of yesterday',
      CALL,
      (token: string, now: Date) => passFor(CALL, token, new Date(now.getTime() - 86_400_000)),
    ],
    ['missing', CALL, () => ''],
  ] as const)('is closed when its pass is %s', async ([, callSid, pass]) => {
    const { network, time, closed, start, voice } = await stranger();
    start(callSid, pass(network.authToken, time.now()));
    expect(await closed).toBe(1008);
    expect(voice.calls).toEqual([]);
  });

  it('is the same for the words of a call', async () => {
    const { closed, send } = await stranger('/v1/phone/relay');
    send({ type: 'setup', callSid: CALL, customParameters: { pass: 'x.y' } });
    expect(await closed).toBe(1008);
  });

  it('bears garbage and what it does not know', async () => {
    const { network, time, switchboard, socket, send, start, voice } = await stranger();
    await switchboard.open({ line: 'phone', id: `cv_${CALL}` });
    for (const garbage of [
      '',
      '{',
      'null',
      '[]',
      '"media"',
      '{"event":"media"}',
      '{"event":"mark","mark":7}',
    ])
      socket.send(garbage);
    send({ event: 'connected' });
    start(CALL, passFor(CALL, network.authToken, time.now()));
    send({ event: 'news', news: {} });
    send({ event: 'dtmf', dtmf: { digit: '5' } });
    await time.until(() => voice.calls[0]?.keys === '5');
  });

  it('takes no message that is larger than a message can be', async () => {
    const { socket, closed, defects } = await stranger();
    socket.send('x'.repeat(9 * 1024));
    expect(await closed).toBe(1009);
    expect(defects).toEqual([]);
  });

  it('gives its call up to a newer one of the same call', async () => {
    const { network, time, switchboard, publicUrl, send, start, closed, voice, defects } = await stranger();
    await switchboard.open({ line: 'phone', id: `cv_${CALL}` });
    const pass = passFor(CALL, network.authToken, time.now());
    start(CALL, pass);
    await time.until(() => voice.calls.length === 1);
    const newer = new WebSocket(`${publicUrl.replace('http', 'ws')}/v1/phone/media`);
    await once(newer, 'open');
    const sounds: string[] = [];
    newer.on('message', (data) => sounds.push(String(data)));
    newer.send(JSON.stringify(startOf(CALL, pass)));
    expect(await closed).toBe(1005);
    await time.until(() => voice.calls.length === 2);
    expect(voice.calls.map(({ ended }) => ended)).toEqual([true, false]);
    send({ event: 'dtmf', dtmf: { digit: '5' } });
    voice.last().say('Still here.');
    await time.until(() => sounds.some((sound) => sound.includes('"media"')));
    expect(voice.calls.map(({ keys }) => keys)).toEqual(['', '']);
    expect([...network.alerts, ...defects]).toEqual([]);
  });

  it('is given up when the network falls silent', async () => {
    const { network, time, switchboard, closed, start, voice } = await stranger();
    await switchboard.open({ line: 'phone', id: `cv_${CALL}` });
    start(CALL, passFor(CALL, network.authToken, time.now()));
    await time.until(() => voice.calls.length === 1);
    await time.advance(15_100);
    expect(await closed).toBe(1006);
    expect(voice.last().ended).toBe(true);
  });

  it('is given up when it takes nothing any more', async () => {
    const { network, time, switchboard, socket, closed, start, voice } = await stranger();
    await switchboard.open({ line: 'phone', id: `cv_${CALL}` });
    start(CALL, passFor(CALL, network.authToken, time.now()));
    await time.until(() => voice.calls.length === 1);
    socket.pause();
    for (let second = 0; second < 4_000 && !voice.last().ended; second += 1) {
      voice.last().line.play(new Uint8Array(8_000));
      if (second % 100 === 0) await time.advance(20);
    }
    await time.until(() => voice.last().ended);
    socket.resume();
    expect(await closed).toBe(1006);
  });

  it('closes when the server stops; the network then asks how the call goes on', async () => {
    const { anna, line, voice } = await stranger();
    await anna.dial(DESK);
    await anna.time.until(() => voice.calls.length === 1);
    line.close();
    await anna.hears('How can I help you?');
    expect(voice.calls).toHaveLength(1);
  });
});
