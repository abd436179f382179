/** What is done for calls while nobody waits for it. */
export class Background {
  readonly #onDefect: (thrown: unknown, where: string) => void;
  readonly #works = new Set<Promise<void>>();

  constructor(onDefect: (thrown: unknown, where: string) => void) {
    this.#onDefect = onDefect;
  }

  /** Begins something; what it throws is told as a defect of `where`. */
  run(where: string, work: () => Promise<unknown>): void {
    const done: Promise<void> = work()
      .catch((thrown: unknown) => this.#onDefect(thrown, where))
      .then(() => void this.#works.delete(done));
    this.#works.add(done);
  }

  /** Resolves when nothing is being done any more. */
  async ended(): Promise<void> {
    while (this.#works.size > 0) await Promise.all(this.#works);
  }
}
