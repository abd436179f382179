import type { Kind } from '../model.ts';

/** One message of a customer, and what became of it. */
export interface Sent {
  readonly conversation: string;
  readonly messageId: string;
  readonly reference: string;
  readonly kind: Kind;
  /** A node said that it is on record. */
  acknowledged: boolean;
  /** Every answer that came, to every time it was sent, as one text each. */
  readonly answers: Answer[];
}

/** An answer, as far as it must be the same however often it is asked for. */
export interface Answer {
  readonly reply: string;
  readonly outcome: string;
  readonly handoffs: readonly { readonly from: string; readonly to: string }[];
  readonly toolCalls: readonly { readonly name: string; readonly status: string }[];
}
