import { SwitchroomError } from '../contracts/errors.ts';
import { linkAddress, type Staff } from '../contracts/staff.ts';
import type { Environment } from './environment.ts';
import { isLoopback } from './http/loopback.ts';

/**
 * Strangers who can reach a server must be told from staff: throws `identity-required` where others can connect and no
 * owner could sign in.
 */
export async function expectIdentity({ HOST }: Pick<Environment, 'HOST'>, staff: Staff): Promise<void> {
  if (isLoopback(HOST) || (await staff.isConfigured())) return;
  throw new SwitchroomError(
    'identity-required',
    `HOST=${HOST} lets other machines in, and no owner can sign in yet. Start once without HOST, open the address it prints, ` +
      'and set a password or make a passkey there; or configure an identity provider. See docs/identity.md.',
  );
}

/**
 * The address that signs its reader in as owner, once: on this machine alone, until an owner has a way in of their own.
 * Undefined otherwise: what a server prints may be read by others; and of several workers one makes it.
 */
export async function ownersLink(
  url: string,
  { HOST, isFirst }: Pick<Environment, 'HOST'> & { readonly isFirst: boolean },
  staff: Staff,
): Promise<string | undefined> {
  if (!isFirst || !isLoopback(HOST) || (await staff.isConfigured())) return undefined;
  const { secret } = await staff.createLink({ account: 'owner', name: 'Owner', roles: ['owner'] });
  // Passkeys belong to a name, and an address is none.
  return linkAddress(url.replace('//127.0.0.1:', '//localhost:'), secret);
}
