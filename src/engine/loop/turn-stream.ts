import type { TurnEvent } from '../../contracts/turn.ts';

/** Hands the events of a turn to one listener, in order; the turn never waits for it, and goes on when it leaves. */
export class TurnStream implements AsyncIterableIterator<TurnEvent> {
  readonly #events: TurnEvent[] = [];
  #waiting: PromiseWithResolvers<IteratorResult<TurnEvent>> | undefined;
  #end: { readonly error?: unknown } | undefined;

  emit(event: TurnEvent): void {
    if (this.#end) return;
    if (this.#waiting) this.#waiting.resolve({ done: false, value: event });
    else this.#events.push(event);
    this.#waiting = undefined;
  }

  /** Ends the stream: after the events that were not read yet. */
  finish(): void {
    this.#end ??= {};
    this.#waiting?.resolve({ done: true, value: undefined });
  }

  /** Ends the stream with an error. */
  fail(error: unknown): void {
    this.#end ??= { error };
    this.#waiting?.reject(error);
  }

  next(): Promise<IteratorResult<TurnEvent>> {
    const value = this.#events.shift();
    if (value) return Promise.resolve({ done: false, value });
    if (this.#end) return 'error' in this.#end ? Promise.reject(this.#end.error) : DONE;
    this.#waiting = Promise.withResolvers();
    return this.#waiting.promise;
  }

  return(): Promise<IteratorResult<TurnEvent>> {
    this.#end ??= {};
    return DONE;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

const DONE: Promise<IteratorResult<TurnEvent>> = Promise.resolve({ done: true, value: undefined });
