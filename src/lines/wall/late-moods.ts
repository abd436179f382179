import type { ConversationState } from '../../contracts/conversation.ts';
import type { Moods } from '../../contracts/mood.ts';

/** So many are told together. */
const AT_ONCE = 50;

/** Hears of conversations whose mood is known now. */
export type MoodListener = (states: readonly ConversationState[]) => void;

/** Reads, behind a list, how the customers on it sound, and tells the streams of whoever asked for the list: no list waits for it. */
export class LateMoods {
  readonly #moods: Pick<Moods, 'known' | 'read'>;
  /** By the id of who reads. */
  readonly #listeners = new Map<string, Set<MoodListener>>();

  constructor(moods: Pick<Moods, 'known' | 'read'>) {
    this.#moods = moods;
  }

  /** Tells `listener` what is read for this one, until the returned function is called. */
  listen(who: string, listener: MoodListener): () => void {
    const listeners = this.#listeners.get(who) ?? new Set();
    this.#listeners.set(who, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(who);
    };
  }

  /** Reads what is not known of a list that this one is given. */
  async readFor(who: string, listed: readonly ConversationState[]): Promise<void> {
    const unread = listed.filter((state) => this.#moods.known(state) === undefined);
    for (let from = 0; from < unread.length; from += AT_ONCE) {
      const some = unread.slice(from, from + AT_ONCE);
      for (const state of some) await this.#moods.read(state);
      for (const listener of this.#listeners.get(who) ?? []) listener(some);
    }
  }
}
