import type { ConversationState } from './conversation.ts';
import type { Facts } from './fact.ts';
import type { HoursSource } from './hours.ts';
import type { Role } from './principal.ts';

/** One rung of the ladder of people: who is asked, and how long they have to claim, in ms. */
export interface Rung {
  readonly name: string;
  readonly withinMs: number;
}

/** How people are asked in, and what customers are told meanwhile. */
export interface PersonPolicy {
  /** Asked one after the other; the last one's time passing means that nobody came. */
  readonly rungs: readonly Rung[];
  /** When people are there: as they are, or read from the pack's database, at most once a minute. Always without. */
  readonly hours?: HoursSource;
  /** The same as code of your own, where there are no `hours`. */
  readonly isOpen?: (at: Date) => boolean;
  /** The next time people are there. */
  readonly opensAt?: (at: Date) => Date | undefined;
  /** Who may say yes or no to a tool call. */
  readonly approvers: readonly Role[];
  /** How long a tool call waits for a person's yes, in ms; undecided after that, it is a no. */
  readonly approvalWithinMs: number;
  /** A fact that is recorded, as verified, whenever a person takes a conversation over: their name. */
  readonly claimedFact?: string;
  /** By the facts, whether nobody is needed any more: a request that waits is then taken back, and leaves the inbox. */
  readonly isSettled?: (facts: Facts) => boolean;
  readonly words: PersonWords;
}

/** What is known for the promise to get back to a customer. */
export interface Reachable {
  /** Their telephone number or e-mail address; undefined when there is none: nothing can be promised then but to answer here. */
  readonly contact: string | undefined;
  /** The next opening in words of the customer's language: `Monday at 9:00 AM EST`. */
  readonly opens: string | undefined;
  /** What the customer writes in, as ISO 639-1; English without. */
  readonly language?: string | undefined;
}

/** What the customer is told, honestly; the next opening is passed where it is known. */
export interface PersonWords {
  /** Out of hours, or nobody came: a person gets back to the customer, where it is known how to reach them. */
  readonly callback: (opensAt: Date | undefined, known: Reachable) => string;
  /** A person took over. */
  readonly claimed: (by: string) => string;
  /** A message arrived while a person has the conversation; silent without words. */
  readonly withPerson: string;
  /** The person declined. */
  readonly declined: string;
  /** Something waits for a colleague's yes. */
  readonly approval: string;
  /** A person gave the conversation back; `summary`: what they want the customer to know, in their own words. */
  readonly returned: (by: string, summary: string) => string;
}

/** What a person says when they give a conversation back. */
export interface HandBack {
  /** What was done, in their own words, for the customer: who is told it as it is. */
  readonly summary?: string | undefined;
  /** What only the agent shall know; the summary without. */
  readonly note?: string | undefined;
  /** Id of an agent; the one that asked without. */
  readonly to?: string | undefined;
}

/** Which part of the inbox. */
export interface InboxQuery {
  /** At most so many; 50 without. */
  readonly limit?: number | undefined;
  /** `next` of the page before; from the beginning without. */
  readonly after?: string | undefined;
}

/** A part of the inbox. */
export interface InboxPage {
  readonly conversations: ConversationState[];
  /** How many there are in all, on whichever page; 1,000 stands for that many and more. */
  readonly count: number;
  /** Where the next page begins; null after the last one. */
  readonly next: string | null;
  /** Ids of the desks that are left out, as their database does not answer now; absent when none is. */
  readonly unserved?: string[] | undefined;
}

/** What a person writes. */
export interface PersonMessage {
  readonly text: string;
  /** An id of the client's own: what the same person sends again with it is taken once. */
  readonly messageId?: string | undefined;
}

/**
 * The human inbox: conversations that wait for a person, or are with one. Who acts is the principal of the switchboard it
 * belongs to: by their name for the customer, by their id for the log. All methods throw `conversation-not-found`, and
 * `not-allowed` for a principal who may not work here. The very same sent again by the same person, because an answer was lost,
 * is done once and answered with how things stand.
 */
export interface Inbox {
  /**
   * Conversations that wait for a person, are with one, or have a tool call to decide about; longest waiting first, a
   * page at a time. Throws `request-invalid` for an `after` that no page gave.
   */
  waiting(query?: InboxQuery): Promise<InboxPage>;
  /**
   * Takes the conversation over: an answer that is being given ends, on whichever node, and agents are silent. Throws
   * `not-waiting` or `already-claimed`, and then ends nothing. `unasked`: also where nobody asked for a person.
   */
  claim(id: string, how?: { readonly unasked?: boolean | undefined }): Promise<ConversationState>;
  /** Lets the customer know that what they wrote last is being read; once, however often it is said. Throws `not-claimed`. */
  read(id: string): Promise<ConversationState>;
  /** Says something to the customer. Throws `not-claimed`. */
  reply(id: string, words: PersonMessage): Promise<ConversationState>;
  /** Leaves a note that only the agent reads; nobody needs to have claimed it. Throws `conversation-closed`. */
  whisper(id: string, words: PersonMessage): Promise<ConversationState>;
  /**
   * Gives it back to the agent that asked (or to `to`) with what was done; the agent then speaks. Throws `not-claimed`, and
   * `request-invalid` without either of the two texts.
   */
  handBack(id: string, done: HandBack): Promise<ConversationState>;
  /**
   * Asks somebody on duty to take it over; a request that is taken over, or theirs already, stays as it is. Throws `not-waiting`
   * when nobody is asked for.
   */
  assign(id: string, to: { readonly staff: string; readonly name: string }): Promise<ConversationState>;
  /** Says no, with a reason the agent and the customer are told. Throws `not-waiting`. */
  decline(id: string, no: { readonly reason: string }): Promise<ConversationState>;
  /**
   * Decides about a tool call that waits for a yes, in a role the desk names. Throws `approval-not-found`, and `already-decided`
   * for another decision than the one on record.
   */
  decide(
    id: string,
    decision: { readonly callId: string; readonly approved: boolean; readonly note: string },
  ): Promise<ConversationState>;
}

/** The inbox in which a person acts: `id` tells them from others, `name` is what customers are shown. */
export type InboxOf = (person: { readonly id: string; readonly name: string }) => Inbox;
