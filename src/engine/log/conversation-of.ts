import type { ConversationEvent } from '../../contracts/event.ts';
import type { ServedDesk } from '../../contracts/serving.ts';
import { Conversation } from './conversation.ts';
import { stateBefore } from './fold-log.ts';

/** A conversation in memory as it was after these events, which begin with its first; throws `data-invalid` where they do not. */
export function conversationOf(
  served: ServedDesk,
  id: string,
  events: readonly ConversationEvent[],
): Conversation {
  const conversation = new Conversation(served, stateBefore(id, events));
  for (const event of events) conversation.apply(event);
  return conversation;
}
