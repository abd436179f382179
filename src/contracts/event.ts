import type { ConsentVerdict } from './consent.ts';
import type { Customer } from './conversation.ts';
import type { DangerCategory } from './danger.ts';
import type { WayOut } from './desk.ts';
import type { Provenance } from './fact.ts';
import type { GuardStage } from './guard.ts';
import type { Carried, GuardVerdictRecord, HandoffActor, HandoffOutcome } from './handoff.ts';
import type { JsonValue } from './json.ts';
import type { ToolStatus } from './tool.ts';

/** Vendor fields of a model's item, kept to be sent back to the same model link only. */
export interface ModelMark {
  /** Name of the model link that produced the item. */
  readonly model: string;
  readonly id?: string;
  readonly providerData?: Record<string, unknown>;
}

/** Tokens and calls of one turn, and what they cost in USD by the price table (0 for models without a price). */
export interface TurnUsage {
  readonly modelCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number;
}

/** How a turn ended; `with-person`: a person owns the conversation and answers when they can. */
export type TurnOutcome = 'replied' | 'aborted' | 'limit' | 'failed' | 'with-person';

/** What began a turn that no customer began; `resumed`: a noise had cut off an answer, which goes on. */
export type TurnCause = 'deadline' | 'approval' | 'person-returned' | 'call-began' | 'silence' | 'resumed';

/** How the outcome of a call was found out that a crash had cut off. */
export type Recovery = 'receipt' | 'reconciled' | 'repeated' | 'unknown';

/** What each type of event says; together they are the whole truth about a conversation. */
export interface EventData {
  'conversation-opened': {
    desk: string;
    line: string;
    owner: string;
    metadata: Record<string, string>;
    customer?: Customer;
  };
  /** `messageId`: the client's own, so that the same message sent twice is taken once. */
  'customer-said': { text: string; messageId?: string };
  /** A turn that no customer message began. */
  'turn-opened': { cause: TurnCause };
  /** A call was put through on a line: it has the conversation's voice, and one that was left over gives way. */
  'call-answered': { line: string };
  /** Another process, or the same one later, goes on with a turn that was cut off; `from` held it before. */
  'turn-resumed': { node: string; from: string };
  /**
   * `complete: false`: the customer or the model was cut off; `text` is what was delivered. `continues`: another model
   * went on in the same sentence; the two texts belong together as they are.
   */
  'agent-said': { agent: string; text: string; complete: boolean; mark?: ModelMark; continues?: boolean };
  /** Something a model wants back but nobody reads, e.g. an encrypted reasoning item. */
  'model-noted': { agent: string; item: Record<string, unknown>; mark: ModelMark };
  /**
   * `parent`: the call of the tool that runs this agent inside; such calls are not part of the owner's history.
   * `approvalOf`: the earlier call that waited for a person's yes; this one is what came of it.
   * `sameAs`: the first call of the turn that tried this very write; its idempotency key goes for this one too.
   */
  'tool-called': {
    agent: string;
    callId: string;
    name: string;
    arguments: string;
    mark?: ModelMark;
    parent?: string;
    approvalOf?: string;
    sameAs?: string;
  };
  'tool-returned': {
    agent: string;
    callId: string;
    name: string;
    status: ToolStatus;
    /** What the model reads. */
    output: string;
    ms: number;
    parent?: string;
    recovered?: Recovery;
  };
  /** A flagged tool waits for a person's yes; the turn goes on and ends meanwhile. */
  'approval-requested': { callId: string; agent: string; name: string; arguments: string; reason: string };
  /** `by`, here and below, is how a person is called; `staff` is the id they are known by. */
  'approval-decided': { callId: string; approved: boolean; by: string; staff?: string; note: string };
  /** A write waits for the customer's yes to this offer; `identity`: the arguments that say which write it is. */
  'consent-asked': { callId: string; agent: string; name: string; identity: string; offer: string };
  /** What the customer said to the offer that call `callId` asked for. */
  'consent-judged': { callId: string; said: string; verdict: ConsentVerdict };
  /** The yes of event `judgedBy`, to the offer that call `asked` made, is used up by the call `callId`. */
  'consent-spent': { callId: string; asked: string; judgedBy: number };
  'fact-recorded': { name: string; value: JsonValue; provenance: Provenance; callId?: string };
  'handoff-proposed': {
    callId: string;
    from: string;
    to: string;
    toolName: string;
    arguments: string;
    actor: HandoffActor;
    mark?: ModelMark;
  };
  /** Payload, required facts and guards were judged. */
  'handoff-guarded': { callId: string; verdicts: GuardVerdictRecord[] };
  'handoff-committed': {
    callId: string;
    from: string;
    to: string;
    toolName: string;
    reason: string;
    payload: JsonValue;
    /** Who wanted it: limits count what models and the floor want. */
    actor: HandoffActor;
    /** The nth handoff of the conversation, from 1. */
    depth: number;
    /** What the target reads of the history, and what was kept from it. */
    carried: Carried;
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
  /** A person was asked to take over: the agent keeps the conversation until one does. */
  'handoff-escalated': {
    callId: string;
    from: string;
    to: string;
    toolName: string;
    reason: string;
    payload: JsonValue;
    output: string;
  };
  /** The new owner's model took its instructions. */
  'handoff-acknowledged': { callId: string; model: string };
  /** How the ownership a handoff gave came to its end. */
  'handoff-ended': { callId: string; outcome: HandoffOutcome; reason: string };
  'person-requested': { callId: string; from: string; reason: string; summary: string };
  /** Nobody claimed the request in time: the next rung of the ladder (from 0) was asked. */
  'request-escalated': { rung: number; name: string };
  /** Nobody is needed any more: the request for a person is over. */
  'request-withdrawn': { reason: string };
  /**
   * Nobody can come now: somebody gets back to the customer, at `contact`, or in this conversation where none is known;
   * `at` is the earliest time, where hours are known.
   */
  'callback-promised': { reason: string; at?: string; contact?: string };
  'person-claimed': { by: string; staff?: string };
  'person-said': { by: string; staff?: string; text: string; messageId?: string };
  /** A note only the agent reads. */
  'person-whispered': { by: string; staff?: string; text: string; messageId?: string };
  /**
   * The person gave the conversation back to the agent `to`, with what was done. `summary`: what the customer is told of it,
   * word for word. `unanswered`: how many of the customer's last messages nobody had answered.
   */
  'person-returned': {
    by: string;
    staff?: string;
    to: string;
    note: string;
    summary?: string;
    unanswered?: number;
  };
  'person-declined': { by: string; staff?: string; reason: string };
  /** A deadline the conversation has: it is due `at` unless it is cleared before. */
  'deadline-set': { name: string; at: string; data: JsonValue };
  'deadline-cleared': { name: string };
  'deadline-passed': { name: string };
  /** A guard stopped or changed something, or failed; `text` is what replaced the words. */
  'guard-tripped': {
    guard: string;
    stage: GuardStage;
    agent: string;
    verdict: 'refuse' | 'replace' | 'failed';
    reason: string;
    text?: string;
    callId?: string;
  };
  /** What the customer said sounds like danger, by the words in `span` (folded): they were told whom to call. */
  'danger-found': { category: DangerCategory; span: string };
  /** Words or a call of an agent that no longer owned the conversation: dropped. */
  'speaker-fenced': { agent: string; epoch: number; what: 'text' | 'tool-call' | 'handoff' };
  /** An agent said that it hands over and did not: the customer was not shown it. */
  'claim-withheld': { agent: string; text: string };
  /** `limit` is its name in the desk's limits, or after the name of a tool and a point in that tool's. */
  'limit-warned': { limit: string; value: number; most: number };
  /** `refused`: the one thing was not done, and the turn goes on. */
  'limit-reached': { limit: string; value: number; most: number; wayOut: WayOut | 'refused' };
  /** A note on the scratchpad that the agents of one tool call share. */
  'note-written': { agent: string; callId: string; text: string };
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
