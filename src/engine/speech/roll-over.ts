import type { Clock, Timers } from '../../contracts/clock.ts';

/** How long after a roll-over that failed it is tried again, in ms. */
const AGAIN_MS = 10_000;

/** Says when a session should be replaced before it ends: from some time before, at the next quiet moment. */
export class RollOver {
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #beforeMs: number;
  readonly #onDue: () => void;
  #stop: () => void = () => undefined;
  isDue = false;

  constructor(clock: Clock, timers: Timers, beforeMs: number, onDue: () => void) {
    this.#clock = clock;
    this.#timers = timers;
    this.#beforeMs = beforeMs;
    this.#onDue = onDue;
  }

  /** A new session has begun. */
  begin(endsAt: Date | undefined): void {
    this.end();
    if (endsAt) this.#dueIn(endsAt.getTime() - this.#clock.now().getTime() - this.#beforeMs);
  }

  /** It could not be done. */
  again(): void {
    this.#dueIn(AGAIN_MS);
  }

  end(): void {
    this.#stop();
    this.isDue = false;
  }

  #dueIn(ms: number): void {
    this.end();
    this.#stop = this.#timers.after(Math.max(0, ms), () => {
      this.isDue = true;
      this.#onDue();
    });
  }
}
