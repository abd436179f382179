import { LRUCache } from 'lru-cache';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { Conversation } from './conversation.ts';

const EVENTS_PER_PAGE = 256;
const PAGES_AT_ONCE = 3;
/** No event has so high a number. */
const AFTER_ALL = 2 ** 31 - 1;
const KEPT_IN_MEMORY = 2_000;

/**
 * Conversations in memory, so that a turn costs no more for a long history than for a short one. A copy another
 * writer has overtaken is noticed by the append's expected seq, and dropped.
 */
export class Conversations {
  readonly #desk: Desk;
  readonly #store: ConversationStore;
  readonly #recent = new LRUCache<string, Conversation>({ max: KEPT_IN_MEMORY });

  constructor(desk: Desk, store: ConversationStore) {
    this.#desk = desk;
    this.#store = store;
  }

  /** Throws `conversation-not-found`. */
  async get(id: string): Promise<Conversation> {
    return this.#recent.get(id) ?? this.add(await this.#load(id));
  }

  add(conversation: Conversation): Conversation {
    this.#recent.set(conversation.state.id, conversation);
    return conversation;
  }

  /** Forgets the copy in memory: the next `get` reads the store. */
  drop(id: string): void {
    this.#recent.delete(id);
  }

  async #load(id: string): Promise<Conversation> {
    const [state, handoffs, newest] = await Promise.all([
      this.#store.state(id),
      this.#store.handoffs(id),
      this.#store.eventsBefore(id, AFTER_ALL, EVENTS_PER_PAGE),
    ]);
    if (!state) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
    const conversation = new Conversation(this.#desk, state);
    // What was appended since the state was read is noticed by the next append.
    await this.#recall(
      conversation,
      newest.filter(({ seq }) => seq <= state.seq),
    );
    conversation.recallHandoffs(handoffs);
    return conversation;
  }

  /** Takes the newest page in, and reads the log backwards until the window a model is given is full. */
  async #recall(conversation: Conversation, newest: readonly ConversationEvent[]): Promise<void> {
    const { id } = conversation.state;
    for (let page = newest; conversation.recall(page) && conversation.history.hasRoom; ) {
      const before = page[0]?.seq ?? 1;
      if (before === 1) return;
      page = await this.#pagesBefore(id, before);
    }
  }

  /** Several pages at once: events are numbered without gaps, so it is known where each begins. */
  async #pagesBefore(id: string, before: number): Promise<ConversationEvent[]> {
    const ends = Array.from({ length: PAGES_AT_ONCE }, (_, page) => before - page * EVENTS_PER_PAGE);
    const pages = await Promise.all(
      ends.filter((end) => end > 1).map((end) => this.#store.eventsBefore(id, end, EVENTS_PER_PAGE)),
    );
    return pages.reverse().flat();
  }
}
