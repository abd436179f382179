import type { CallErrorCode } from '../../contracts/call-answer.ts';
import type { ErrorCode } from '../../contracts/errors.ts';

/** What a model reads when its function call did not work; it can act on the message. `CALL_ERRORS` says who else reads it. */
export function answerError(code: CallErrorCode | ErrorCode, message: string, more: object = {}): string {
  return JSON.stringify({ error: { code, message }, ...more });
}

/** What a model reads of a call that came too late to be run. */
export const TURN_ENDED = answerError('turn-aborted', 'Not run: the turn had ended.');

/** What the model reads of a write of which nobody knows whether it was done. */
export const UNKNOWN = answerError(
  'outcome-unknown',
  'It is not known whether this was done. Do not repeat it: a person has been asked to check. Tell the customer so.',
);
