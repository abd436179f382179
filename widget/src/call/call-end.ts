import { asRefused } from '../chat/server.ts';
import type { Ending } from './wire.ts';
import type { Saying } from './words/call-words.ts';

/** Why a call is over; null when the customer hung up. */
export function sayingOfEnding({ kind, reason }: Ending): Saying | null {
  if (kind === 'floor') return (words) => words.unavailable;
  if (reason === 'hung-up') return null;
  if (reason === 'silence') return (words) => words.silence;
  return reason === 'replaced' ? (words) => words.replaced : (words) => words.ended;
}

/** Why a call could not begin. */
export function sayingOfFailure(thrown: unknown): Saying {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'NotAllowedError') return (words) => words.notAllowed;
  if (name === 'NotFoundError') return (words) => words.noMicrophone;
  // Another program holds it, or its driver fails.
  if (name === 'NotReadableError') return (words) => words.microphoneBusy;
  // A page that did not come over HTTPS has no `mediaDevices`.
  if (thrown instanceof TypeError && !window.isSecureContext) return (words) => words.notSecure;
  const { code } = asRefused(thrown);
  if (code === 'offline') return (words) => words.lost;
  if (code === 'calls-full') return (words) => words.busy;
  if (code === 'speech-unavailable') return (words) => words.unavailable;
  return code === 'conversation-closed' ? (words) => words.ended : (words) => words.failed;
}
