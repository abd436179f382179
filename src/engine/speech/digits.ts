import type { Timers } from '../../contracts/clock.ts';

/** Collects the keys that belong together: until `#`, or until none comes for a while. */
export class Digits {
  readonly #timers: Timers;
  readonly #patienceMs: number;
  readonly #onDigits: (digits: string) => void;
  #digits = '';
  #stop: () => void = () => undefined;

  constructor(timers: Timers, patienceMs: number, onDigits: (digits: string) => void) {
    this.#timers = timers;
    this.#patienceMs = patienceMs;
    this.#onDigits = onDigits;
  }

  press(digit: string): void {
    this.#stop();
    if (digit === '#') this.#take(this.#digits === '' ? digit : this.#digits);
    else {
      this.#digits += digit;
      this.#stop = this.#timers.after(this.#patienceMs, () => this.#take(this.#digits));
    }
  }

  /** No more keys come: those that were pressed belong together. */
  end(): void {
    this.#stop();
    if (this.#digits !== '') this.#take(this.#digits);
  }

  #take(digits: string): void {
    this.#digits = '';
    this.#onDigits(digits);
  }
}
