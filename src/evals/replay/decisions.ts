import type { ConversationState } from '../../contracts/conversation.ts';
import type { Decision } from '../../contracts/label.ts';
import {
  type CustomerSaid,
  endOfTurn,
  holderAfter,
  type RecordedConversation,
  type ReplayDesk,
} from './replay-desk.ts';

/** What was decided about a message, by the log; undefined where no agent did: a person had the conversation, or the turn was never ended. */
export function recordedDecision(
  desk: Pick<ReplayDesk, 'stateAfter'>,
  conversation: RecordedConversation,
  said: CustomerSaid,
): { readonly before: ConversationState; readonly holder: string } | undefined {
  const end = endOfTurn(conversation, said);
  const before = desk.stateAfter(conversation, said.seq - 1);
  if (end === undefined || before.status === 'with-person') return undefined;
  return { before, holder: holderAfter(before, desk.stateAfter(conversation, end)) };
}

/** Every message of a conversation that an agent decided about, the first `most` of them. */
export function decisionsIn(
  desk: Pick<ReplayDesk, 'stateAfter'>,
  conversation: RecordedConversation,
  most: number,
): Decision[] {
  const said = conversation.events.filter((event) => event.type === 'customer-said').slice(0, most);
  return said.flatMap((one) => {
    const found = recordedDecision(desk, conversation, one);
    if (found === undefined) return [];
    return { seq: one.seq, text: one.data.text, from: found.before.owner, decided: found.holder };
  });
}
