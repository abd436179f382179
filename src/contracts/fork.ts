import type { DeskChanges } from './desk-changes.ts';
import type { JsonValue } from './json.ts';

/** One turn, on record or in the fork. */
export interface TurnSide {
  readonly said: string;
  /** Who has the conversation after it; what went wrong where it had no answer. */
  readonly holder: string;
  readonly replies: readonly string[];
  /** Functions that were called, with their arguments and how they ended: `refund {"amount":20} ok`. */
  readonly calls: readonly string[];
}

/** What a turn of the fork may have that the record has not. */
export const DIVERGENCES = ['words of the customer', 'agent', 'calls', 'words'] as const;

/** See `DIVERGENCES`. */
export type Divergence = (typeof DIVERGENCES)[number];

/** Something that a sealed conversation could not do, as it is not on record. */
export interface Sealed {
  readonly name: string;
  readonly effect: 'read' | 'write' | 'handoff';
  readonly arguments: JsonValue;
}

/** A turn of the record and of the fork, side by side. */
export interface ForkedTurn {
  /** Of the customer's message on record. */
  readonly seq: number | undefined;
  readonly recorded: TurnSide | undefined;
  readonly forked: TurnSide;
  readonly differs: readonly Divergence[];
  /** What the fork wanted to do that is not on record: it was refused. */
  readonly sealed: readonly Sealed[];
}

/** A conversation that goes on otherwise from one of its messages. */
export interface Fork {
  readonly conversation: string;
  /** The message it begins with, by its event. */
  readonly from: number;
  readonly turns: readonly ForkedTurn[];
  /** Messages on record that nothing of the fork stands beside. */
  readonly notReplayed: number;
  /** What people of the staff wrote after it began; a fork has no staff. */
  readonly staffWords: number;
}

/** A fork, and what it went on with. */
export interface DeskFork extends Fork {
  /** Versions of the desk: the one its first message was answered by, null where the record does not say, and the fork's. */
  readonly versions: { readonly recorded: string | null; readonly forked: string };
}

/** How a conversation shall go on otherwise. */
export interface ForkWish {
  /** An event: the fork begins with the message whose turn it is in, or with the first message after it. */
  readonly at: number;
  /** What the customer says from there on; what they said without. */
  readonly say?: readonly string[] | undefined;
  /** All that differs from the code; the desk as it serves without. */
  readonly changes?: DeskChanges | undefined;
  /** Whether the models of the desk are asked; the floor alone otherwise. */
  readonly models: boolean;
}

/**
 * Lets a recorded conversation go on otherwise, in memory and with its side effects sealed: as many turns as there may be, or as a minute takes.
 * Throws `conversation-not-found`, `request-invalid` where nothing is said from there on or the log is too long, `changes-refused`,
 * and `too-many-requests` while another one goes on.
 */
export type ForkConversation = (conversation: string, wish: ForkWish) => Promise<DeskFork>;
