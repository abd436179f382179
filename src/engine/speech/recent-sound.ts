import type { AudioFormat } from '../../contracts/speech-model.ts';
import { BYTES_PER_MS } from '../../contracts/speech-model.ts';

/** Kept of what the customer sounds like while they say nothing, in ms: the beginning of a word is noticed late. */
const BEFORE_MS = 1_000;
/** Kept at most, in ms. */
const MOST_MS = 20_000;

/** The customer's latest sound: what a new session has to hear that takes the place of another. */
export class RecentSound {
  readonly #bytesPerMs: number;
  #pieces: Uint8Array[] = [];
  #ms = 0;
  /** Whether none of it may be forgotten: the customer speaks, or nobody listens. */
  keeps = false;

  constructor(format: AudioFormat) {
    this.#bytesPerMs = BYTES_PER_MS[format];
  }

  get pieces(): readonly Uint8Array[] {
    this.#forget();
    return this.#pieces;
  }

  /** The pieces of the last so many ms. */
  last(ms: number): readonly Uint8Array[] {
    let left = ms * this.#bytesPerMs;
    const at = this.#pieces.findLastIndex((audio) => {
      left -= audio.length;
      return left <= 0;
    });
    return this.#pieces.slice(Math.max(0, at));
  }

  add(audio: Uint8Array): void {
    this.#pieces.push(audio);
    this.#ms += audio.length / this.#bytesPerMs;
    // Now and then only: a piece comes fifty times a second.
    if (this.#ms > 2 * this.#mostMs) this.#forget();
  }

  /** It was taken in. */
  clear(): void {
    this.#pieces = [];
    this.#ms = 0;
    this.keeps = false;
  }

  get #mostMs(): number {
    return this.keeps ? MOST_MS : BEFORE_MS;
  }

  #forget(): void {
    let old = 0;
    for (; old < this.#pieces.length - 1 && this.#ms > this.#mostMs; old++)
      this.#ms -= (this.#pieces[old]?.length ?? 0) / this.#bytesPerMs;
    this.#pieces.splice(0, old);
  }
}
