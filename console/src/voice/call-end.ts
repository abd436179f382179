import { asProblem } from '../problem.ts';
import type { Ending } from './wire.ts';

const CLOSED: Readonly<Record<string, string>> = {
  silence: 'The call was ended, as nothing was heard.',
  replaced: 'The call goes on in another window.',
};

/** Why a call is over, for the customer; empty when they hung up themselves. */
export function wordsOfEnding({ kind, reason }: Ending): string {
  if (kind === 'floor') return 'Speech is not available now. Please go on in writing.';
  return reason === 'hung-up' ? '' : (CLOSED[reason] ?? 'The call was ended.');
}

/** Why a call could not begin, for the customer. */
export function wordsOfFailure(thrown: unknown): string {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotAllowedError')
    return 'This page may not use the microphone. Allow it in the browser and call again, or go on in writing.';
  if (name === 'NotFoundError')
    return 'No microphone was found. Plug one in and call again, or go on in writing.';
  // Another program holds it, or its driver fails.
  if (name === 'NotReadableError')
    return 'The microphone can not be used now. Close what else uses it and call again, or go on in writing.';
  // A page that did not come over HTTPS has no `mediaDevices`.
  if (thrown instanceof TypeError && !window.isSecureContext)
    return 'A page may only use the microphone over HTTPS, or on this machine.';
  const { code, message } = asProblem(thrown);
  if (code === 'calls-full') return 'All lines are busy. Call again in a minute, or go on in writing.';
  return code === 'speech-unavailable' ? wordsOfEnding({ kind: 'floor', reason: code }) : message;
}

/** The connection was lost for too long. */
export const LOST = 'The connection was lost. Call again, or go on in writing.';
