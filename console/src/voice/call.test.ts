import { describe, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { Call } from './call.ts';
import type { CallPorts } from './call-ports.ts';
import type { OnFrame } from './microphone.ts';
import type { PlaybackReport } from './playback-processor.ts';
import type { SocketListener } from './wire.ts';

/** What a call does to a browser and a server that a test plays. */
function bench(change: Partial<CallPorts> = {}, simulated = false) {
  const did: string[] = [];
  const sockets: SocketListener[] = [];
  const heard: number[] = [];
  const waits: (() => void)[] = [];
  let now = 0;
  let speak: OnFrame = () => undefined;
  let report: (report: PlaybackReport) => void = () => undefined;
  let understand: (words: string) => void = () => undefined;
  const note = (what: string) => async () => void did.push(what);
  const call = new Call({
    start: async () => ({ url: '/v1/voice?token=1', simulated }),
    openSocket: (_path, listener) => {
      sockets.push(listener);
      return {
        tell: (message) => did.push(JSON.stringify(message)),
        hear: (sound) => heard.push(new Uint8Array(sound)[0] ?? -1),
        close: () => did.push('socket closed'),
      };
    },
    openMicrophone: async (onFrame) => {
      speak = onFrame;
      return { choose: async (id) => void did.push(`microphone ${id}`), close: note('microphone closed') };
    },
    openPlayer: async (onReport) => {
      report = onReport;
      return {
        play: () => did.push('played'),
        mark: (name) => did.push(`mark ${name}`),
        clear: (ms) => did.push(`clear ${ms}`),
        setAudible: (audible) => did.push(audible ? 'audible' : 'silent'),
        choose: async (id) => void did.push(`loudspeaker ${id}`),
        close: note('player closed'),
      };
    },
    listDevices: async () => ({ inputs: [{ id: 'mic', label: 'A microphone' }], outputs: [] }),
    voice: () => null,
    hasRecognition: () => true,
    recognise: (onWords) => {
      understand = onWords;
      did.push('recognising');
      return () => did.push('recognised');
    },
    now: () => now,
    wait: (ms) =>
      new Promise((resolve) => {
        waits.push(() => {
          now += ms;
          resolve();
        });
      }),
    ...change,
  });
  const open = async () => 'cv_1';
  return {
    ...{ call, did, sockets, heard, open },
    socket: () => sockets.at(-1) as SocketListener,
    speak: (sample: number) => speak(new Uint8Array([sample, 0]).buffer, 0.5),
    report: (playedMs: number, ...marks: string[]) => report({ playedMs, marks }),
    understand: (words: string) => understand(words),
    /** Lets the wait that is under way be over, and what follows it happen. */
    pass: async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      waits.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

/** A call that is put through. */
async function talking(change: Partial<CallPorts> = {}, simulated = false) {
  const rig = bench(change, simulated);
  await rig.call.begin(rig.open);
  rig.socket().onMessage({ type: 'ready' });
  rig.did.length = 0;
  return rig;
}

describe('a call of the page', () => {
  test('opens the microphone and connects, in the conversation it is given', async () => {
    const { call, socket, did, open } = bench();
    await call.begin(open);
    expect(call.read()).toMatchObject({ phase: 'connecting', conversationId: 'cv_1', simulation: null });
    socket().onMessage({ type: 'ready' });
    expect(call.read()).toMatchObject({ phase: 'live', devices: { inputs: [{ id: 'mic' }] } });
    expect(did).toEqual(['audible']);
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
    expect(did).toEqual(['{"type":"hang-up"}', 'microphone closed', 'player closed']);
    expect(call.read().phase).toBe('ending');
    socket().onMessage({ type: 'ended', ending: { kind: 'closed', reason: 'hung-up' } });
    expect(call.read().phase).toBe('idle');
    void over;
  });

  test.each([
    ['floor', 'speech-unavailable', 'Speech is not available now. Please go on in writing.'],
    ['closed', 'silence', 'The call was ended, as nothing was heard.'],
    ['closed', 'replaced', 'The call goes on in another window.'],
  ] as const)('says why it was ended: %s, %s', async (kind, reason, ending) => {
    const { call, socket, did } = await talking();
    socket().onMessage({ type: 'ended', ending: { kind, reason } });
    expect(call.read()).toMatchObject({ phase: 'ended', ending });
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
    expect(call.read().ending).toContain('The connection was lost.');
  });

  test('does not ask again when the conversation is closed meanwhile', async () => {
    let isClosed = false;
    const start = async () => {
      if (isClosed) throw new Problem('conversation-closed', 409, 'The conversation is closed.');
      return { url: '/v1/voice', simulated: false };
    };
    const { call, socket, pass } = await talking({ start });
    isClosed = true;
    socket().onClosed();
    await pass();
    expect(call.read()).toMatchObject({ phase: 'ended', ending: 'The conversation is closed.' });
  });

  test('says what is wrong when the microphone may not be used, and lets go of what it has', async () => {
    const refused = new DOMException('Permission denied', 'NotAllowedError');
    const { call, open, did } = bench({ openMicrophone: () => Promise.reject(refused) });
    await call.begin(open);
    expect(call.read().ending).toContain('may not use the microphone');
    expect(did).toEqual(['audible', 'player closed']);
  });

  test('that is hung up before it was put through opens no microphone', async () => {
    const door = Promise.withResolvers<string>();
    const { call, did, sockets } = bench();
    const begun = call.begin(() => door.promise);
    await Promise.resolve();
    await call.hangUp();
    door.resolve('cv_1');
    await begun;
    expect(call.read().phase).toBe('idle');
    expect(sockets).toEqual([]);
    expect(did).toEqual(['player closed']);
  });
});

describe('a simulated call of the page', () => {
  test('is silent, opens no microphone, and sends words', async () => {
    const { call, did } = await talking({}, true);
    expect(call.read().simulation).toEqual({ speaks: false, listens: true });
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
    const voice: CallPorts['voice'] = (onMark) => {
      reached = onMark;
      return {
        say: (words) => spoken.push(words),
        mark: (name) => spoken.push(name),
        clear: () => spoken.push('clear'),
      };
    };
    const { socket, report, did } = await talking({ voice }, true);
    socket().onMessage({ type: 'agent-words', agent: 'triage', delta: 'Hello.' });
    socket().onMessage({ type: 'mark', name: 'm1' });
    report(500);
    reached('m1');
    socket().onMessage({ type: 'clear', ms: 0 });
    expect(spoken).toEqual(['Hello.', 'm1', 'clear']);
    expect(did).toEqual(['{"type":"mark","name":"m1"}', 'clear 0']);
  });
});
