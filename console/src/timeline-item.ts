import type { HandoffStatus, Provenance, ToolStatus, TurnOutcome } from './api.ts';

/** Where a thing is drawn. */
export interface Placed {
  /** The same however often the conversation is read. */
  readonly key: string;
  readonly turn: number;
  /** Id of the agent that held the line. */
  readonly owner: string;
  /** ISO 8601. */
  readonly at: string;
}

/** One thing drawn in the conversation. */
export type TimelineItem = Placed &
  (
    | { readonly kind: 'customer'; readonly text: string }
    | {
        readonly kind: 'agent';
        readonly agent: string;
        readonly text: string;
        readonly state: 'complete' | 'cut-off';
      }
    | {
        readonly kind: 'tool';
        readonly agent: string;
        readonly callId: string;
        readonly name: string;
        /** Null: not for this reader. */
        readonly arguments: string | null;
        /** The call of the tool it was made inside, if it was. */
        readonly parent: string | null;
        readonly status: 'running' | ToolStatus;
        readonly output: string | null;
        readonly ms: number | null;
      }
    | {
        readonly kind: 'seam';
        readonly from: string;
        readonly to: string;
        readonly reason: string;
        readonly status: HandoffStatus;
        /** Whom the router was sure of instead, perhaps who had the customer; once the conversation is read again. */
        readonly doubt?: string;
      }
    | {
        readonly kind: 'fallback';
        readonly model: string;
        readonly next: string | null;
        readonly reason: string;
      }
    | { readonly kind: 'unknown'; readonly type: string }
    | { readonly kind: 'cost'; readonly usd: number }
    | { readonly kind: 'ending'; readonly outcome: Exclude<TurnOutcome, 'replied' | 'with-person'> }
  );

/** The item of one kind. */
export type ItemOf<Kind extends TimelineItem['kind']> = Extract<TimelineItem, { kind: Kind }>;

/** Something known about the conversation. */
export interface KnownFact {
  readonly name: string;
  readonly value: unknown;
  readonly provenance: Provenance;
}
