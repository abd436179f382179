import type { ConversationState, ToolCallRecord } from '../../../src/contracts/conversation.ts';
import type { ConversationEvent } from '../../../src/contracts/event.ts';
import type { HandoffRecord } from '../../../src/contracts/handoff.ts';
import type { Sent } from '../customers/sent.ts';

/** All that is on record of one conversation. */
export interface Kept {
  readonly state: ConversationState;
  /** The node that holds it, if one does. */
  readonly node: string | null;
  /** Oldest first. */
  readonly events: readonly ConversationEvent[];
  readonly handoffs: readonly HandoffRecord[];
  readonly toolCalls: readonly ToolCallRecord[];
  /** Rows of the table that nodes look deadlines up in. */
  readonly deadlines: readonly { readonly name: string; readonly dueAt: Date }[];
  /** When each event came, by its seq: by the clock of the database, whatever its own time says. */
  readonly witnessed: ReadonlyMap<number, Date>;
}

/** What an audit judges: what customers believe, and what is on record. */
export interface Evidence {
  readonly sent: readonly Sent[];
  readonly conversations: readonly Kept[];
  /** How often each order was carried out, by conversation and reference with a blank between. */
  readonly writes: ReadonlyMap<string, number>;
  /** When it was read, by the clock of the database. */
  readonly now: Date;
}
