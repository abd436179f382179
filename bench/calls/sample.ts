import { percentileIn, round } from '../figures.ts';

const MOST = 250_000;

/** Figures that were measured, kept without work for the garbage collector, which would make the next ones late. */
export class Sample {
  readonly #values = new Float64Array(MOST);
  #count = 0;

  /** What is too much is let fall. */
  add(value: number): void {
    if (this.#count < MOST) this.#values[this.#count++] = value;
  }

  /** Begins anew, in the same memory. */
  clear(): this {
    this.#count = 0;
    return this;
  }

  get count(): number {
    return this.#count;
  }

  /** The figure that so many per cent of the figures do not exceed. */
  percentile(percent: number): number {
    return round(percentileIn(this.#values.subarray(0, this.#count).sort(), percent));
  }
}
