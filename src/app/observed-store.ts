import type { ConversationEvent } from '../contracts/event.ts';
import type { ConversationStore } from '../contracts/store.ts';

/** Hears each event that this process has recorded, once it is committed, and of which conversation. */
export type EventListener = (event: ConversationEvent, conversation: string) => void;

/** A store that tells what was appended; what the listener throws goes to `onDefect`, and nothing waits for it. */
export function observedStore(
  store: ConversationStore,
  onEvent: EventListener,
  onDefect: (thrown: unknown, where: string) => void,
): ConversationStore {
  return {
    ...store,
    async append(append, again) {
      await store.append(append, again);
      for (const event of append.events) {
        try {
          onEvent(event, append.state.id);
        } catch (thrown) {
          onDefect(thrown, 'onEvent');
        }
      }
    },
  };
}
