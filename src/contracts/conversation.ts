import type { Customer, Recovery } from '../events/fields.ts';
import type { OpenOffer } from './consent.ts';
import type { DangerMark } from './danger.ts';
import type { Facts } from './fact.ts';
import type { JsonValue } from './json.ts';
import type { RecordingConsent } from './recording.ts';
import type { InTrial } from './serving.ts';
import type { ToolStatus } from './tool.ts';

export type { Customer };

/**
 * `waiting`: a person was asked for and has not taken over yet; the agent goes on helping.
 * `with-person`: a person has taken over; no agent speaks.
 */
export type ConversationStatus = 'open' | 'waiting' | 'with-person' | 'closed';

/** What a conversation has cost so far: calls, tokens and USD. */
export interface Spend {
  readonly modelCalls: number;
  readonly toolCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly usd: number;
}

/** A handoff, as the rule against ping-pong remembers it. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** What the customer wanted when it happened. */
  readonly wish: string;
  /** Whether the customer asked for something else since. */
  readonly renewed: boolean;
}

/** What the limits of a conversation are judged by: since it was opened, or since a person last gave it back. */
export interface Allowance {
  /** What had been spent before. */
  readonly since: Spend;
  /** Handoffs that models and the floor wanted; not those of rules and of people. */
  readonly handoffs: number;
  /** Those of them since the customer last wanted something else. */
  readonly wishHandoffs: number;
  /** The last two handoffs, oldest first. */
  readonly moves: readonly Move[];
  /** What the customer wants, in their last words that say so. */
  readonly wish: string;
  /** Limits that were reached and whose way out still holds. */
  readonly reached: readonly string[];
}

/** A request for a person that is not settled yet. */
export interface PersonRequest {
  readonly callId: string;
  /** Id of the agent that asked. */
  readonly from: string;
  readonly reason: string;
  readonly summary: string;
  /** ISO 8601. */
  readonly requestedAt: string;
  /** Which rung of the ladder is being asked, from 0. */
  readonly rung: number;
  /** The name of who took it; null while it waits. */
  readonly claimedBy: string | null;
  /** The id of who took it, by which they are known again. */
  readonly claimant: string | null;
  /** Nobody is there to claim it now: the customer was promised a call back. */
  readonly callback: boolean;
  /** Who on duty was asked to take it; undefined where nobody was, or the next rung is being asked. */
  readonly assignee?: { readonly staff: string; readonly name: string } | undefined;
  /** Ids of all who were asked so. */
  readonly asked?: readonly string[] | undefined;
  /** The number of the last event that who took it has read. */
  readonly readUpTo?: number;
}

/** A deadline that has not passed: ISO 8601, and what it is about. */
export interface Deadline {
  readonly at: string;
  readonly data: JsonValue;
}

/** What was said last, shortened, for lists. */
export interface LastWords {
  readonly by: 'customer' | 'agent' | 'person';
  /** Id of the agent, or the name of the person; empty for the customer. */
  readonly name: string;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A tool call that waits for a person's yes. */
export interface PendingApproval {
  readonly callId: string;
  readonly agent: string;
  readonly name: string;
  readonly arguments: string;
  readonly reason: string;
  /** ISO 8601. */
  readonly requestedAt: string;
}

/** The current state of a conversation, as kept beside its event log in the same commit. */
export interface ConversationState {
  readonly id: string;
  readonly desk: string;
  /** How the customer reached us: `chat`, `phone`, `browser`, `cli`. */
  readonly line: string;
  readonly status: ConversationStatus;
  /** Id of the agent that owns the conversation. */
  readonly owner: string;
  /**
   * The handoff by which the owner has the conversation, and whose carry it reads by. Null: it is the first, or the one
   * that a person chose, and reads everything.
   */
  readonly cameBy: { readonly callId: string; readonly to: string } | null;
  /** Grows by one with every change of owner. */
  readonly epoch: number;
  readonly turn: number;
  /** Sequence number of the last event. */
  readonly seq: number;
  /** How many were committed, by people as well. */
  readonly handoffs: number;
  /** How often a cut-off turn of it was taken over; with `seq` it fences the writer that had it before. */
  readonly fence: number;
  readonly spend: Spend;
  readonly allowance: Allowance;
  readonly person: PersonRequest | null;
  /** The last time somebody said they were in danger; it stays for as long as the conversation is kept. */
  readonly danger: DangerMark | null;
  /** By name. */
  readonly deadlines: Readonly<Record<string, Deadline>>;
  /** By call id. */
  readonly approvals: Readonly<Record<string, PendingApproval>>;
  /** What the customer was last asked to agree to, until that is done, declined or no longer spoken of. */
  readonly consent: OpenOffer | null;
  /** How it stands between the customer and the recording of their calls; null: none was to be recorded. */
  readonly recording: RecordingConsent | null;
  readonly facts: Facts;
  readonly metadata: Readonly<Record<string, string>>;
  /** Null: whoever holds the conversation's token, or is on the phone. */
  readonly customer: Customer | null;
  /** Id of the closed conversation that this one continues. */
  readonly previous: string | null;
  /** The trial of two versions of the desk that it is in; null: it is in none. */
  readonly trial: InTrial | null;
  /** The customer's first words, shortened, for lists. */
  readonly title: string;
  /** Null until something was said, and in what releases of before wrote last. */
  readonly last: LastWords | null;
  /** What the customer said last, shortened, oldest first: at most three; none in what releases of before wrote. */
  readonly lastHeard: readonly string[];
  readonly openedAt: Date;
  readonly updatedAt: Date;
}

/** One row of the tool calls projection. */
export interface ToolCallRecord {
  readonly callId: string;
  readonly turn: number;
  readonly seq: number;
  readonly agent: string;
  readonly name: string;
  readonly arguments: string;
  /** The call of the tool that ran this agent inside, if one did. */
  readonly parent: string | null;
  /** How it was answered. One that waited: `approved` (what came of the yes is a call of its own), `refused`, or `lapsed`. */
  readonly status: 'running' | ToolStatus | 'approved' | 'lapsed';
  readonly output: string | null;
  readonly ms: number | null;
  /** How its outcome was found out, if a crash had cut it off. */
  readonly recovered: Recovery | null;
  readonly at: Date;
}
