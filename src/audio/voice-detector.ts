import { FRAME_MS, pcmChopper } from './frames.ts';
import { rmsDbfs } from './levels.ts';
import { millisecondsOf, type SampleRate } from './sample-rate.ts';

/** Loud windows in a row that make speech; fewer are a click. */
const ONSET = 3;

/** What was noticed in a stream of audio, in ms since its start. */
export type VoiceActivity =
  | { readonly type: 'started'; readonly atMs: number }
  | { readonly type: 'quiet'; readonly forMs: number; readonly atMs: number };

/**
 * Tells loud from quiet, as a simple voice detector does. A threshold of 0 means louder than -60 dB of full scale, 0.5 than
 * -40 dB, and 1 than -20 dB.
 */
export class VoiceDetector {
  readonly #rate: SampleRate;
  readonly #windows;
  #heardMs = 0;
  #loud = 0;
  #quietMs = 0;
  #speaking = false;

  /** @param heardMs audio of the session that came before. */
  constructor(rate: SampleRate, heardMs: number) {
    this.#rate = rate;
    this.#heardMs = heardMs;
    this.#windows = pcmChopper((rate * FRAME_MS) / 1000);
  }

  /** The start of speech when it is noticed, and every quiet window within speech; goes on once that was dealt with. */
  *push(samples: Int16Array, threshold: number): Generator<VoiceActivity, void, void> {
    const floor = -60 + 40 * threshold;
    for (const window of this.#windows.push(samples)) {
      this.#heardMs += millisecondsOf(window.length, this.#rate);
      const activity = this.#judge(rmsDbfs(window) > floor);
      if (activity !== undefined) yield activity;
    }
  }

  /** The turn is over; what follows is a new one. */
  rest(): void {
    this.#speaking = false;
    this.#loud = 0;
    this.#quietMs = 0;
  }

  #judge(loud: boolean): VoiceActivity | undefined {
    this.#loud = loud ? this.#loud + 1 : 0;
    this.#quietMs = loud ? 0 : this.#quietMs + FRAME_MS;
    if (this.#speaking)
      return loud ? undefined : { type: 'quiet', forMs: this.#quietMs, atMs: this.#heardMs };
    if (this.#loud < ONSET) return undefined;
    this.#speaking = true;
    return { type: 'started', atMs: this.#heardMs - ONSET * FRAME_MS };
  }
}
