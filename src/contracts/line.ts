import type { ConversationState, HandoffRecord, ToolCallRecord } from './conversation.ts';
import type { ConversationEvent } from './event.ts';
import type { ConversationQuery } from './store.ts';
import type { TurnEvent } from './turn.ts';

/** How a conversation is opened. */
export interface OpenConversation {
  readonly line: string;
  /** Free-form labels of the caller's, e.g. a customer number of their own system. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** What a customer says. */
export interface CustomerMessage {
  readonly text: string;
  /** Aborted when the client goes away: what was said until then is kept. */
  readonly signal?: AbortSignal;
}

/** A conversation with its projections. */
export interface ConversationView {
  readonly state: ConversationState;
  readonly handoffs: readonly HandoffRecord[];
  readonly toolCalls: readonly ToolCallRecord[];
}

/** What every line (chat, phone, browser) is handed: the desk, ready to talk. */
export interface Switchboard {
  open(request: OpenConversation): Promise<ConversationState>;
  /** One turn, streamed. Throws `conversation-not-found` or `conversation-closed` before the first event. */
  say(id: string, message: CustomerMessage): AsyncIterable<TurnEvent>;
  /** Ends the conversation; a closed one stays closed. Throws `conversation-not-found`. */
  close(id: string, reason: string): Promise<ConversationState>;
  /** Throws `conversation-not-found`. */
  view(id: string): Promise<ConversationView>;
  /** Events after `after`, oldest first. Throws `conversation-not-found`. */
  events(id: string, after: number, limit: number): Promise<ConversationEvent[]>;
  list(query: ConversationQuery): Promise<ConversationState[]>;
  ping(): Promise<void>;
  /** Resolves when the turns that run now have ended. */
  drain(): Promise<void>;
}
