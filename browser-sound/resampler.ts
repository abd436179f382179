/** Samples on either side of a place that its value is made of, at the slower of the two rates. */
const REACH = 16;

/** Changes the rate of a stream of sound; what lies above the new rate's reach is filtered out. */
export class Resampler {
  readonly #step: number;
  readonly #cutoff: number;
  readonly #reach: number;
  #input = new Float32Array(0);
  /** Where the next sample is, in samples of what is kept. */
  #at: number;

  /** @param from Hz. @param to Hz. */
  constructor(from: number, to: number) {
    this.#step = from / to;
    this.#cutoff = Math.min(1, to / from) * 0.95;
    this.#reach = Math.ceil(REACH * Math.max(1, this.#step));
    this.#input = new Float32Array(this.#reach);
    this.#at = this.#reach;
  }

  /** The samples that this portion completes. */
  push(samples: Float32Array): Float32Array {
    const input = new Float32Array(this.#input.length + samples.length);
    input.set(this.#input);
    input.set(samples, this.#input.length);
    const count = Math.max(0, Math.ceil((input.length - this.#reach - this.#at) / this.#step));
    const output = new Float32Array(count);
    for (let index = 0; index < count; index += 1) {
      output[index] = this.#valueAt(input, this.#at);
      this.#at += this.#step;
    }
    const used = Math.max(0, Math.floor(this.#at) - this.#reach);
    this.#input = input.slice(used);
    this.#at -= used;
    return output;
  }

  #valueAt(input: Float32Array, at: number): number {
    let sum = 0;
    const last = Math.min(input.length - 1, Math.floor(at) + this.#reach);
    for (let index = Math.max(0, Math.ceil(at) - this.#reach); index <= last; index += 1)
      sum += (input[index] ?? 0) * this.#weight(index - at);
    return sum;
  }

  /** A sinc under a raised cosine. */
  #weight(distance: number): number {
    if (Math.abs(distance) >= this.#reach) return 0;
    const angle = Math.PI * distance * this.#cutoff;
    const sinc = distance === 0 ? 1 : Math.sin(angle) / angle;
    return this.#cutoff * sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / this.#reach));
  }
}
