import type { ConversationState } from '../../contracts/conversation.ts';

/** Whether a colleague was asked to look at the conversation: who says so then speaks the truth. */
export function somebodyAsked({ person, approvals }: ConversationState): boolean {
  return person !== null || Object.keys(approvals).length > 0;
}
