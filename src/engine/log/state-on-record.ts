import type { ConversationState } from '../../contracts/conversation.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import type { Conversation } from './conversation.ts';

/** How a conversation stands in the store; throws `conversation-not-found`. */
export async function stateOnRecord(
  store: Pick<ConversationStore, 'state'>,
  id: string,
): Promise<ConversationState> {
  const state = await store.state(id);
  if (!state) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
  return state;
}

/** Throws `conversation-closed` when nothing may be said any more. */
export function checkOpen({ state: { id, status } }: Conversation): void {
  if (status === 'closed') throw new SwitchroomError('conversation-closed', `Id: ${id}`);
}
