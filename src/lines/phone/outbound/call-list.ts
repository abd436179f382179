import { messageOf } from '../../../contracts/errors.ts';
import type { Phone } from '../parts.ts';
import { type CallResult, endOf, placeCall } from './place-call.ts';

/** Numbers to call. */
export interface CallList {
  /** A number of the account's, E.164: who calls. */
  readonly from: string;
  /** Id of the desk that calls, where there are several; the one that `from` stands for without. */
  readonly desk?: string;
  /** E.164. */
  readonly to: readonly string[];
  /** How many calls there are at a time. */
  readonly atOnce: number;
  /** Aborted to place no more calls; those that are under way are waited for. */
  readonly signal?: AbortSignal;
  /** Told of every call as it ends. */
  readonly onResult?: (result: CallResult) => void;
}

const MOST_ATTEMPTS = 6;
/** The first wait when the network takes no more calls, in ms; it doubles. */
const FIRST_WAIT_MS = 1_000;
const TOO_MANY_REQUESTS = 429;

/**
 * Calls the numbers of a list, `atOnce` at a time, and says how each call came out, in the order of the list; those that
 * were not called any more are left out. When the network takes no more calls (429), all wait.
 */
export async function callList(phone: Phone, list: CallList): Promise<CallResult[]> {
  const results: CallResult[] = [];
  const pace = new Pace(phone);
  const numbers = list.to.entries();
  const worker = async () => {
    for (const [index, to] of numbers) {
      if (list.signal?.aborted) return;
      const result = await callOne(phone, list.from, to, pace);
      results[index] = result;
      list.onResult?.(result);
    }
  };
  await Promise.all(Array.from({ length: list.atOnce }, worker));
  return results.filter((result) => result !== undefined);
}

async function callOne(phone: Phone, from: string, to: string, pace: Pace): Promise<CallResult> {
  let attempts = 0;
  let callSid: string | undefined;
  try {
    callSid = await pace.place(() => {
      attempts += 1;
      return placeCall(phone, from, to);
    });
    return { to, callSid, attempts, outcome: await endOf(phone, callSid) };
  } catch (thrown) {
    return { to, callSid, attempts, outcome: 'failed', reason: messageOf(thrown) };
  }
}

/** Holds everybody back for a while when the network says that there is too much. */
class Pace {
  readonly #timers: Phone['timers'];
  #waiting: Promise<void> | undefined;
  #waitMs = FIRST_WAIT_MS;

  constructor({ timers }: Phone) {
    this.#timers = timers;
  }

  async place(attempt: () => Promise<string>): Promise<string> {
    for (let left = MOST_ATTEMPTS; ; left -= 1) {
      await this.#waiting;
      try {
        const placed = await attempt();
        this.#waitMs = FIRST_WAIT_MS;
        return placed;
      } catch (thrown) {
        if (!isTooMuch(thrown) || left === 1) throw thrown;
        this.#hold();
      }
    }
  }

  #hold(): void {
    if (this.#waiting !== undefined) return;
    this.#waiting = new Promise((resolve) => {
      this.#timers.after(this.#waitMs, () => {
        this.#waiting = undefined;
        resolve();
      });
    });
    this.#waitMs *= 2;
  }
}

function isTooMuch(thrown: unknown): boolean {
  return thrown instanceof Error && 'status' in thrown && thrown.status === TOO_MANY_REQUESTS;
}
