import { createHmac, timingSafeEqual } from 'node:crypto';

/** What shows that a text is ours: its HMAC-SHA256, in base64url. */
export function signatureOf(text: string, key: string | Uint8Array): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Whether a signature is the one of a text; takes as long for any of the right length. */
export function isSignature(given: string, text: string, key: string | Uint8Array): boolean {
  const expected = Buffer.from(signatureOf(text, key));
  const offered = Buffer.from(given);
  return offered.length === expected.length && timingSafeEqual(offered, expected);
}
