import type { DangerMark } from './api.ts';
import type { KnownFact, TimelineItem } from './timeline-item.ts';

/** Everything that is shown of a conversation, folded from its events. */
export interface Timeline {
  readonly items: readonly TimelineItem[];
  /** The last stored event that was folded in. */
  readonly seq: number;
  readonly turn: number;
  readonly owner: string;
  readonly facts: readonly KnownFact[];
  /** Model links that answered the last finished turn; null before the first. */
  readonly models: readonly string[] | null;
  readonly personAsked: boolean;
  /** Whom the router was sure of where somebody wanted to hand over to another agent, by the call; told to staff alone. */
  readonly doubts: Readonly<Record<string, string>>;
  /** The last danger somebody told of; null where nobody did. */
  readonly danger: DangerMark | null;
}

/** A conversation nothing is known of yet, held by `owner`. */
export function emptyTimeline(owner = ''): Timeline {
  const nothing = { items: [], facts: [], models: null, personAsked: false, doubts: {}, danger: null };
  return { ...nothing, seq: 0, turn: 0, owner };
}
