import type { Timers } from '../../contracts/clock.ts';

interface Waiting {
  readonly at: number;
  readonly work: () => void;
}

/** Timers of calls that nobody waits for: time passes only when it is told to, so that a silence takes none and a slow machine makes none. */
export class HeldTimers implements Timers {
  readonly #waiting = new Set<Waiting>();
  #now = 0;

  after(ms: number, work: () => void): () => void {
    const one = { at: this.#now + ms, work };
    this.#waiting.add(one);
    return () => void this.#waiting.delete(one);
  }

  /** Lets so many ms pass, and does what is due by then, in order. */
  pass(ms: number): void {
    this.#now += ms;
    const due = [...this.#waiting].filter(({ at }) => at <= this.#now);
    for (const one of due.toSorted((a, b) => a.at - b.at)) if (this.#waiting.delete(one)) one.work();
  }
}
