import type { Appended } from '../../contracts/feed.ts';

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
