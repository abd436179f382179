import type { MicrophoneListener } from '../../../../browser-sound/microphone.ts';
import type { PlaybackReport } from '../../../../browser-sound/playback-processor.ts';
import { Call } from '../call.ts';
import type { CallPorts } from '../call-ports.ts';
import type { RecognitionListener } from '../recognition.ts';
import type { SocketListener } from '../wire.ts';

/** A microphone's track that hears. */
const openTrack = () =>
  ({
    ...{ enabled: true, readyState: 'live', label: 'A microphone' },
    getSettings: () => ({ deviceId: 'mic' }),
  }) as MediaStreamTrack;

/** What a call does to a browser and a server that a test plays. */
export function bench(change: Partial<CallPorts> = {}, simulated = false) {
  const did: string[] = [];
  const sockets: SocketListener[] = [];
  const heard: number[] = [];
  const waits: (() => void)[] = [];
  let now = 0;
  let microphone: MicrophoneListener = { onFrame: () => undefined, onGone: () => undefined };
  let report: (report: PlaybackReport) => void = () => undefined;
  let understand: RecognitionListener['onEnd'] = () => undefined;
  const track = openTrack();
  const call = new Call({
    start: async () => ({ transport: 'socket', url: '/v1/voice?token=1', simulated }),
    attach: async (pass, callId) => {
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
    openMicrophone: async (listener) => {
      microphone = listener;
      return {
        track,
        choose: async (id) => void did.push(`microphone ${id}`),
        close: () => did.push('microphone closed'),
      };
    },
    openPlayer: async (onReport) => {
      report = onReport;
      return {
        play: () => did.push('played'),
        mark: (name) => did.push(`mark ${name}`),
        clear: (ms) => did.push(`clear ${ms}`),
        choose: async (id) => void did.push(`loudspeaker ${id}`),
        close: () => did.push('player closed'),
      };
    },
    listDevices: async () => ({ inputs: [{ id: 'mic', label: 'A microphone' }], outputs: [] }),
    watchDevices: () => () => did.push('devices not watched'),
    voice: () => null,
    hasRecognition: () => true,
    recognise: ({ onEnd }) => {
      understand = onEnd;
      did.push('recognising');
      return () => did.push('recognised');
    },
    now: () => now,
    wait: async (ms) => {
      await new Promise<void>((resolve) => waits.push(resolve));
      now += ms;
    },
    ...change,
  });
  const open = async () => undefined;
  return {
    ...{ call, did, sockets, heard, open, track },
    socket: () => sockets.at(-1) as SocketListener,
    speak: (sample: number) => microphone.onFrame(new Uint8Array([sample, 0]).buffer, 0.5),
    report: (playedMs: number, ...marks: string[]) => report({ playedMs, marks }),
    understand: (words: string) => understand(words, null),
    /** Lets the wait that is under way be over, and what follows it happen. */
    pass: async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      waits.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

/** A call that is put through. */
export async function talking(change: Partial<CallPorts> = {}, simulated = false) {
  const rig = bench(change, simulated);
  await rig.call.begin(rig.open);
  rig.socket().onMessage({ type: 'ready' });
  rig.did.length = 0;
  return rig;
}
