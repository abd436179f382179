import { createHash, hkdfSync, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** 256 random bits, in base64url. */
export function randomSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/**
 * What is kept of a secret of ours. SHA-256 is enough: nobody guesses 256 random bits, so there is nothing for a slow
 * hash to slow down. Passwords, which people choose, are hashed by `passwords.ts`.
 */
export function hashOf(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}

/** A 256-bit key for one purpose. */
export function derivedKey(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `switchroom ${purpose}`, SECRET_BYTES));
}
