import type { PlaybackOrder, PlaybackReport } from './playback-processor.ts';
import playbackUrl from './playback-processor.ts?worker&url';

const RATE = 24_000;

/** What is heard of a call. */
export interface Player {
  /** PCM16 at 24 kHz. */
  play(sound: ArrayBuffer): void;
  mark(name: string): void;
  /** Drops what was not played; so much counts as played from now on, in ms. */
  clear(ms: number): void;
  /** Plays on another device; an empty id is the browser's choice. */
  choose(deviceId: string): Promise<void>;
  close(): void;
}

/** Whether this browser lets a page choose where it plays. */
export const canChooseOutput = 'AudioContext' in globalThis && 'setSinkId' in AudioContext.prototype;

/** Plays a call; to be called while the customer presses something, or the browser keeps it silent. */
export async function openPlayer(onReport: (report: PlaybackReport) => void): Promise<Player> {
  const context = new AudioContext({ sampleRate: RATE });
  const resumed = context.resume();
  await context.audioWorklet.addModule(playbackUrl);
  const node = new AudioWorkletNode(context, 'playback', { numberOfInputs: 0, outputChannelCount: [1] });
  node.connect(context.destination);
  node.port.onmessage = ({ data }: MessageEvent<PlaybackReport>) => {
    // What leaves the page is heard a little later.
    setTimeout(() => onReport(data), (context.outputLatency || 0) * 1000);
  };
  await resumed;
  const order = (order: PlaybackOrder) => node.port.postMessage(order);
  return {
    play: (sound) => node.port.postMessage({ type: 'sound', sound } satisfies PlaybackOrder, [sound]),
    mark: (name) => order({ type: 'mark', name }),
    clear: (ms) => order({ type: 'clear', ms }),
    choose: async (deviceId) => {
      if (canChooseOutput)
        await (context as unknown as { setSinkId(id: string): Promise<void> }).setSinkId(deviceId);
    },
    close: () => void context.close(),
  };
}
