import { AssertionError } from 'node:assert';
import { setImmediate as nextRound } from 'node:timers/promises';
import type { Clock } from '../../contracts/clock.ts';

/** Length of a telephone's frame, in ms. */
export const FRAME_MS = 20;
const DEFAULT_START = Date.UTC(2026, 2, 2, 9);
/** How long `until` waits without an answer, in ms of phone time. */
const PATIENCE_MS = 60_000;

/** How phone time passes. */
export interface PhoneTimeOptions {
  /**
   * `real` goes with the machine's time. `stepped` stands still until somebody waits for it, and then goes as fast as
   * everything on the line has been dealt with; it is what you get without.
   */
  readonly pace?: 'real' | 'stepped';
  /**
   * What a stepped frame takes at least, in ms of the machine's time; 0 without. For an application whose own work (a
   * database, a model) nobody tells `onSettle` about: it would seem slow beside a time that does not wait for it.
   */
  readonly lingerMs?: number;
  /** When phone time begins: now where it is real, and 2 March 2026 at 9:00 UTC where it is stepped, without. */
  readonly start?: Date;
}

interface Sleeper {
  readonly dueMs: number;
  readonly wake: () => void;
}

interface Waiter {
  readonly holds: () => boolean;
  readonly deadlineMs: number;
  readonly what: string;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** The time of the telephone network, in frames of 20 ms; a `Clock` for the application beside it. */
export class PhoneTime implements Clock {
  /** Since the start. */
  nowMs = 0;
  readonly #startMs: number;
  readonly #real: boolean;
  readonly #lingerMs: number;
  readonly #frame = new Set<() => void>();
  readonly #settle = new Set<() => Promise<void>>();
  #sleepers: Sleeper[] = [];
  #waiters: Waiter[] = [];
  #running = false;
  #stopped = false;

  constructor({ pace = 'stepped', lingerMs = 0, start }: PhoneTimeOptions = {}) {
    this.#real = pace === 'real';
    this.#lingerMs = lingerMs;
    this.#startMs = start?.getTime() ?? (this.#real ? Date.now() : DEFAULT_START);
    if (this.#real) this.#run();
  }

  now(): Date {
    return new Date(this.#startMs + this.nowMs);
  }

  /** Calls `listener` every 20 ms; returns what stops it. */
  onFrame(listener: () => void): () => void {
    this.#frame.add(listener);
    return () => void this.#frame.delete(listener);
  }

  /** Stepped time waits for `settle` after every frame: until all that the frame set off is done. */
  onSettle(settle: () => Promise<void>): () => void {
    this.#settle.add(settle);
    return () => void this.#settle.delete(settle);
  }

  /** Resolves after so many ms, rounded up to a frame; rejects with the signal's reason. Does not make stepped time pass. */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const sleeper = { dueMs: this.nowMs + ms, wake: done };
      const leave = () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal?.reason);
      };
      function done() {
        signal?.removeEventListener('abort', leave);
        resolve();
      }
      signal?.addEventListener('abort', leave, { once: true });
      this.#sleepers.push(sleeper);
    });
  }

  /** Lets time pass until the condition holds; throws an AssertionError that names `what` after `withinMs` (a minute without). */
  async until(
    holds: () => boolean,
    { what = 'it', withinMs = PATIENCE_MS }: { what?: string; withinMs?: number } = {},
  ): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      this.#waiters.push({ holds, what, deadlineMs: this.nowMs + withinMs, resolve, reject });
      this.#run();
    });
  }

  /** Lets so many ms pass. */
  async advance(ms: number): Promise<void> {
    const end = this.nowMs + ms;
    await this.until(() => this.nowMs >= end, { withinMs: ms + FRAME_MS });
  }

  /** Time ends; whoever waits is told so. */
  stop(): void {
    this.#stopped = true;
    this.#checkWaiters();
  }

  #run(): void {
    if (this.#stopped) this.#checkWaiters();
    if (this.#running || this.#stopped) return;
    this.#running = true;
    void this.#loop().finally(() => {
      this.#running = false;
    });
  }

  async #loop(): Promise<void> {
    const began = performance.now();
    let frames = 0;
    while (!this.#stopped && (this.#real || this.#waiters.length > 0)) {
      frames += 1;
      this.#step();
      if (this.#real) await pause(began + frames * FRAME_MS - performance.now());
      else await this.#settled();
      this.#checkWaiters();
    }
  }

  #step(): void {
    this.nowMs += FRAME_MS;
    const due = this.#sleepers.filter((sleeper) => sleeper.dueMs <= this.nowMs);
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.dueMs > this.nowMs);
    for (const sleeper of due.sort((a, b) => a.dueMs - b.dueMs)) sleeper.wake();
    for (const listener of [...this.#frame]) listener();
  }

  async #settled(): Promise<void> {
    for (const settle of [...this.#settle]) await settle();
    await pause(this.#lingerMs);
  }

  #checkWaiters(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiters) {
      if (waiter.holds()) waiter.resolve();
      else if (this.#stopped || this.nowMs >= waiter.deadlineMs) waiter.reject(this.#inVain(waiter));
      else this.#waiters.push(waiter);
    }
  }

  #inVain({ what }: Waiter): AssertionError {
    const why = this.#stopped ? 'the telephone network was closed' : `it is ${this.nowMs} ms on the line`;
    return new AssertionError({ message: `Waited in vain for ${what}: ${why}.` });
  }
}

/** Between two frames timers have a resolution of a millisecond; less than that is no reason to wait. */
function pause(ms: number): Promise<void> {
  return ms < 1 ? nextRound() : new Promise((resolve) => setTimeout(resolve, ms));
}
