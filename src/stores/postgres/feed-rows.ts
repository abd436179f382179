import type { Appended, AppendedBetween } from '../../contracts/feed.ts';

/** A row of the feed. */
export interface FeedRow {
  readonly position: string;
  readonly transaction: string;
  readonly conversations: readonly string[];
  readonly seqs: readonly number[];
}

/** What a commit appended to. */
export function appendedIn({ conversations, seqs }: FeedRow): Appended[] {
  return conversations.map((id, at) => ({ id, seq: seqs[at] ?? 0 }));
}

/** A row as readers in order have it. */
export interface OrderedFeedRow extends FeedRow {
  readonly at: Date;
  /** Null in rows that a node of an earlier release wrote. */
  readonly afters: readonly number[] | null;
}

/** What a commit appended to, and behind which events. */
export function appendedBetween(row: OrderedFeedRow): AppendedBetween[] {
  return appendedIn(row).map((one, at) => ({ ...one, after: row.afters?.[at] ?? 0 }));
}
