import { own } from './own.ts';

/**
 * Why a function call did not work, by the code its caller reads, and whom the words beside the code are for. A language
 * model reads all of them. Those for `customer` are the desk's own, or promise something: the floor says them. Those for
 * `model` tell a model what to do, and a customer must never hear them.
 */
export const CALL_ERRORS = {
  /** Beside the message stand words for the customer, in `say`. */
  'approval-needed': 'model',
  'arguments-invalid': 'model',
  /** The customer has just said no to it, is to be asked first, or gave no clear answer. */
  'consent-declined': 'model',
  'consent-needed': 'model',
  'consent-unclear': 'model',
  'cut-off': 'model',
  'fact-missing': 'model',
  failed: 'model',
  'function-unknown': 'model',
  'guard-refused': 'model',
  'handoff-impossible': 'model',
  /** An edge said no, in words of the desk. */
  'handoff-refused': 'customer',
  interrupted: 'model',
  'limit-reached': 'model',
  'not-approved': 'model',
  'outcome-unknown': 'model',
  /** A tool said no, in words of the desk. */
  refused: 'customer',
  'turn-aborted': 'model',
} as const satisfies Record<string, 'customer' | 'model'>;

/** A code that a call can be answered with. */
export type CallErrorCode = keyof typeof CALL_ERRORS;

/** Whether a customer may read the words beside a code; those of codes that nobody has sorted are for models. */
export function isForCustomers(code: string): boolean {
  return own(CALL_ERRORS, code) === 'customer';
}

/** What the answer to a call begins with that only made an offer. */
const OFFERED = '{"error":{"code":"consent-needed",';

/** Whether a call was answered with an offer: nothing was done, and the customer is to agree first. */
export function isOffer(output: string): boolean {
  return output.startsWith(OFFERED);
}
