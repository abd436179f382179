/** Words that people of a desk say often, by a short name. */
export interface CannedReply {
  /** Id of the desk whose it is. */
  readonly desk: string;
  /** What it is found by: small letters, digits and dashes. */
  readonly name: string;
  /** What is said; `{{customer}}`, `{{me}}` and names of facts in such braces are filled in. */
  readonly text: string;
  /** The name of who wrote it last. */
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** Keeps the canned replies of all desks. */
export interface CannedReplyStore {
  /** Of one desk, by their names. */
  list(desk: string): Promise<CannedReply[]>;
  /** Writes one, new or anew; false when the desk has as many as it may. */
  put(reply: CannedReply, most: number): Promise<boolean>;
  /** False when there is none of this name. */
  remove(desk: string, name: string): Promise<boolean>;
}
