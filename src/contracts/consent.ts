import type { Customer } from './conversation.ts';
import type { Facts } from './fact.ts';
import type { Database } from './tool.ts';

/** What the words of an offer may be made of. */
export interface ConsentContext {
  readonly conversationId: string;
  readonly agent: string;
  readonly facts: Facts;
  /** Who the customer is, where the host has signed them in. */
  readonly customer: Customer | null;
  readonly signal: AbortSignal;
  /** Reads only. */
  readonly database: Database;
  now(): Date;
}

/** A write that the customer must have agreed to. */
export interface OfferedFirst<Arguments extends object = object> {
  /**
   * The offer in words, as the customer is to hear it, ending in a question: what is done, and what it costs. Other words are
   * another offer. Throw `ToolRefusal` for what can not be offered.
   */
  offer(input: Arguments, context: ConsentContext): string | Promise<string>;
}

/** Whether a write needs the customer's yes first; `none` says why it does not. */
export type Consent<Arguments extends object = object> = OfferedFirst<Arguments> | { readonly none: string };

/** What a customer's answer to an offer can be; `early`: they said it before they had heard the offer to its end. */
export const CONSENT_VERDICTS = ['yes', 'no', 'unclear', 'early'] as const;

/** One of `CONSENT_VERDICTS`. */
export type ConsentVerdict = (typeof CONSENT_VERDICTS)[number];

/** The offer the customer was last asked to agree to: a write, and the words it was offered in. */
export interface OpenOffer {
  /** The call that asked. */
  readonly callId: string;
  /** Of the tool. */
  readonly name: string;
  /** Of the write: its identifying arguments. */
  readonly identity: string;
  readonly offer: string;
  /** The turn in which the customer was asked. */
  readonly askedIn: number;
  /** When the customer had been told all of it, in ms since 1970: it counts from then on. Null before. */
  readonly saidAt: number | null;
  /** What was answered last; null before. */
  readonly verdict: ConsentVerdict | null;
  /** The event that says so. */
  readonly judgedBy: number | null;
  /** Unclear answers so far; a question counts a half. */
  readonly unclear: number;
  /** The call that has used the yes up. */
  readonly spentBy: string | null;
}
