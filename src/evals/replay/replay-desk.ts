import type { ConversationState } from '../../contracts/conversation.ts';
import { PERSON } from '../../contracts/edge.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Sealed } from '../../contracts/fork.ts';

/** A conversation as it is on record. */
export interface RecordedConversation {
  readonly id: string;
  /** All of them, oldest first. */
  readonly events: readonly ConversationEvent[];
}

/** A message of a customer, on record. */
export type CustomerSaid = Extract<ConversationEvent, { type: 'customer-said' }>;

/** Takes up recorded conversations, with nothing done that could be noticed anywhere. */
export interface ReplayDesk {
  /** What the conversation was after its first events. */
  stateAfter(conversation: RecordedConversation, seq: number): ConversationState;
  /** The conversation as it was before event `seq`, for this desk to go on with. */
  resume(conversation: RecordedConversation, seq: number): ResumedConversation;
}

/** A copy of a recorded conversation, in which other things may be said. */
export interface ResumedConversation {
  /** One turn, at the time it was held. */
  say(text: string, at: Date): Promise<ReplayedTurn>;
}

/** What came of a turn. */
export interface ReplayedTurn {
  readonly before: ConversationState;
  readonly after: ConversationState;
  readonly reply: string;
  readonly events: readonly ConversationEvent[];
  /** What it wanted to do that is not on record. */
  readonly sealed: readonly Sealed[];
}

/** Who has a conversation after a turn: an agent, or a person where one was asked for in this turn. */
export function holderAfter(before: ConversationState, after: ConversationState): string {
  return isWithPerson(after) && !isWithPerson(before) ? PERSON : after.owner;
}

function isWithPerson({ status }: ConversationState): boolean {
  return status === 'waiting' || status === 'with-person';
}

/** The last event of the turn that a message began; undefined when the turn was never ended. */
export function endOfTurn({ events }: RecordedConversation, { turn, seq }: CustomerSaid): number | undefined {
  return events.find((event) => event.type === 'turn-finished' && event.turn === turn && event.seq > seq)
    ?.seq;
}
