/** Sound that waits before it is played, in ms: a network is never quite even. */
const CUSHION_MS = 80;

type Queued = { readonly samples: Float32Array } | { readonly mark: string };

/** The jitter buffer of a call: plays sound in order, knows how much was played, and which marks were reached. */
export class Playback {
  readonly #perMs: number;
  #queue: Queued[] = [];
  /** Of the first sound in the queue, in samples. */
  #offset = 0;
  #waitingSamples = 0;
  #playedMs = 0;
  #isPlaying = false;

  /** @param rate Hz. */
  constructor(rate: number) {
    this.#perMs = rate / 1000;
  }

  /** How much of all sound that was not dropped has been played, in ms. */
  get playedMs(): number {
    return this.#playedMs;
  }

  /** Sound to play behind what waits. */
  push(samples: Float32Array): void {
    this.#queue.push({ samples });
    this.#waitingSamples += samples.length;
    if (this.#waitingSamples >= CUSHION_MS * this.#perMs) this.#isPlaying = true;
  }

  /** Reached when all sound before it was played. What waits is an utterance's end, so nothing more is waited for. */
  mark(name: string): void {
    this.#queue.push({ mark: name });
    this.#isPlaying = true;
  }

  /** Drops what was not played; so much counts as played from now on. */
  clear(ms: number): void {
    this.#queue = [];
    this.#offset = 0;
    this.#waitingSamples = 0;
    this.#playedMs = ms;
    this.#isPlaying = false;
  }

  /** Fills `output` with what is to be heard now, and silence behind it; the marks that are reached by it. */
  pull(output: Float32Array): string[] {
    const reached: string[] = [];
    let at = 0;
    while (this.#isPlaying) {
      const next = this.#queue[0];
      if (next === undefined) this.#isPlaying = false;
      else if ('mark' in next) {
        reached.push(next.mark);
        this.#queue.shift();
      } else if (at === output.length) break;
      else at += this.#copy(next.samples, output, at);
    }
    output.fill(0, at);
    return reached;
  }

  #copy(samples: Float32Array, output: Float32Array, at: number): number {
    const part = samples.subarray(this.#offset, this.#offset + output.length - at);
    output.set(part, at);
    this.#offset += part.length;
    this.#waitingSamples -= part.length;
    this.#playedMs += part.length / this.#perMs;
    if (this.#offset === samples.length) {
      this.#queue.shift();
      this.#offset = 0;
    }
    return part.length;
  }
}
