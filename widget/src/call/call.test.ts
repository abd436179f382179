import { describe, expect, test } from 'vitest';
import type { Microphone } from '../../../browser-sound/microphone.ts';
import { Refused } from '../chat/server.ts';
import type { Call } from './call.ts';
import type { CallPorts } from './call-ports.ts';
import { bench, talking } from './testing/call-bench.ts';
import { en } from './words/call-en.ts';

/** Why a call is over, as it is said in English. */
const ending = (call: Call) => call.read().ending?.(en) ?? '';

describe('a call of the page', () => {
  test('opens the microphone and connects, in the conversation it is given', async () => {
    const { call, socket, did, open } = bench();
    await call.begin(open);
    expect(call.read()).toMatchObject({ phase: 'connecting', simulation: null });
    socket().onMessage({ type: 'ready' });
    expect(call.read()).toMatchObject({ phase: 'live', devices: { inputs: [{ id: 'mic' }] } });
    expect(did).toEqual([]);
  });

  test('sends what is heard; muted, silence; and sound again while the key is held', async () => {
    const { call, speak, heard } = await talking();
    speak(1);
    call.mute(true);
    speak(2);
    call.hold(true);
    speak(3);
    call.hold(false);
    speak(4);
    call.mute(false);
    speak(5);
    expect(heard).toEqual([1, 0, 3, 0, 5]);
  });

  test('plays what comes, and tells what was played', async () => {
    const { socket, report, did } = await talking();
    socket().onSound(new ArrayBuffer(2));
    socket().onMessage({ type: 'mark', name: 'm1' });
    report(120, 'm1');
    socket().onMessage({ type: 'clear', ms: 100 });
    expect(did).toEqual([
      ...['played', 'mark m1', '{"type":"played","ms":120}', '{"type":"mark","name":"m1"}', 'clear 100'],
    ]);
  });

  test('hangs up at once here, and is over when the server has all on record', async () => {
    const { call, socket, did } = await talking();
    const over = call.hangUp();
    expect(did).toEqual([
      ...['{"type":"hang-up"}', 'devices not watched', 'microphone closed', 'player closed'],
    ]);
    expect(call.read().phase).toBe('ending');
    socket().onMessage({ type: 'ended', ending: { kind: 'closed', reason: 'hung-up' } });
    expect(call.read().phase).toBe('idle');
    void over;
  });

  test.each([
    ['floor', 'speech-unavailable', 'Speech is not available now. Please go on in writing.'],
    ['closed', 'silence', 'The call was ended, as nothing was heard.'],
    ['closed', 'replaced', 'The call goes on in another window.'],
  ] as const)('says why it was ended: %s, %s', async (kind, reason, words) => {
    const { call, socket, did } = await talking();
    socket().onMessage({ type: 'ended', ending: { kind, reason } });
    expect([call.read().phase, ending(call)]).toEqual(['ended', words]);
    expect(did).toContain('microphone closed');
    call.dismiss();
    expect(call.read().phase).toBe('idle');
  });

  test('comes back by itself after its connection broke, and nothing of before is played', async () => {
    const { call, socket, sockets, did, pass } = await talking();
    socket().onClosed();
    expect(call.read().phase).toBe('reconnecting');
    await pass();
    expect(sockets).toHaveLength(2);
    socket().onMessage({ type: 'ready' });
    expect(call.read().phase).toBe('live');
    expect(did).toEqual(['clear 0']);
    sockets[0]?.onClosed();
    expect(call.read().phase).toBe('live');
  });

  test('gives up when it could not come back for 15 seconds', async () => {
    const { call, socket, pass } = await talking();
    let tries = 0;
    for (; call.read().phase !== 'ended'; tries += 1) {
      socket().onClosed();
      await pass();
    }
    expect(tries).toBe(11);
    expect(ending(call)).toContain('The connection was lost.');
  });

  test('does not ask again when the conversation is closed meanwhile', async () => {
    let isClosed = false;
    const start = async () => {
      if (isClosed) throw new Refused(409, 'conversation-closed');
      return { transport: 'socket' as const, url: '/v1/voice', simulated: false };
    };
    const { call, socket, pass } = await talking({ start });
    isClosed = true;
    socket().onClosed();
    await pass();
    expect(call.read().phase).toBe('ended');
    expect(ending(call)).toBe('The call was ended.');
  });

  test('says what is wrong when the microphone may not be used, and lets go of what it has', async () => {
    const refused = new DOMException('Permission denied', 'NotAllowedError');
    const { call, open, did } = bench({ openMicrophone: () => Promise.reject(refused) });
    await call.begin(open);
    expect(ending(call)).toContain('may not use the microphone');
    expect(did).toEqual(['player closed']);
  });

  test('that is hung up before it was put through opens no microphone', async () => {
    const door = Promise.withResolvers<void>();
    const { call, did, sockets } = bench();
    const begun = call.begin(() => door.promise);
    await Promise.resolve();
    await call.hangUp();
    door.resolve();
    await begun;
    expect(call.read().phase).toBe('idle');
    expect(sockets).toEqual([]);
    expect(did).toEqual(['player closed']);
  });
});

describe('a key that is held to speak', () => {
  test('is let go when the connection breaks, and when the microphone is opened', async () => {
    const { call, socket, speak, heard } = await talking();
    call.mute(true);
    call.hold(true);
    socket().onClosed();
    expect(call.read()).toMatchObject({ muted: true, holding: false });
    call.hold(true);
    call.mute(false);
    call.mute(true);
    speak(1);
    expect([call.read().holding, heard]).toEqual([false, [0]]);
  });
});

describe('a call that was hung up while the browser still asks for the microphone', () => {
  test('is over for good, and the next one goes its own way', async () => {
    const closed: string[] = [];
    const doors: ((microphone: Microphone) => void)[] = [];
    const openMicrophone = () => new Promise<Microphone>((resolve) => doors.push(resolve));
    const { call, open, sockets, track, pass } = bench({ openMicrophone });
    const microphone = (name: string): Microphone => ({
      ...{ track, choose: async () => undefined, close: () => closed.push(name) },
    });
    const begin = async () => {
      const begun = call.begin(open);
      await pass();
      return { begun };
    };
    const first = await begin();
    await call.hangUp();
    const second = await begin();
    doors[0]?.(microphone('first'));
    await first.begun;
    expect([closed, sockets.length, call.read().phase]).toEqual([['first'], 0, 'connecting']);
    doors[1]?.(microphone('second'));
    await second.begun;
    expect([closed, sockets.length]).toEqual([['first'], 1]);
  });
});

describe('a simulated call of the page', () => {
  test('is silent, opens no microphone, and sends words', async () => {
    const { call, did } = await talking({}, true);
    expect(call.read().simulation).toEqual({ speaks: false, listens: true, hearing: '' });
    call.say(' My bill is wrong. ');
    call.say('  ');
    expect(did).toEqual(['{"type":"say","text":"My bill is wrong."}']);
  });

  test('puts into words what is said while the key is held', async () => {
    const { call, did, understand } = await talking({}, true);
    call.hold(true);
    call.hold(false);
    understand('My bill is wrong.');
    expect(did).toEqual(['recognising', 'recognised', '{"type":"say","text":"My bill is wrong."}']);
  });

  test('marks are what the browser’s voice has spoken', async () => {
    const spoken: string[] = [];
    let reached: (name: string) => void = () => undefined;
    const voice: CallPorts['voice'] = ({ onMark }) => {
      reached = onMark;
      return {
        say: (item, words) => spoken.push(`${item}: ${words}`),
        mark: (name) => spoken.push(name),
        hush: (isHushed) => spoken.push(isHushed ? 'hushed' : 'on'),
        clear: () => spoken.push('clear'),
      };
    };
    const { socket, report, did } = await talking({ voice }, true);
    socket().onMessage({ type: 'agent-words', agent: 'triage', item: 'item_1', delta: 'Hello.' });
    socket().onMessage({ type: 'mark', name: 'm1' });
    report(500);
    reached('m1');
    socket().onMessage({ type: 'clear', ms: 0 });
    expect(spoken).toEqual(['item_1: Hello.', 'm1', 'clear']);
    expect(did).toEqual(['{"type":"mark","name":"m1"}', 'clear 0']);
  });
});
