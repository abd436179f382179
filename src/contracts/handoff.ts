import type { JsonValue } from './json.ts';

/** Who wanted a handoff: a language model, the local router (the floor), a rule of the desk, or a person. */
export type HandoffActor = 'model' | 'router' | 'rule' | 'person';

/** How the ownership a handoff gave came to its end. */
export type HandoffOutcome = 'resolved' | 'returned' | 'handed-on' | 'escalated' | 'failed';

/** Where a handoff stands; it only moves forward. */
export type HandoffStatus =
  | 'proposed'
  | 'guarded'
  | 'refused'
  | 'committed'
  | 'acknowledged'
  | 'first-reply'
  | HandoffOutcome;

/** One judgement on the way of a handoff: of its payload, a required fact, or a guard by name. */
export interface GuardVerdictRecord {
  readonly guard: string;
  readonly verdict: 'allow' | 'refuse' | 'redirect' | 'failed';
  readonly reason?: string;
  readonly ms: number;
}

/** What of the conversation the target reads. */
export interface Carried {
  /** How: `everything`, `without-tools`, `last-turns`, `summary`, `nothing` or `filter`. */
  readonly carry: string;
  /** Items of history the target reads, and items kept from it. */
  readonly items: number;
  readonly dropped: number;
  /** Names of the facts it sees, and of those kept from it. */
  readonly facts: readonly string[];
  readonly withheld: readonly string[];
  /** What it reads in place of the history, when the edge carries a summary. */
  readonly summary?: string;
}

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
  /** Null while it is not committed, and when a person gave the conversation back. */
  readonly carried: Carried | null;
  /** The nth handoff of the conversation, from 1; 0 while it is not committed. */
  readonly depth: number;
  readonly steps: readonly HandoffStep[];
  readonly at: Date;
}
