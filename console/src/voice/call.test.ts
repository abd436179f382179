import { describe, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { Call } from './call.ts';
import type { CallPorts } from './call-ports.ts';
import type { OnFrame } from './microphone.ts';
import type { PeerParts } from './peer.ts';
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
  const track = { enabled: true } as MediaStreamTrack;
  const note = (what: string) => async () => void did.push(what);
  const call = new Call({
    start: async () => ({ transport: 'socket', url: '/v1/voice?token=1', simulated }),
    attach: async (_id, pass, callId) => {
      did.push(`attach ${pass} ${callId}`);
      return '/v1/voice?token=2';
    },
    openPeer: async () => Promise.reject(new TypeError('No way leads there.')),
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
      return {
        track,
        choose: async (id) => void did.push(`microphone ${id}`),
        close: note('microphone closed'),
      };
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
    ...{ call, did, sockets, heard, open, track },
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
      return { transport: 'socket' as const, url: '/v1/voice', simulated: false };
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
    expect(did).toEqual(['player closed']);
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

describe('a call of the page straight to the vendor', () => {
  const start: CallPorts['start'] = async (_id, transport) =>
    transport === 'socket'
      ? { transport, url: '/v1/voice?token=1', simulated: false }
      : { transport: 'webrtc', url: 'https://vendor.example/calls', key: 'ek_1', pass: 'pass_1' };

  /** A vendor that can be called, and what it is told. */
  function vendor() {
    const told: string[] = [];
    const lines: PeerParts[] = [];
    const openPeer: CallPorts['openPeer'] = async ({ key }, parts) => {
      told.push(`called with ${key}`);
      lines.push(parts);
      return {
        callId: `rtc_${lines.length}`,
        send: async (track) => void told.push(`sends ${track.enabled ? 'sound' : 'silence'}`),
        choose: async (id) => void told.push(`loudspeaker ${id}`),
        close: () => told.push('closed'),
      };
    };
    return { told, lines, openPeer };
  }

  test('is made there, and held by the socket: no sound goes over it', async () => {
    const { told, openPeer } = vendor();
    const { call, did, heard, sockets, speak, report, open } = bench({ start, openPeer });
    await call.begin(open);
    expect(told).toEqual(['called with ek_1']);
    expect(did).toEqual(['attach pass_1 rtc_1']);
    sockets[0]?.onMessage({ type: 'ready' });
    expect(call.read()).toMatchObject({ phase: 'live', simulation: null });
    speak(1);
    report(500);
    expect([heard, did.length]).toEqual([[], 1]);
  });

  test('is muted where the sound is taken, and opened while the key is held', async () => {
    const { call, track } = await talking({ start, ...vendor() });
    const seen = [
      () => call.mute(true),
      () => call.hold(true),
      () => call.hold(false),
      () => call.mute(false),
    ];
    const opened = seen.map((deed) => {
      deed();
      return track.enabled;
    });
    expect(opened).toEqual([false, true, false, true]);
  });

  test('takes another microphone and another loudspeaker', async () => {
    const { told, openPeer } = vendor();
    const { call, did, pass } = await talking({ start, openPeer });
    call.mute(true);
    call.chooseInput('headset');
    call.chooseOutput('headset');
    await pass();
    expect(did).toContain('microphone headset');
    expect(told.slice(1).sort()).toEqual(['loudspeaker headset', 'sends silence']);
  });

  test('lets go of the vendor when it is hung up, and when the desk ends it', async () => {
    const one = vendor();
    const first = await talking({ start, openPeer: one.openPeer });
    void first.call.hangUp();
    expect(one.told).toContain('closed');
    const two = vendor();
    const second = await talking({ start, openPeer: two.openPeer });
    second.socket().onMessage({ type: 'ended', ending: { kind: 'floor', reason: 'speech-unavailable' } });
    expect(two.told).toContain('closed');
  });

  test('is made anew when the way there breaks off, by the same loudspeaker', async () => {
    const { told, lines, openPeer } = vendor();
    const { call, socket, sockets, pass } = await talking({ start, openPeer });
    call.chooseOutput('headset');
    await Promise.resolve();
    lines[0]?.onLost();
    expect(call.read().phase).toBe('reconnecting');
    await pass();
    expect(sockets).toHaveLength(2);
    socket().onMessage({ type: 'ready' });
    expect(call.read().phase).toBe('live');
    const way = ['called with ek_1', 'loudspeaker headset'];
    expect(told).toEqual([...way, 'closed', ...way]);
  });

  test('goes over the socket where no way leads there, with the microphone that is open, not muted for good', async () => {
    const { told, lines, openPeer } = vendor();
    const once: CallPorts['openPeer'] = (given, parts) =>
      lines.length === 0 ? openPeer(given, parts) : Promise.reject(new TypeError('blocked'));
    const { call, track, heard, speak, socket, pass } = await talking({ start, openPeer: once });
    call.mute(true);
    lines[0]?.onLost();
    await pass();
    socket().onMessage({ type: 'ready' });
    call.mute(false);
    speak(1);
    expect([track.enabled, heard]).toEqual([true, [1]]);
    expect(told).toEqual(['called with ek_1', 'closed']);
  });

  test('goes over the socket at once where a firewall stands before the vendor', async () => {
    const { call, sockets, did, open } = bench({ start });
    await call.begin(open);
    expect(sockets).toHaveLength(1);
    expect(did).toEqual([]);
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
