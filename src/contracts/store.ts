import type { ConversationState, ConversationStatus, HandoffRecord, ToolCallRecord } from './conversation.ts';
import type { ConversationEvent } from './event.ts';
import type { Database, ToolEffect } from './tool.ts';

/** Events to append, and the state after them; all in one commit. */
export interface Append {
  readonly state: ConversationState;
  /** `seq` runs on from `expectedSeq` without a gap. */
  readonly events: readonly ConversationEvent[];
  /** Sequence number of the last event the writer knows of; 0 opens the conversation. */
  readonly expectedSeq: number;
}

/** Which conversations to list, newest first. */
export interface ConversationQuery {
  readonly limit: number;
  readonly status?: ConversationStatus;
  /** Only those opened before this. */
  readonly before?: Date;
}

/** Keeps conversations: an append-only log each, with its state and projections in the same commit. */
export interface ConversationStore {
  /**
   * Appends atomically.
   * Throws `conversation-moved-on` when the log is not at `expectedSeq`, `conversation-exists` when opening an
   * id that is taken, `store-unavailable` when the database cannot be reached.
   */
  append(append: Append): Promise<void>;
  state(id: string): Promise<ConversationState | undefined>;
  /** Events after `after`, oldest first, at most `limit`. */
  events(id: string, after: number, limit: number): Promise<ConversationEvent[]>;
  /** The last `limit` events before seq `before`, oldest first. */
  eventsBefore(id: string, before: number, limit: number): Promise<ConversationEvent[]>;
  list(query: ConversationQuery): Promise<ConversationState[]>;
  handoffs(id: string): Promise<HandoffRecord[]>;
  toolCalls(id: string): Promise<ToolCallRecord[]>;
  /** Resolves when the database answers; throws `store-unavailable` otherwise. */
  ping(): Promise<void>;
}

/** The SQL a tool may use while it runs: opened on the first query, ended by `commit` or `rollback`. */
export interface ToolDatabaseSession {
  readonly database: Database;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Opens sessions in a pack's own schema. */
export interface ToolDatabase {
  session(effect: ToolEffect): ToolDatabaseSession;
}
