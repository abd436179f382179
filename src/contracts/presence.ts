/** Somebody who has a conversation in front of them. */
export interface Present {
  /** The id they are known by. */
  readonly staff: string;
  readonly name: string;
  readonly conversation: string;
  readonly isTyping: boolean;
}

/** Knows who looks at what, the same on all nodes; nothing of it lasts. */
export interface PresenceStore {
  /** Notes where somebody is until `until`, and tells where the others are now; 500 at most. */
  tell(present: Present, now: Date, until: Date): Promise<Present[]>;
  /** Notes that somebody looks at nothing, and tells where the others are. */
  leave(staff: string, now: Date): Promise<Present[]>;
}
