/** What a model reads when its function call did not work; it can act on the message. */
export function answerError(code: string, message: string, more: object = {}): string {
  return JSON.stringify({ error: { code, message }, ...more });
}

/** What a model reads of a call that came too late to be run. */
export const TURN_ENDED = answerError('turn-aborted', 'Not run: the turn had ended.');
