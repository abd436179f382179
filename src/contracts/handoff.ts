import type { Carried, GuardVerdictRecord, Opinion } from '../events/fields.ts';
import type { JsonValue } from './json.ts';

export type { Carried, GuardVerdictRecord, Opinion };

/** Who wanted a handoff: a language model, the local router (the floor), a rule of the desk, or a person. */
export const HANDOFF_ACTORS = ['model', 'router', 'rule', 'person'] as const;

/** One of `HANDOFF_ACTORS`. */
export type HandoffActor = (typeof HANDOFF_ACTORS)[number];

/** How the ownership a handoff gave can come to its end. */
export const HANDOFF_OUTCOMES = ['resolved', 'returned', 'handed-on', 'escalated', 'failed'] as const;

/** One of `HANDOFF_OUTCOMES`. */
export type HandoffOutcome = (typeof HANDOFF_OUTCOMES)[number];

/** Where a handoff stands; it only moves forward. */
export type HandoffStatus =
  | 'proposed'
  | 'guarded'
  | 'refused'
  | 'committed'
  | 'acknowledged'
  | 'first-reply'
  | HandoffOutcome;

/** One step of a handoff: when, which event, and how it got there. */
export interface HandoffStep {
  readonly status: HandoffStatus | 'redirected';
  readonly seq: number;
  readonly at: string;
  readonly reason?: string;
}

/** One row of the handoff ledger. */
export interface HandoffRecord {
  readonly callId: string;
  readonly turn: number;
  /** Of the `handoff-proposed` event, or of a person's `person-returned`; it identifies the handoff within its conversation. */
  readonly seq: number;
  readonly from: string;
  /** Where the conversation went, or would have gone. */
  readonly to: string;
  /** Where the agent wanted it to go; differs from `to` after a redirection. */
  readonly wanted: string;
  readonly actor: HandoffActor;
  readonly status: HandoffStatus;
  readonly reason: string;
  readonly payload: JsonValue;
  readonly verdicts: readonly GuardVerdictRecord[];
  /** Whom the router was sure of, where that is not `wanted`; null where it agreed, was not sure or was not asked. */
  readonly opinion: Opinion | null;
  /** Whose business the customer's last words most likely were, best first, three at most; nobody's where nothing told. */
  readonly ranked?: readonly Opinion[] | undefined;
  /** Null while it is not committed, and when a person gave the conversation back. */
  readonly carried: Carried | null;
  /** The nth handoff of the conversation, from 1; 0 while it is not committed. */
  readonly depth: number;
  readonly steps: readonly HandoffStep[];
  readonly at: Date;
}
