import { LRUCache } from 'lru-cache';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Serving } from '../../contracts/serving.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { Conversation } from './conversation.ts';

const EVENTS_PER_PAGE = 256;
const PAGES_AT_ONCE = 4;
const KEPT_IN_MEMORY = 2_000;
/** After so many turns in a row taken here, a conversation that another node wrote to is taken for this node's again. */
const TURNS_TO_TRUST = 3;

/** What a conversation is read from. */
type Reads = Pick<ConversationStore, 'state' | 'handoffs' | 'eventsBefore'>;

/**
 * Conversations in memory, so that a turn costs no more for a long history than for a short one. A copy another
 * writer has overtaken is noticed by the append's expected seq, and dropped.
 */
export class Conversations {
  readonly #serving: Pick<Serving, 'served'>;
  readonly #store: Reads;
  readonly #recent = new LRUCache<string, Conversation>({ max: KEPT_IN_MEMORY });
  /** Those that other nodes write to as well, and how many turns it takes to trust them again. */
  readonly #shared = new LRUCache<string, number>({ max: KEPT_IN_MEMORY });

  constructor(serving: Pick<Serving, 'served'>, store: Reads) {
    this.#serving = serving;
    this.#store = store;
  }

  /** Throws `conversation-not-found`. */
  async get(id: string): Promise<Conversation> {
    const known = this.#recent.get(id);
    // A copy of before its desk was changed reads by what the desk was.
    const isServed = known && this.#serving.served(known.state.trial).desk === known.desk;
    return isServed ? known : this.add(await this.#load(id));
  }

  add(conversation: Conversation): Conversation {
    this.#recent.set(conversation.state.id, conversation);
    return conversation;
  }

  /** Forgets the copy in memory: the next `get` reads the store. */
  drop(id: string): void {
    this.#recent.delete(id);
  }

  /** Forgets a copy that another writer has overtaken. */
  overtaken(id: string): void {
    this.#shared.set(id, TURNS_TO_TRUST);
    this.drop(id);
  }

  /** Something was done to it, and nobody was quicker. */
  kept(id: string): void {
    const turns = this.#shared.get(id);
    if (turns === 1) this.#shared.delete(id);
    else if (turns !== undefined) this.#shared.set(id, turns - 1);
  }

  /** Whether the copy in memory is likely to be the newest: this node wrote the last of it, and no other did of late. */
  isLikelyCurrent({ writtenHere, state }: Conversation): boolean {
    return writtenHere && !this.#shared.has(state.id);
  }

  async #load(id: string): Promise<Conversation> {
    const state = await this.#store.state(id);
    if (!state) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
    const conversation = new Conversation(this.#serving.served(state.trial), state);
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
