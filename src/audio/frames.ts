/** Audio in memory: PCM16 samples, or bytes such as mu-law. */
export type Audio = Int16Array | Uint8Array;

/** Length of the frames that the telephone and this product move, in ms. */
export const FRAME_MS = 20;

/** One after the other, in one array. */
export function joinFrames(frames: readonly Int16Array[]): Int16Array<ArrayBuffer>;
export function joinFrames(frames: readonly Uint8Array[]): Uint8Array<ArrayBuffer>;
export function joinFrames(frames: readonly Audio[]): Audio {
  const length = frames.reduce((sum, frame) => sum + frame.length, 0);
  const joined = frames[0] instanceof Uint8Array ? new Uint8Array(length) : new Int16Array(length);
  let at = 0;
  for (const frame of frames) {
    joined.set(frame, at);
    at += frame.length;
  }
  return joined;
}

/** Chops a stream of audio of any portions into frames of one size. */
export class FrameChopper<A extends Audio> {
  readonly #size: number;
  readonly #empty: () => A;
  #pending: A;
  #filled = 0;

  /**
   * @param size samples (or bytes) in a frame.
   * @param empty makes a frame of silence of that size.
   */
  constructor(size: number, empty: () => A) {
    this.#size = size;
    this.#empty = empty;
    this.#pending = empty();
  }

  /** The frames that this portion completes. */
  push(audio: A): A[] {
    const frames: A[] = [];
    let at = 0;
    while (at < audio.length) {
      const portion = audio.subarray(at, at + this.#size - this.#filled);
      this.#pending.set(portion, this.#filled);
      this.#filled += portion.length;
      at += portion.length;
      if (this.#filled === this.#size) frames.push(this.#take());
    }
    return frames;
  }

  /** What is left, filled up with silence; nothing when nothing is left. */
  flush(): A | undefined {
    return this.#filled === 0 ? undefined : this.#take();
  }

  #take(): A {
    const frame = this.#pending;
    this.#pending = this.#empty();
    this.#filled = 0;
    return frame;
  }
}

/** Chops PCM16 into frames of `size` samples. */
export function pcmChopper(size: number): FrameChopper<Int16Array> {
  return new FrameChopper<Int16Array>(size, () => new Int16Array(size));
}

/** Chops bytes into frames of `size`; the last one is filled up with `silence`. */
export function byteChopper(size: number, silence: number): FrameChopper<Uint8Array> {
  return new FrameChopper<Uint8Array>(size, () => new Uint8Array(size).fill(silence));
}
