import type { Desk } from './desk.ts';
import type { Principal } from './principal.ts';

/** What is known of which desk somebody means, the strongest first. */
export interface DeskHints {
  /** The id of a desk, in the request itself. */
  readonly named?: string | undefined;
  /** The number that was called, or what else a telephone's message says of it, the likeliest first. */
  readonly dialled?: readonly string[] | undefined;
  /** The host name the server was called by. */
  readonly host?: string | undefined;
  /** Whose token, key or session was shown. */
  readonly principal?: Principal | undefined;
}

/** Says which desk is meant; throws `desk-not-found`, and `not-allowed` for one that the principal may not work at. */
export type ChooseDesk = (hints: DeskHints) => Desk;
