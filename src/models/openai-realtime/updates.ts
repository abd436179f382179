import type { Timers } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import { type VendorError, wordsOf } from './vendor-errors.ts';

interface Pending {
  readonly eventId: string;
  readonly done: PromiseWithResolvers<void>;
  readonly stopWaiting: () => void;
}

/** How long a confirmation is waited for, and what is done when it does not come. */
export interface UpdateParts {
  readonly timers: Timers;
  readonly timeoutMs: number;
  /** It is no longer known what the session is. */
  readonly onLate: () => void;
}

/** The changes of a session that the vendor has not confirmed yet; it answers them in order. */
export class Updates {
  readonly #parts: UpdateParts;
  #pending: Pending[] = [];
  #count = 0;

  constructor(parts: UpdateParts) {
    this.#parts = parts;
  }

  /** Sends a change; resolves when it is confirmed. Throws `speech-refused`, or what `fail` was given. */
  ask(send: (eventId: string) => void): Promise<void> {
    const { timers, timeoutMs, onLate } = this.#parts;
    this.#count += 1;
    const eventId = `update_${this.#count}`;
    const done = Promise.withResolvers<void>();
    this.#pending.push({ eventId, done, stopWaiting: timers.after(timeoutMs, onLate) });
    send(eventId);
    return done.promise;
  }

  confirmed(): void {
    const first = this.#pending.shift();
    first?.stopWaiting();
    first?.done.resolve();
  }

  /** Whether the vendor's error is about a change. */
  refused(error: VendorError): boolean {
    const refused = this.#pending.find((one) => one.eventId === error.eventId);
    if (refused === undefined) return false;
    this.#pending = this.#pending.filter((one) => one !== refused);
    refused.stopWaiting();
    refused.done.reject(new SwitchroomError('speech-refused', wordsOf(error), { cause: error }));
    return true;
  }

  /** The session is over. */
  fail(reason: unknown): void {
    for (const { done, stopWaiting } of this.#pending.splice(0)) {
      stopWaiting();
      done.reject(reason);
    }
  }
}
