import type { Clock } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';

/** Calls that may be begun in a conversation, within so many ms: enough for a network that comes and goes. */
const MOST = 12;
const WITHIN_MS = 60_000;

/** Holds back who begins calls too often. */
export class StartLimit {
  readonly #clock: Clock;
  readonly #starts = new Map<string, number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a call; throws `too-many-requests`. */
  count(conversation: string): void {
    const now = this.#clock.now().getTime();
    for (const [id, times] of this.#starts) {
      const recent = times.filter((time) => time > now - WITHIN_MS);
      if (recent.length === 0) this.#starts.delete(id);
      else this.#starts.set(id, recent);
    }
    const times = this.#starts.get(conversation) ?? [];
    const [first = now] = times;
    if (times.length >= MOST)
      throw new SwitchroomError('too-many-requests', `At most ${MOST} calls a minute in a conversation.`, {
        retryAfterMs: first + WITHIN_MS - now,
      });
    this.#starts.set(conversation, [...times, now]);
  }
}
