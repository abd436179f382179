import { LRUCache } from 'lru-cache';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { Conversation } from './conversation.ts';

const EVENTS_PER_PAGE = 256;
const PAGES_AT_ONCE = 4;
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
    const state = await this.#store.state(id);
    if (!state) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
    const conversation = new Conversation(this.#desk, state);
    // After the state, never before it: what is newer than the state is noticed by the next append, what is older is not.
    const [handoffs] = await Promise.all([this.#store.handoffs(id), this.#recall(conversation, state.seq)]);
    conversation.recallHandoffs(handoffs);
    return conversation;
  }

  /** Reads the log backwards until the window a model is given is full. */
  async #recall(conversation: Conversation, seq: number): Promise<void> {
    const { id } = conversation.state;
    for (let before = seq + 1; before > 1 && conversation.history.hasRoom; ) {
      const events = await this.#pagesBefore(id, before);
      if (events.length === 0 || !conversation.recall(events)) return;
      before = events[0]?.seq ?? 1;
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
