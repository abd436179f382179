import type { ConversationState, Customer } from './conversation.ts';
import type { DeskChanges } from './desk-changes.ts';
import type { ConversationEvent } from './event.ts';
import type { JsonValue } from './json.ts';

/** What a rehearsal begins with. */
export interface NewRehearsal {
  /** All that differs from the desk of the code, whether it is published or not. */
  readonly changes: DeskChanges;
  /** Whom the one who tries it speaks as; a stranger without. */
  readonly customer?: Customer | undefined;
  /** What is known beforehand: facts of provenance `host`. */
  readonly facts?: Readonly<Record<string, JsonValue>> | undefined;
  /** A conversation on record that it goes on from, in place of a customer and facts: as it was before the message in whose turn event `at` is. */
  readonly from?: { readonly conversation: string; readonly at: number } | undefined;
}

/** How a rehearsal stands. */
export interface Rehearsed {
  readonly id: string;
  readonly state: ConversationState;
  /** What has happened since it was last told. */
  readonly events: readonly ConversationEvent[];
  /** What the customer said next, of a rehearsal that has just gone on from a conversation. */
  readonly said?: string | undefined;
  /** When it ends by itself, if nothing is said. */
  readonly expiresAt: Date;
}

/**
 * Conversations with a desk as it would be with changes, by those who make them. Nothing of one is stored, nobody else sees it, and it counts in no
 * figure: it is in the memory of the process that began it.
 */
export interface Rehearsals {
  /**
   * Throws `changes-refused`, `server-busy` when this process holds as many as it can, and of a conversation it goes on from `conversation-not-found`,
   * and `request-invalid` where nothing was said or it is too long.
   */
  begin(by: string, rehearsal: NewRehearsal): Promise<Rehearsed>;
  /** Says something as the customer, and waits for the answer. Throws `rehearsal-not-found`, and `too-many-requests` when it is long enough. */
  say(by: string, id: string, text: string): Promise<Rehearsed>;
  /** Forgets it, if it is theirs. */
  end(by: string, id: string): void;
}
