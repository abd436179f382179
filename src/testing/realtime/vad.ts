import { pcmChopper } from '../../audio/frames.ts';
import { rmsDbfs } from '../../audio/levels.ts';
import { millisecondsOf, type SampleRate } from '../../audio/sample-rate.ts';

/** Length of the windows whose loudness is judged, in ms. */
const WINDOW_MS = 20;
/** Loud windows in a row that make speech; fewer are a click. */
const ONSET = 3;

/** What was noticed in a stream of audio, in ms since its start. */
export type VoiceActivity =
  | { readonly type: 'started'; readonly atMs: number }
  | { readonly type: 'quiet'; readonly forMs: number; readonly atMs: number };

/**
 * Tells loud from quiet, as a simple voice detector does. A threshold of 0 means louder than -60 dB of full scale, 0.5 (the
 * vendor's default) -40 dB, and 1 -20 dB.
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
    this.#windows = pcmChopper((rate * WINDOW_MS) / 1000);
  }

  /** The start of speech when it was noticed, and every quiet window within speech. */
  push(samples: Int16Array, threshold: number): VoiceActivity[] {
    const floor = -60 + 40 * threshold;
    return this.#windows.push(samples).flatMap((window) => {
      this.#heardMs += millisecondsOf(window.length, this.#rate);
      return this.#judge(rmsDbfs(window) > floor);
    });
  }

  /** The turn is over; what follows is a new one. */
  rest(): void {
    this.#speaking = false;
    this.#loud = 0;
    this.#quietMs = 0;
  }

  #judge(loud: boolean): VoiceActivity[] {
    this.#loud = loud ? this.#loud + 1 : 0;
    this.#quietMs = loud ? 0 : this.#quietMs + WINDOW_MS;
    if (this.#speaking) return loud ? [] : [{ type: 'quiet', forMs: this.#quietMs, atMs: this.#heardMs }];
    if (this.#loud < ONSET) return [];
    this.#speaking = true;
    return [{ type: 'started', atMs: this.#heardMs - ONSET * WINDOW_MS }];
  }
}
