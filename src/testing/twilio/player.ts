import { MULAW_SILENCE } from '../../audio/mulaw.ts';
import { FRAME_BYTES } from './line-audio.ts';

/** What is waiting to be played to one telephone, in order: audio, and marks between it. */
export class Player {
  #queue: (Uint8Array | (() => void))[] = [];
  /** Marks behind the audio of the frame that is being played now. */
  #due: (() => void)[] = [];
  #playing = false;

  /** Mu-law, of any length. */
  enqueue(audio: Uint8Array): void {
    if (audio.length > 0) this.#queue.push(audio);
  }

  /** Calls back when everything enqueued before was played; at once when nothing is left to play. */
  mark(reached: () => void): void {
    if (this.#queue.length === 0 && this.#due.length === 0 && !this.#playing) reached();
    else this.#queue.push(reached);
  }

  /** Drops what was not played; its marks are called. */
  clear(): void {
    const dropped = [...this.#due, ...this.#queue];
    this.#queue = [];
    this.#due = [];
    this.#playing = false;
    for (const item of dropped) if (typeof item === 'function') item();
  }

  /** The next 20 ms; undefined when there is nothing to play. */
  next(): Uint8Array | undefined {
    const due = this.#due;
    this.#due = [];
    for (const reached of due) reached();
    const frame = this.#fill();
    this.#playing = frame !== undefined;
    return frame;
  }

  #fill(): Uint8Array | undefined {
    const frame = new Uint8Array(FRAME_BYTES).fill(MULAW_SILENCE);
    let filled = 0;
    while (filled < FRAME_BYTES) {
      const item = this.#queue.shift();
      if (item === undefined) break;
      if (typeof item === 'function') {
        if (filled === 0) item();
        else this.#due.push(item);
        continue;
      }
      const portion = item.subarray(0, FRAME_BYTES - filled);
      frame.set(portion, filled);
      filled += portion.length;
      if (portion.length < item.length) this.#queue.unshift(item.subarray(portion.length));
    }
    return filled === 0 ? undefined : frame;
  }
}
