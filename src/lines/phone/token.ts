import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a call has to open its socket, in ms. */
const VALID_MS = 60_000;

/** A pass for the socket of one call: it says until when, and is signed with the account's token. */
export function passFor(callSid: string, authToken: string, now: Date): string {
  const until = now.getTime() + VALID_MS;
  return `${until}.${signature(callSid, authToken, until)}`;
}

/** Whether a pass was made for this call and is still valid. */
export function isPass(pass: string, callSid: string, authToken: string, now: Date): boolean {
  const [until = '', given = ''] = pass.split('.');
  const expected = Buffer.from(signature(callSid, authToken, Number(until)));
  const offered = Buffer.from(given);
  const same = offered.length === expected.length && timingSafeEqual(offered, expected);
  return same && now.getTime() <= Number(until);
}

function signature(callSid: string, authToken: string, until: number): string {
  return createHmac('sha256', authToken).update(`switchroom phone ${callSid} ${until}`).digest('base64url');
}
