import type { TurnOutcome } from '../../contracts/event.ts';
import type { Unheard } from './heard-words.ts';

/** What the customer was to hear when they cut it off. */
export interface OwedAnswer {
  readonly words: readonly Unheard[];
  /** Whether they were not answered to the end, besides. */
  readonly answer: boolean;
}

/** Keeps what the customer was to hear, in case it was a noise that cut it off. */
export class InterruptedAnswer {
  #words: readonly Unheard[] = [];
  #answer = false;

  /** A turn was cut off with this result. */
  add(unheard: readonly Unheard[], result: unknown): void {
    this.#words = [...this.#words, ...unheard];
    this.#answer ||= isAborted(result);
  }

  /** All of it; undefined when there is nothing. It is owed no more. */
  take(): OwedAnswer | undefined {
    const owed = { words: this.#words, answer: this.#answer };
    this.#words = [];
    this.#answer = false;
    return owed.words.length > 0 || owed.answer ? owed : undefined;
  }
}

/** Whether a turn ended before the customer was answered. */
function isAborted(result: unknown): boolean {
  const aborted: TurnOutcome = 'aborted';
  return typeof result === 'object' && result !== null && 'outcome' in result && result.outcome === aborted;
}
