import { isSignature, signatureOf } from '../_shared/signature.ts';

/** How long a call has to open its socket, in ms. */
const VALID_MS = 60_000;

/** A pass for the socket of one call: it says until when, and is signed with the account's token. */
export function passFor(callSid: string, authToken: string, now: Date): string {
  const until = now.getTime() + VALID_MS;
  return `${until}.${signatureOf(textOf(callSid, until), authToken)}`;
}

/** Whether a pass was made for this call and is still valid. */
export function isPass(pass: string, callSid: string, authToken: string, now: Date): boolean {
  const [until = '', signature = ''] = pass.split('.');
  return isSignature(signature, textOf(callSid, Number(until)), authToken) && now.getTime() <= Number(until);
}

function textOf(callSid: string, until: number): string {
  return `switchroom phone ${callSid} ${until}`;
}
