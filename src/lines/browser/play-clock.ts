import type { Clock } from '../../contracts/clock.ts';

/**
 * Reckons how much a page has played of all that was sent and not dropped, in ms, as the engine does: where sound is
 * dropped, the page is told this place and counts on from there, so that the two never drift apart.
 */
export class PlayClock {
  readonly #clock: Clock;
  #sentMs = 0;
  #known = { ms: 0, at: 0 };

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  sent(ms: number): void {
    if (this.#position() >= this.#sentMs) this.#known = { ms: this.#sentMs, at: this.#now() };
    this.#sentMs += ms;
  }

  /** The page says what it has played; the part of it that there was to play. */
  reported(ms: number): number {
    this.#known = { ms: Math.min(ms, this.#sentMs), at: this.#now() };
    return this.#known.ms;
  }

  /** What was not played yet is dropped: how much was played. */
  cut(): number {
    this.#sentMs = this.#position();
    this.#known = { ms: this.#sentMs, at: this.#now() };
    return this.#sentMs;
  }

  #position(): number {
    return Math.min(this.#known.ms + this.#now() - this.#known.at, this.#sentMs);
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
