import type { ConversationState, Customer, ToolCallRecord } from './conversation.ts';
import type { ConversationEvent } from './event.ts';
import type { HandoffRecord } from './handoff.ts';
import type { JsonValue } from './json.ts';
import type { Inbox } from './person.ts';
import type { Principal } from './principal.ts';
import type { ConversationQuery } from './store.ts';
import type { TurnEvent } from './turn.ts';
import type { AnswerCall } from './voice.ts';

/** How a conversation is opened. */
export interface OpenConversation {
  readonly line: string;
  /** Id of the desk, where there are several; the first one without. */
  readonly desk?: string | undefined;
  /** The line's own id for the conversation, e.g. made of a call's: opened again with it, the same one is returned. */
  readonly id?: string;
  /** Free-form labels of the caller's, e.g. a customer number of their own system. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** The caller's own span, as in the header `traceparent`; the trace of the conversation is linked to it. */
  readonly traceparent?: string | undefined;
  /** Who the customer is, where the caller has signed them in itself; needs the scope `conversations:open`. */
  readonly customer?: Customer;
  /**
   * Id of a closed conversation of the same customer, which this one continues: its owner is told in short what was said. For
   * whoever holds that conversation's token, may read conversations, or names the same customer.
   */
  readonly previous?: string | undefined;
  /** What the caller knows of the customer: facts of provenance `host`; needs the scope `conversations:open`. */
  readonly facts?: Readonly<Record<string, JsonValue>>;
}

/** What a customer says. */
export interface CustomerMessage {
  readonly text: string;
  /** The client's own id of the message, at most 200 characters: sent twice with the same id, it is taken once. */
  readonly messageId?: string;
  /** The caller's own span, as in the header `traceparent`; that of the turn is linked to it. */
  readonly traceparent?: string | undefined;
  /** The customer cut the last words off: an offer among them was not heard to its end. */
  readonly cutOff?: boolean;
  /** Aborted to interrupt the reply: what was said until then is kept. A client that only goes away aborts nothing. */
  readonly signal?: AbortSignal;
}

/** A conversation with its projections. */
export interface ConversationView {
  readonly state: ConversationState;
  readonly handoffs: readonly HandoffRecord[];
  readonly toolCalls: readonly ToolCallRecord[];
}

/** A part of the list of conversations. */
export interface ConversationPage {
  readonly conversations: readonly ConversationState[];
  /** Ids of the desks that are left out, as their database does not answer now; absent when none is. */
  readonly unserved?: string[] | undefined;
}

/** How a customer rates a conversation: from 1 to 5 stars, and why. */
export interface GivenRating {
  readonly stars: number;
  readonly comment?: string | undefined;
}

/**
 * The conversations of a desk as one principal may take part in them. Every method throws `not-allowed` for what this
 * principal may not do, whether or not the conversation exists, and `too-many-requests` beyond its quotas.
 */
export interface DeskConversations {
  open(request: OpenConversation): Promise<ConversationState>;
  /**
   * One turn, streamed. Throws `conversation-not-found` or `conversation-closed` before the first event, which says
   * that the message is on record: from then on it is answered, whatever happens to this process.
   */
  say(id: string, message: CustomerMessage): AsyncIterable<TurnEvent>;
  /**
   * Ends the turn that runs now, on whichever node: at once on this one, with the next beat on another. What was said
   * is kept, a write that began is let end, and the turn's result says `aborted`. False when none runs.
   * Throws `conversation-not-found`.
   */
  interrupt(id: string): Promise<boolean>;
  /** Ends the conversation; a closed one stays closed. Throws `conversation-not-found`. */
  close(id: string, reason: string): Promise<ConversationState>;
  /**
   * Puts a customer's rating on record, or changes it; the same one again is no second one. Throws `conversation-not-found`, and
   * `rating-closed` before anything was said, seven days after the end, and a day after the first rating.
   */
  rate(id: string, rating: GivenRating): Promise<void>;
  /** Throws `conversation-not-found`. */
  view(id: string): Promise<ConversationView>;
  /** Events after `after`, oldest first. Throws `conversation-not-found`. */
  events(id: string, after: number, limit: number): Promise<ConversationEvent[]>;
  /** Events after `after` as they come, from whichever node, until `signal` aborts. Throws `conversation-not-found`. */
  follow(id: string, after: number, signal: AbortSignal): AsyncIterable<ConversationEvent>;
  list(query: ConversationQuery): Promise<ConversationPage>;
  /**
   * All conversations as they change, on whichever node, until `signal` aborts; first an empty list, from which on nothing is missed.
   * Who reads slowly is given the newest state of each.
   */
  changes(signal: AbortSignal): AsyncIterable<readonly ConversationState[]>;
  /**
   * Holds a conversation by voice: the owner begins. Throws `conversation-not-found`, `conversation-closed`, and
   * `speech-unavailable` when no speech model is configured or can be reached.
   */
  answer: AnswerCall;
}

/** The desk, ready to talk, as one principal may use it. */
export interface Switchboard extends DeskConversations {
  /** For the people who take part. */
  readonly inbox: Inbox;
}

/** The desk of one node: a switchboard for each who comes, and the node's own upkeep. */
export interface Exchange {
  /** The desk as this principal may use it. */
  as(principal: Principal): Switchboard;
  ping(): Promise<void>;
  /** One round of upkeep, to be called about once a second: shows that this node lives, goes on with turns that were
   * cut off, and does what is due. */
  tick(): Promise<void>;
  /** Resolves when the turns that run now have ended and the node has given up what it held. */
  drain(): Promise<void>;
}
