import type { AnalysisFilter, BoundedShare } from './analysis.ts';

/** What one conversation adds to what is known of an edge. */
export interface EdgeTally {
  readonly from: string;
  readonly to: string;
  /** Handoffs that were made, and of these those with no fault at all. */
  readonly handoffs: number;
  readonly clean: number;
  /** Handoffs that were asked for and refused. */
  readonly refused: number;
  /** What was wrong, as often as it was; see `FAULTS`. */
  readonly faults: readonly string[];
  /** From each commit to the target's first words, in ms. */
  readonly firstReplyMs: readonly number[];
}

/** What one conversation adds to the scorecard of its desk. */
export interface ConversationScore {
  /** The version of the desk that served it; `none` without one, `several` for those that more than one has served. */
  readonly version: string;
  /** The trial and its variant, e.g. `polite: b`; null where it was in none. */
  readonly trial: string | null;
  /** Messages of the customer. */
  readonly messages: number;
  readonly edges: readonly EdgeTally[];
}

/** What can be wrong with an edge, in the words of the graph: faults of the scorecard that are alike, and the handoffs that were refused. */
export const EDGE_TROUBLES = {
  refused: [],
  /** Who got a customer passed them back with nothing done, or the same way was gone again. */
  bounced: ['false', 'loop'],
  /** It went to somebody else than it should have, at another time, or not at all. */
  misrouted: ['wrong-target', 'premature', 'missed', 'over-escalation'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How one edge, or all of them, did. */
export interface EdgeFigures {
  readonly from: string;
  readonly to: string;
  readonly handoffs: number;
  readonly refused: number;
  /** How many of each fault: of these there may be more than handoffs. */
  readonly faults: Readonly<Record<string, number>>;
  /** Handoffs with no fault at all, of those made. */
  readonly clean: BoundedShare;
  /** From the commit to the target's first words, in ms; undefined where nobody said any. */
  readonly firstReplyMs: { readonly median: number; readonly p95: number } | undefined;
}

/** How the handoffs of some conversations did. */
export interface ScoreFigures {
  /** A version, a variant of a trial, or a day (ISO 8601); `all` without a grouping. */
  readonly key: string;
  readonly conversations: number;
  readonly messages: number;
  readonly total: EdgeFigures;
  /** Those with the most handoffs first. */
  readonly edges: readonly EdgeFigures[];
}

/** What scorecards may be told apart by. */
export const SCORE_GROUPINGS = ['version', 'trial', 'day'] as const;

/** One of `SCORE_GROUPINGS`. */
export type ScoreGrouping = (typeof SCORE_GROUPINGS)[number];

/** Of which conversations, by when they were opened. */
export type Period = Pick<AnalysisFilter, 'from' | 'to'>;

/** Sums over the conversations of one group. */
export interface ScoreSums {
  readonly key: string;
  readonly conversations: number;
  readonly messages: number;
  /** Each edge; all of them together as from `*` to `*`. */
  readonly edges: readonly (Omit<EdgeFigures, 'clean' | 'faults'> & {
    readonly clean: number;
    readonly faults: Readonly<Record<string, number>> | null;
  })[];
}

/** What was counted of how many. */
export interface Counted<Group> {
  /** How many conversations there are; of more than 25,000 so many are counted, by chance and always the same ones. */
  readonly of: number;
  readonly groups: readonly Group[];
}

/** Counts the scores that were kept with analyses. Throws `store-unavailable`. */
export interface ScoreStore {
  /** By day the oldest first, else the newest conversation's group first; 100 groups at most. */
  sums(period: Period, by?: ScoreGrouping): Promise<Counted<ScoreSums>>;
}
