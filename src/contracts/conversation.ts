import type { Facts } from './fact.ts';

/** `waiting`: a person was asked for and has not taken over yet; the agent goes on helping. */
export type ConversationStatus = 'open' | 'waiting' | 'closed';

/** The current state of a conversation, as kept beside its event log in the same commit. */
export interface ConversationState {
  readonly id: string;
  readonly desk: string;
  /** How the customer reached us: `chat`, `phone`, `browser`, `cli`. */
  readonly line: string;
  readonly status: ConversationStatus;
  /** Id of the agent that owns the conversation. */
  readonly owner: string;
  /** Grows by one with every change of owner. */
  readonly epoch: number;
  readonly turn: number;
  /** Sequence number of the last event. */
  readonly seq: number;
  readonly handoffs: number;
  readonly facts: Facts;
  readonly metadata: Readonly<Record<string, string>>;
  /** The customer's first words, shortened, for lists. */
  readonly title: string;
  readonly openedAt: Date;
  readonly updatedAt: Date;
}

/** One row of the handoffs projection. */
export interface HandoffRecord {
  readonly callId: string;
  readonly turn: number;
  readonly seq: number;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly status: 'committed' | 'refused' | 'escalated';
  readonly at: Date;
}

/** One row of the tool calls projection. */
export interface ToolCallRecord {
  readonly callId: string;
  readonly turn: number;
  readonly seq: number;
  readonly agent: string;
  readonly name: string;
  readonly arguments: string;
  readonly status: 'running' | 'ok' | 'refused' | 'failed';
  readonly output: string | null;
  readonly ms: number | null;
  readonly at: Date;
}
