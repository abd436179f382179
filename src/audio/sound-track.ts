import type { AudioFormat } from '../contracts/speech-model.ts';
import { BYTES_PER_MS } from '../contracts/speech-model.ts';
import { MULAW_SILENCE } from './mulaw.ts';

/** Sound that comes so much sooner than it is spoken is of before: what waited while a call was put through. */
const MOST_AHEAD_MS = 100;

interface Piece {
  /** Where it begins on the track, in bytes. */
  readonly from: number;
  readonly audio: Uint8Array;
}

/** One direction of a call on a track of time, in the format of its line. Time is given to it, in ms since the track began. */
export class SoundTrack {
  readonly #bytesPerMs: number;
  readonly #silence: number;
  #pieces: Piece[] = [];
  /** Behind all sound so far, and behind what was taken; in bytes. */
  #end = 0;
  #taken = 0;

  constructor(format: AudioFormat) {
    this.#bytesPerMs = BYTES_PER_MS[format];
    this.#silence = format === 'mulaw-8k' ? MULAW_SILENCE : 0;
  }

  /** When all sound so far will have been played, in ms. */
  get endMs(): number {
    return this.#end / this.#bytesPerMs;
  }

  /** Sound that is spoken as it comes, one frame behind the other, whatever the network does to them. */
  hear(audio: Uint8Array, nowMs: number): void {
    if (this.#end <= this.#at(nowMs + MOST_AHEAD_MS)) this.#append(audio);
  }

  /** Sound that is played once all before it was, however soon it comes. */
  play(audio: Uint8Array, nowMs: number): void {
    this.#end = Math.max(this.#end, this.#at(nowMs));
    this.#append(audio);
  }

  /** What was not played yet is dropped. */
  cut(nowMs: number): void {
    const end = Math.max(this.#taken, this.#at(nowMs));
    if (end >= this.#end) return;
    this.#pieces = this.#pieces
      .filter(({ from }) => from < end)
      .map(({ from, audio }) => ({ from, audio: audio.subarray(0, end - from) }));
    this.#end = end;
  }

  /** Nobody takes what was until then. */
  skip(toMs: number): void {
    const to = this.#at(toMs);
    if (to <= this.#taken) return;
    this.#pieces = this.#pieces.filter(({ from, audio }) => from + audio.length > to);
    this.#taken = to;
    this.#end = Math.max(this.#end, to);
  }

  /** The next so many ms, silence where there was no sound. */
  take(ms: number): Uint8Array {
    const from = this.#taken;
    const to = from + ms * this.#bytesPerMs;
    const taken = new Uint8Array(to - from).fill(this.#silence);
    let whole = 0;
    for (const piece of this.#pieces) {
      if (piece.from >= to) break;
      const skipped = Math.max(0, from - piece.from);
      taken.set(piece.audio.subarray(skipped, to - piece.from), piece.from + skipped - from);
      if (piece.from + piece.audio.length <= to) whole += 1;
    }
    this.#pieces.splice(0, whole);
    this.#taken = to;
    this.#end = Math.max(this.#end, to);
    return taken;
  }

  #append(audio: Uint8Array): void {
    this.#pieces.push({ from: this.#end, audio });
    this.#end += audio.length;
  }

  /** Whole samples. */
  #at(ms: number): number {
    return Math.max(0, Math.round(ms)) * this.#bytesPerMs;
  }
}
