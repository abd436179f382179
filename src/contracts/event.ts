import type { Provenance } from './fact.ts';
import type { JsonValue } from './json.ts';
import type { ToolStatus } from './tool.ts';

/** Vendor fields of a model's item, kept to be sent back to the same model link only. */
export interface ModelMark {
  /** Name of the model link that produced the item. */
  readonly model: string;
  readonly id?: string;
  readonly providerData?: Record<string, unknown>;
}

/** Tokens and calls of one turn. */
export interface TurnUsage {
  readonly modelCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** How a turn ended. */
export type TurnOutcome = 'replied' | 'aborted' | 'limit' | 'failed';

/** What each type of event says; together they are the whole truth about a conversation. */
export interface EventData {
  'conversation-opened': { desk: string; line: string; owner: string; metadata: Record<string, string> };
  'customer-said': { text: string };
  /** `complete: false`: the customer or the model was cut off; `text` is what was delivered. */
  'agent-said': { agent: string; text: string; complete: boolean; mark?: ModelMark };
  /** Something a model wants back but nobody reads, e.g. an encrypted reasoning item. */
  'model-noted': { agent: string; item: Record<string, unknown>; mark: ModelMark };
  'tool-called': { agent: string; callId: string; name: string; arguments: string; mark?: ModelMark };
  'tool-returned': {
    agent: string;
    callId: string;
    name: string;
    status: ToolStatus;
    /** What the model reads. */
    output: string;
    ms: number;
  };
  'fact-recorded': { name: string; value: JsonValue; provenance: Provenance; callId?: string };
  'handoff-proposed': {
    callId: string;
    from: string;
    to: string;
    toolName: string;
    arguments: string;
    mark?: ModelMark;
  };
  'handoff-committed': {
    callId: string;
    from: string;
    to: string;
    toolName: string;
    reason: string;
    payload: JsonValue;
    /** The nth handoff of the conversation, from 1. */
    depth: number;
    /** What the model that asked for it reads. */
    output: string;
  };
  'handoff-refused': {
    callId: string;
    from: string;
    to: string;
    toolName: string;
    reason: string;
    output: string;
  };
  'person-requested': { callId: string; from: string; reason: string; summary: string };
  /** A model of the chain could not answer; `next` took over (null: none was left). */
  'model-failed': { agent: string; model: string; next: string | null; reason: string };
  'conversation-closed': { reason: string };
  'turn-finished': { outcome: TurnOutcome; usage: TurnUsage; ms: number; models: string[] };
}

/** The noun-verb name of an event. */
export type EventType = keyof EventData;

/** An event about to be appended. */
export type NewEvent = {
  [Type in EventType]: { readonly type: Type; readonly data: EventData[Type] };
}[EventType];

/** An event of the log: `seq` counts from 1 without gaps within its conversation. */
export type ConversationEvent = NewEvent & {
  readonly seq: number;
  /** The turn it belongs to: 0 for opening, then one per customer message. */
  readonly turn: number;
  /** How often ownership had changed when it was recorded. */
  readonly epoch: number;
  readonly at: Date;
};
