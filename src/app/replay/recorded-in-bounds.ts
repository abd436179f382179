import type { ConversationState } from '../../contracts/conversation.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import type { RecordedConversation } from '../../evals/replay/replay-desk.ts';

/** A longer log is for commands, which are processes of their own. */
const MOST_EVENTS = 5_000;

/** A conversation on record, with its state now, for a process that serves customers meanwhile. Throws `conversation-not-found`, and `request-invalid` where it is too long. */
export async function recordedInBounds(
  store: Pick<ConversationStore, 'state' | 'events'>,
  id: string,
): Promise<{ readonly state: ConversationState; readonly conversation: RecordedConversation }> {
  const state = await store.state(id);
  if (state === undefined) throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
  if (state.seq > MOST_EVENTS)
    throw new SwitchroomError(
      'request-invalid',
      `The conversation has ${state.seq} events, more than ${MOST_EVENTS}: use \`switchroom fork\`.`,
    );
  return { state, conversation: { id, events: await wholeLog(store, id) } };
}
