import type { Clock } from 'switchroom';

/** A clock that stands still until it is moved. */
export class SimulatedClock implements Clock {
  #now: number;

  constructor(start: Date) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  moveTo(time: Date): void {
    this.#now = time.getTime();
  }

  /** Moves on by so many ms. */
  advance(ms: number): void {
    this.#now += ms;
  }
}
