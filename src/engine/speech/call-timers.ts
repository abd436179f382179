import type { Timers } from '../../contracts/clock.ts';
import type { TimerKey } from './reducer/call-action.ts';

/** The times that a call waits for: of each key one, the latest. */
export class CallTimers {
  readonly #timers: Timers;
  readonly #onOver: (key: TimerKey) => void;
  readonly #stops = new Map<string, () => void>();

  constructor(timers: Timers, onOver: (key: TimerKey) => void) {
    this.#timers = timers;
    this.#onOver = onOver;
  }

  set(key: TimerKey, ms: number): void {
    this.stop(key);
    const name = nameOf(key);
    const stop = this.#timers.after(ms, () => {
      this.#stops.delete(name);
      this.#onOver(key);
    });
    this.#stops.set(name, stop);
  }

  stop(key: TimerKey): void {
    const name = nameOf(key);
    this.#stops.get(name)?.();
    this.#stops.delete(name);
  }
}

function nameOf({ timer, item = '' }: TimerKey): string {
  return `${timer} ${item}`;
}
