import type { Desk } from './desk.ts';

/** The two versions of a desk that a trial compares: the one that serves anyway, and the one that is tried. */
export const VARIANTS = ['a', 'b'] as const;

/** One of `VARIANTS`. */
export type Variant = (typeof VARIANTS)[number];

/** The trial that a conversation is in, and by which of its two versions it is served. */
export interface InTrial {
  readonly name: string;
  readonly variant: Variant;
}

/** A desk as it serves a conversation now. */
export interface ServedDesk {
  readonly desk: Desk;
  /** What its turns are stamped with; nothing without. */
  readonly version?: string | undefined;
}

/** Says by which version of a desk a conversation is served. */
export interface Serving {
  /**
   * The trial that a new conversation is in; null where none is running. `who` is the customer's id, or else the conversation's: the same
   * one always gets the same variant. `before` is that of the conversation that is continued.
   */
  trialOf(who: string, before: InTrial | null): InTrial | null;
  /** Asked whenever something is done to a conversation. */
  served(trial: InTrial | null): ServedDesk;
}

/** A desk of one version, which serves everybody. */
export function oneVersion(desk: Desk, version?: string): Serving {
  const served = { desk, version };
  return { trialOf: () => null, served: () => served };
}
