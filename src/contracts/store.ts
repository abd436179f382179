import type { ConversationState, ConversationStatus, ToolCallRecord } from './conversation.ts';
import type { Idle } from './desk.ts';
import type { ConversationEvent } from './event.ts';
import type { AppendedBetween, Feed } from './feed.ts';
import type { HandoffRecord } from './handoff.ts';
import type { JsonValue } from './json.ts';
import type { InboxPage, InboxQuery } from './person.ts';
import type { Database, ToolEffect } from './tool.ts';

/** Events to append, and the state after them; all in one commit. */
export interface Append {
  readonly state: ConversationState;
  /** `seq` runs on from `expectedSeq` without a gap. */
  readonly events: readonly ConversationEvent[];
  /** Sequence number of the last event the writer knows of; 0 opens the conversation. */
  readonly expectedSeq: number;
  /** Rows of the ledger that these events change, as they are after them. */
  readonly handoffs?: readonly HandoffRecord[];
  /** The node that writes. */
  readonly node: string;
  /**
   * Who must hold the conversation until now: nobody (null) when something begins, the writer in the middle of its turn, and
   * whoever takes a turn over says from which node.
   */
  readonly heldBy: string | null;
  /** Whether the node still holds it afterwards: true in the middle of a turn. */
  readonly holds: boolean;
  /** One id for all that is written in one go, such as a turn. */
  readonly writer?: string;
  /** Whether the append before it must be of the same `writer`: for one that leaves before that is answered. */
  readonly goesOn?: boolean;
}

/** Where a conversation's log is, and who holds it. */
export interface Head {
  readonly id: string;
  readonly seq: number;
  /** The node in the middle of a turn of it, if any. */
  readonly node: string | null;
  /** Whether that node has shown itself lately. */
  readonly alive: boolean;
}

/** A turn of a conversation that somebody wants to end. */
export interface Interruption {
  readonly id: string;
  readonly turn: number;
}

/** What a write tool did, kept in the same commit as what it did. */
export interface Receipt {
  /** What the model reads. */
  readonly output: string;
  readonly facts: Readonly<Record<string, JsonValue>>;
}

/** For which call a write runs: its receipt is refused once another node holds the conversation. */
export interface CallLease {
  readonly idempotencyKey: string;
  readonly conversationId: string;
  /** Sequence number the conversation must still be at. */
  readonly seq: number;
}

/** Which conversations to list, newest first. */
export interface ConversationQuery {
  readonly limit: number;
  readonly status?: ConversationStatus;
  /** Only those that are not closed. */
  readonly live?: boolean;
  /** Only those in which all of these words were said, by whomever; the last one may be the beginning of one. */
  readonly words?: string;
  /** Only those that follow this one in the list: its id. */
  readonly before?: string;
  /** Only those that follow this place in the list, which need not be one of this desk's conversations. */
  readonly following?: { readonly openedAt: Date; readonly id: string };
}

/** How many rows were deleted, by the name of what they were. */
export type Deleted = Readonly<Record<string, number>>;

/** Keeps the conversations of a desk: an append-only log each, with its state and projections in the same commit. */
export interface ConversationStore {
  /**
   * Appends atomically.
   * Throws `conversation-moved-on` when the log is not at `expectedSeq` or is not held by `heldBy`, `message-repeated` when
   * a message id was used before, `conversation-exists` when opening an id that is taken, `store-unavailable` when the
   * database cannot be reached. `again`: the same append may have succeeded before its answer was lost; it then succeeds
   * without appending twice.
   */
  append(append: Append, again?: boolean): Promise<void>;
  /** Every commit of all these conversations. */
  readonly feed: Feed;
  state(id: string): Promise<ConversationState | undefined>;
  /** The states of these conversations, in no order; ids nobody knows are left out. */
  states(ids: readonly string[]): Promise<ConversationState[]>;
  /** Events after `after`, oldest first, at most `limit`. */
  events(id: string, after: number, limit: number): Promise<ConversationEvent[]>;
  /** The events of each of these pieces of logs, oldest first, in one question; none of a conversation that there is not. */
  eventsBetween(pieces: readonly AppendedBetween[]): Promise<ConversationEvent[][]>;
  /** The last `limit` events before seq `before`, oldest first. */
  eventsBefore(id: string, before: number, limit: number): Promise<ConversationEvent[]>;
  list(query: ConversationQuery): Promise<ConversationState[]>;
  /**
   * Conversations that wait for a person, are with one, or have a tool call that waits for a person's yes; longest
   * waiting first. Pages miss nobody who waits all the while. Throws `request-invalid` for an `after` that no page gave.
   */
  inbox(query: InboxQuery): Promise<InboxPage>;
  handoffs(id: string): Promise<HandoffRecord[]>;
  toolCalls(id: string): Promise<ToolCallRecord[]>;
  /** The turn of the customer message with this id, if there is one. */
  turnOfMessage(id: string, messageId: string): Promise<number | undefined>;
  /** All events of one turn, oldest first. */
  eventsOfTurn(id: string, turn: number): Promise<ConversationEvent[]>;
  /** Shows that a node lives; resolves to the turns it holds that `interrupt` was asked to end, until they have ended. */
  beat(node: string): Promise<Interruption[]>;
  /** Has whoever holds the conversation told to end its turn, at its next beats; false when nobody holds it. */
  interrupt(id: string): Promise<boolean>;
  /** Ends a node: what it still holds can be taken over at once. */
  retire(node: string): Promise<void>;
  /**
   * The heads of these conversations; ids nobody knows are left out. A node lives that beat within `leaseMs`; when the
   * store itself was started within it, so does every node that had not retired.
   */
  heads(ids: readonly string[], leaseMs: number): Promise<Head[]>;
  /** Conversations held by `node` itself or by nodes that do not live, without those of `except`. */
  held(node: string, leaseMs: number, limit: number, except?: readonly string[]): Promise<Head[]>;
  /** The ids of conversations with a deadline that has passed at `now`, earliest first, without those of `except`. */
  due(now: Date, limit: number, except?: readonly string[]): Promise<string[]>;
  /** What a write tool did, if its commit got through. */
  receipt(idempotencyKey: string): Promise<Receipt | undefined>;
  /** The ids of the conversations of a customer whom the host has signed in, oldest first. */
  ofCustomer(customer: string): Promise<string[]>;
  /**
   * The ids of open conversations in which nothing has happened for as long as `after` says, that no node holds and that wait for
   * nobody: no person, no yes, no deadline. Found without looking at all of them; the same one is told at most once a
   * minute.
   */
  idle(now: Date, after: Idle, limit: number): Promise<string[]>;
  /** The ids of conversations that were closed before an instant, earliest first. */
  closedBefore(instant: Date, limit: number): Promise<string[]>;
  /**
   * Deletes conversations with all that is kept of them. `past`: they go because they were closed before it; where that is so of all
   * that were opened in a month, their events are deleted with the month as a whole, at a `keepMonths` after the last of them.
   */
  delete(conversations: readonly string[], past?: Date): Promise<Deleted>;
  /** Deletes receipts from before an instant, of conversations that are in no turn; resolves to how many. */
  deleteReceipts(before: Date, limit: number): Promise<number>;
  /**
   * Makes room for the logs of the conversations that will be opened from `now` on, some months ahead, and gives back that of a month
   * of which no conversation is left.
   */
  keepMonths(now: Date): Promise<void>;
  /** Resolves when the database can write, as of a second ago; throws `store-unavailable` otherwise. */
  ping(): Promise<void>;
}

/** The SQL a tool may use while it runs: opened on the first query, ended by `commit` or `rollback`. */
export interface ToolDatabaseSession {
  readonly database: Database;
  /**
   * Keeps what was written, with the receipt in the same commit when the session was used and has a lease.
   * Throws `conversation-moved-on`, keeping nothing, when the lease is lost or the call has a receipt already.
   */
  commit(receipt?: Receipt): Promise<void>;
  rollback(): Promise<void>;
}

/** Opens sessions in a pack's own schema. */
export interface ToolDatabase {
  session(effect: ToolEffect, lease?: CallLease): ToolDatabaseSession;
}
