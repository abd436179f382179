/** A place in the feed of a desk; text that only the store reads. */
export type FeedPosition = string;

/** A conversation that was appended to, and its last event then. */
export interface Appended {
  readonly id: string;
  readonly seq: number;
}

/** A conversation that was appended to, and between which events. */
export interface AppendedBetween extends Appended {
  /** The last event before; 0 for a new conversation, and where a release of before wrote the commit without saying. */
  readonly after: number;
}

/** A commit in the feed: what it appended to. */
export interface FeedEntry {
  readonly position: FeedPosition;
  readonly at: Date;
  readonly appended: readonly AppendedBetween[];
}

/** Every commit of a desk's conversations, for readers that follow them all, each from a position of its own. */
export interface Feed {
  /**
   * At most `limit` commits after a position (from the oldest that is kept, without one), in an order that is the same for all
   * readers and in which every conversation's events run on. None is left out: a commit waits for those that may still
   * come before it, as long as a transaction is open that began to write earlier, in whatever table.
   */
  read(after: FeedPosition | undefined, limit: number): Promise<FeedEntry[]>;
  /** The position behind all commits that nothing can come before any more. */
  end(): Promise<FeedPosition>;
  /** The position before the first commit of this instant or later. */
  before(instant: Date): Promise<FeedPosition>;
  /** Begins to watch for commits from now on. */
  watch(): FeedWatch;
  /** Deletes at most `limit` commits from before an instant that no reader still waits for; resolves to how many. */
  prune(before: Date, limit: number): Promise<number>;
}

/** Notices commits as soon as they are there, and waits for none: hints, in any order. */
export interface FeedWatch {
  /** What was appended to since the last look; the first look resolves to nothing, and says that from now on all is noticed. */
  look(): Promise<readonly Appended[]>;
}
