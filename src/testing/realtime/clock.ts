import { setTimeout as delay, setImmediate as nextRound } from 'node:timers/promises';
import type { Clock, Timers } from '../../contracts/clock.ts';

/** A clock that one can wait by. */
export interface WaitingClock extends Clock {
  /** Resolves after so many ms; rejects with the signal's reason, or an error that carries it as its cause. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own time; a wait does not keep the process alive. */
export const machineClock: WaitingClock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal === undefined ? { ref: false } : { ref: false, signal });
  },
};

interface Sleeper {
  readonly dueMs: number;
  readonly wake: () => void;
}

/** Time that stands still until a test lets it pass: for the server, and for the engine that is tested with it. */
export class SteppedClock implements WaitingClock, Timers {
  #nowMs: number;
  #sleepers: Sleeper[] = [];

  constructor(start = new Date('2026-03-02T09:00:00Z')) {
    this.#nowMs = start.getTime();
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  after(ms: number, work: () => void): () => void {
    const sleeper = { dueMs: this.#nowMs + ms, wake: work };
    this.#sleepers.push(sleeper);
    return () => {
      this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
    };
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        forget();
        reject(signal?.reason);
      };
      const forget = this.after(ms, () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      });
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  /** Lets so many ms pass, and wakes who waits in the order of their time. */
  async advance(ms: number): Promise<void> {
    const end = this.#nowMs + ms;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next);
      next.wake();
      await nextRound();
    }
    this.#nowMs = end;
  }

  #next(end: number): Sleeper | undefined {
    const due = this.#sleepers.filter((sleeper) => sleeper.dueMs <= end);
    return due.reduce<Sleeper | undefined>(
      (first, one) => (first && first.dueMs <= one.dueMs ? first : one),
      undefined,
    );
  }
}
