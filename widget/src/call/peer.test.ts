import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPeer } from './peer.ts';

/** A browser whose connections do what a test says. */
function browser({ status = 201, location = '/v1/realtime/calls/rtc_9' as string | null } = {}) {
  const connections: Connection[] = [];
  const requests: { url: string; init: RequestInit }[] = [];
  const speakers: Speaker[] = [];
  class Connection {
    connectionState: RTCPeerConnectionState = 'new';
    onconnectionstatechange: (() => void) | null = null;
    ontrack: ((event: { track: string; streams: string[] }) => void) | null = null;
    localDescription: { sdp: string } | undefined;
    readonly did: string[] = [];
    constructor() {
      connections.push(this);
    }
    addTrack(track: string) {
      this.did.push(`send ${track}`);
      return { replaceTrack: async (next: string) => void this.did.push(`send ${next}`) };
    }
    createDataChannel() {}
    async setLocalDescription() {
      this.localDescription = { sdp: 'v=0 offer' };
    }
    async setRemoteDescription({ sdp }: { sdp: string }) {
      this.did.push(sdp);
    }
    close() {
      this.did.push('closed');
    }
    become(state: RTCPeerConnectionState) {
      this.connectionState = state;
      this.onconnectionstatechange?.();
    }
  }
  class Speaker {
    srcObject: unknown = null;
    constructor() {
      speakers.push(this);
    }
    setSinkId = vi.fn(async () => undefined);
  }
  vi.stubGlobal('RTCPeerConnection', Connection);
  vi.stubGlobal('MediaStream', class {});
  vi.stubGlobal('Audio', Speaker);
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push({ url, init });
    return new Response('v=0 answer', { status, headers: location === null ? {} : { location } });
  });
  const lost = vi.fn();
  const start = { transport: 'webrtc', url: 'https://vendor.example/calls', key: 'ek_1', pass: '' } as const;
  const peer = openPeer(start, { track: 'mic' as unknown as MediaStreamTrack, onLost: lost });
  peer.catch(() => undefined);
  const agreed = () => expect.poll(() => connections[0]?.did).toContain('v=0 answer');
  return { peer, connections, requests, speakers, lost, agreed };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a connection to the vendor', () => {
  test('is offered with the key, and open once sound goes both ways', async () => {
    const { peer, connections, requests, speakers, lost, agreed } = browser();
    await agreed();
    const [connection] = connections;
    connection?.ontrack?.({ track: 'voice', streams: ['desk'] });
    connection?.become('connected');
    expect((await peer).callId).toBe('rtc_9');
    expect(requests[0]).toMatchObject({
      url: 'https://vendor.example/calls',
      init: {
        ...{ method: 'POST', body: 'v=0 offer' },
        headers: { authorization: 'Bearer ek_1', 'content-type': 'application/sdp' },
      },
    });
    expect(speakers[0]?.srcObject).toBe('desk');
    connection?.become('disconnected');
    expect(lost).not.toHaveBeenCalled();
    connection?.become('failed');
    expect(lost).toHaveBeenCalledOnce();
  });

  test('changes its devices, and tells nothing more once it is closed', async () => {
    const { peer, connections, speakers, lost, agreed } = browser();
    await agreed();
    connections[0]?.become('connected');
    const open = await peer;
    await open.send('headset' as unknown as MediaStreamTrack);
    await open.choose('headset');
    expect(speakers[0]?.setSinkId).toHaveBeenCalledWith('headset');
    open.close();
    connections[0]?.become('closed');
    expect(connections[0]?.did).toEqual(['send mic', 'v=0 answer', 'send headset', 'closed']);
    expect([lost.mock.calls, speakers[0]?.srcObject]).toEqual([[], null]);
  });

  test.each([
    ['the key is refused', { status: 401 }, 'The speech model answered 401.'],
    ['it is not said which call it is', { location: null }, 'The speech model did not say which call it is.'],
  ])('is given up when %s', async (_, answer, message) => {
    const { peer, connections } = browser(answer);
    await expect(peer).rejects.toThrow(message);
    expect(connections[0]?.did).toEqual(['send mic', 'closed']);
  });

  test('is given up when it fails, or is not there after ten seconds', async () => {
    const failing = browser();
    await failing.agreed();
    failing.connections[0]?.become('failed');
    await expect(failing.peer).rejects.toThrow('failed');
    vi.useFakeTimers();
    const late = browser();
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(late.peer).rejects.toThrow('can not be reached');
    expect(late.connections[0]?.did.at(-1)).toBe('closed');
  });
});
