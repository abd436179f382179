/** Runs work of the same key one after the other, in the order it came; different keys at once. */
export class Queues {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Resolves when nothing runs that runs now. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#tails.values());
  }

  /** The keys of all work that runs or waits. */
  get keys(): string[] {
    return [...this.#tails.keys()];
  }

  /** Whether work of this key runs or waits. */
  busy(key: string): boolean {
    return this.#tails.has(key);
  }

  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#tails.get(key) === mine) this.#tails.delete(key);
    }
  }
}
