import type { ConversationState } from '../../contracts/conversation.ts';
import type { NewEvent } from '../../contracts/event.ts';
import type { ConversationStore } from '../../contracts/store.ts';

/** What the tests of the contract are given. */
export interface StoreBench {
  store(): ConversationStore;
  /** The store of the desk `sales` on the same database. */
  other(): ConversationStore;
  /** Opens a conversation with these events after the first, and returns its state. */
  open(events?: NewEvent[]): Promise<ConversationState>;
}
