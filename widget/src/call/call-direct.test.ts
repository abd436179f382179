import { describe, expect, test } from 'vitest';
import type { CallPorts } from './call-ports.ts';
import type { PeerParts } from './peer.ts';
import { bench, talking } from './testing/call-bench.ts';

describe('a call of the page straight to the vendor', () => {
  const start: CallPorts['start'] = async (transport) =>
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
    await pass();
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
