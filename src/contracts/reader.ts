import type { ConversationEvent } from './event.ts';
import type { FeedPosition } from './feed.ts';

/** What one commit wrote to one conversation. */
export interface CommittedEvents {
  readonly conversation: string;
  /** As they were written, oldest first. */
  readonly events: readonly ConversationEvent[];
}

/** Commits that follow each other in the feed of a desk. */
export interface ReaderBatch {
  readonly desk: string;
  readonly commits: readonly CommittedEvents[];
  /** How often the reader was set back to an earlier position. */
  readonly round: number;
  /** Aborted when another node goes on with it, or this one stops. */
  readonly signal: AbortSignal;
}

/** Reads every commit of a desk in order, at least once, from a position of its own that survives everything. */
export interface FeedReader {
  /** Its position is kept under this name: letters, digits and dashes. */
  readonly name: string;
  /** Ids of the desks it reads; all of them without. */
  readonly desks?: readonly string[] | undefined;
  /** Where it begins when it is new: at what is committed from now on, or at the oldest commit kept; `now` without. */
  readonly from?: 'now' | 'oldest' | undefined;
  /**
   * Takes a batch. Once it resolves the position moves behind it; when it throws, or its process dies, the same
   * commits come again.
   */
  read(batch: ReaderBatch): Promise<void>;
}

/** Where a reader is. */
export interface ReaderPlace {
  readonly position: FeedPosition;
  readonly round: number;
  /** Why it is not to go on; null for one that is. */
  readonly halted: string | null;
}

/** How a reader fares. */
export interface ReaderStatus extends ReaderPlace {
  readonly name: string;
  /** The node that reads for it now; null when none does. */
  readonly node: string | null;
  /** How many commits it has not read yet, counted up to 10,000. */
  readonly behind: number;
  /** How old the first of these is, in ms; 0 without. */
  readonly behindMs: number;
}

/** Keeps where the readers of a desk are. */
export interface ReaderStore {
  /** Takes a reader for a node, or keeps it; undefined while another node has it. A new one is made. */
  claim(reader: Pick<FeedReader, 'name' | 'from'>, node: string): Promise<ReaderPlace | undefined>;
  /** Shows that a node still reads; false when it does not have the reader any more. */
  renew(name: string, node: string): Promise<boolean>;
  /** Moves a reader on; false when another node has it, or it was set back meanwhile. */
  advance(name: string, node: string, from: FeedPosition, to: FeedPosition): Promise<boolean>;
  /** Gives a reader up, so that another node may go on at once. */
  release(name: string, node: string): Promise<void>;
  /** Has a reader read again from a position, halted or not; false when there is none of this name. */
  setBack(name: string, to: FeedPosition): Promise<boolean>;
  /** Stops a reader, with the reason, until it is set back or let go on. */
  halt(name: string, why: string): Promise<void>;
  /** Lets a halted reader go on where it was; false when there is none of this name. */
  goOn(name: string): Promise<boolean>;
  list(): Promise<ReaderStatus[]>;
}
