import { fromPcm16 } from './pcm16.ts';
import { Playback } from './playback.ts';

/** How often the page is told what was played, in ms. */
const REPORT_MS = 100;

/** What the page tells the processor. */
export type PlaybackOrder =
  | { readonly type: 'sound'; readonly sound: ArrayBuffer }
  | { readonly type: 'mark'; readonly name: string }
  | { readonly type: 'clear'; readonly ms: number };

/** What the processor tells the page: what was played, and the marks that were reached by it. */
export interface PlaybackReport {
  readonly playedMs: number;
  readonly marks: readonly string[];
}

/** Plays what comes. */
class PlaybackProcessor extends AudioWorkletProcessor {
  readonly #playback = new Playback(sampleRate);
  #reportedMs = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<PlaybackOrder>) => this.#obey(data);
  }

  process(_inputs: Float32Array[][], [output]: Float32Array[][]): boolean {
    const channel = output?.[0];
    if (channel === undefined) return true;
    const marks = this.#playback.pull(channel);
    for (const other of output?.slice(1) ?? []) other.set(channel);
    const { playedMs } = this.#playback;
    if (marks.length === 0 && playedMs - this.#reportedMs < REPORT_MS) return true;
    this.#reportedMs = playedMs;
    this.port.postMessage({ playedMs, marks } satisfies PlaybackReport);
    return true;
  }

  #obey(order: PlaybackOrder): void {
    if (order.type === 'sound') this.#playback.push(fromPcm16(order.sound));
    else if (order.type === 'mark') this.#playback.mark(order.name);
    else {
      this.#playback.clear(order.ms);
      this.#reportedMs = order.ms;
    }
  }
}

registerProcessor('playback', PlaybackProcessor);
