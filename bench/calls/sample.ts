const MOST = 250_000;

/** Figures that were measured, kept without work for the garbage collector, which would make the next ones late. */
export class Sample {
  readonly #values = new Float64Array(MOST);
  #count = 0;

  /** What is too much is let fall. */
  add(value: number): void {
    if (this.#count < MOST) this.#values[this.#count++] = value;
  }

  get values(): Float64Array {
    return this.#values.subarray(0, this.#count);
  }
}
