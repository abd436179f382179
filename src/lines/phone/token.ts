import { z } from 'zod';
import { isSignature, signatureOf } from '../_shared/signature.ts';

/** How long a call has to open its socket, in ms. */
const VALID_MS = 60_000;

/** What the socket of a call shows: its pass, and the desk it was made for where there are several. */
export const passParameters = z.object({
  pass: z.string().max(500),
  desk: z.string().max(64).optional(),
});

/** See `passParameters`. */
export type PassParameters = z.output<typeof passParameters>;

/** A pass for the socket of one call: it says until when, and is signed with the account's token. `desk`: where there are several. */
export function passFor(callSid: string, authToken: string, now: Date, desk?: string): string {
  const until = now.getTime() + VALID_MS;
  return `${until}.${signatureOf(textOf(callSid, until, desk), authToken)}`;
}

/** Whether a pass was made for this call, at this desk, and is still valid. */
export function isPass(pass: string, callSid: string, authToken: string, now: Date, desk?: string): boolean {
  const [until = '', signature = ''] = pass.split('.');
  const isOurs = isSignature(signature, textOf(callSid, Number(until), desk), authToken);
  return isOurs && now.getTime() <= Number(until);
}

function textOf(callSid: string, until: number, desk: string | undefined): string {
  return `switchroom phone ${callSid} ${until}${desk === undefined ? '' : ` ${desk}`}`;
}
