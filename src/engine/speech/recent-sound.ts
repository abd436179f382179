import type { AudioFormat } from '../../contracts/speech-model.ts';
import { BYTES_PER_MS } from '../../contracts/speech-model.ts';

/** Kept of what the customer sounds like while they say nothing, in ms: the beginning of a word is noticed late. */
const BEFORE_MS = 1_000;
/** Kept at most, in ms. */
const MOST_MS = 20_000;
/** Sound of one block, in ms. */
const BLOCK_MS = 500;

/**
 * The customer's latest sound: what a new session has to hear that takes the place of another. Copied into blocks that are
 * used again: portions that were kept as they come would outlive the young part of memory, and whole calls stand still while
 * the old part is cleaned up.
 */
export class RecentSound {
  readonly #bytesPerMs: number;
  /** Oldest first; all but the last are full. */
  #blocks: Uint8Array[] = [];
  /** Bytes of the last one. */
  #used = 0;
  /** Whether none of it may be forgotten: the customer speaks, or nobody listens. */
  keeps = false;

  constructor(format: AudioFormat) {
    this.#bytesPerMs = BYTES_PER_MS[format];
  }

  add(audio: Uint8Array): void {
    if (audio.length === 0) return;
    const block = this.#openBlock();
    const room = block.length - this.#used;
    if (audio.length <= room) {
      block.set(audio, this.#used);
      this.#used += audio.length;
    } else {
      this.add(audio.subarray(0, room));
      this.add(audio.subarray(room));
    }
  }

  /** All that is kept. */
  all(): Uint8Array {
    return this.last(this.#mostMs);
  }

  /** The last so many ms, or what there is of them. */
  last(ms: number): Uint8Array {
    const full = this.#blocks.slice(0, -1);
    const sound = Buffer.concat([...full, this.#blocks.at(-1)?.subarray(0, this.#used) ?? new Uint8Array()]);
    return sound.subarray(Math.max(0, sound.length - ms * this.#bytesPerMs));
  }

  /** It was taken in. */
  clear(): void {
    this.#blocks = this.#blocks.slice(-1);
    this.#used = 0;
    this.keeps = false;
  }

  get #mostMs(): number {
    return this.keeps ? MOST_MS : BEFORE_MS;
  }

  /** The block that has room: another one, or else the oldest again. */
  #openBlock(): Uint8Array {
    const last = this.#blocks.at(-1);
    if (last !== undefined && this.#used < last.length) return last;
    const most = this.#mostMs / BLOCK_MS;
    const old = this.#blocks.splice(0, Math.max(0, this.#blocks.length - most));
    const block = old.at(-1) ?? new Uint8Array(BLOCK_MS * this.#bytesPerMs);
    this.#blocks.push(block);
    this.#used = 0;
    return block;
  }
}
