import { isIP } from 'node:net';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { SwitchroomError } from '../contracts/errors.ts';
import { optionalPackage } from '../contracts/optional-package.ts';
import type { StaffMember } from '../contracts/staff.ts';
import type { Passkey } from '../contracts/staff-store.ts';

/** Name of the site, as authenticators show it. */
const SITE = 'Switchroom';

/** EdDSA, ES256, RS256: what authenticators have. */
const ALGORITHMS = [-8, -7, -257];

/** Loaded when the first passkey is used: it takes longer to load than all the rest of a start. */
const library = () =>
  optionalPackage(() => import('@simplewebauthn/server'), 'A passkey', '@simplewebauthn/server');

/** What an authenticator was asked, and for which page. */
export interface PasskeyChallenge {
  readonly challenge: string;
  readonly origin: string;
}

/** What to ask an authenticator that is to sign somebody in: whoever has a passkey for this site. */
export async function signInOptions(origin: string) {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({ rpID: siteOf(origin), userVerification: 'required' });
}

/** What to ask an authenticator that is to make a passkey. */
export async function newPasskeyOptions(origin: string, member: StaffMember, known: readonly Passkey[]) {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    supportedAlgorithmIDs: ALGORITHMS,
    rpName: SITE,
    rpID: siteOf(origin),
    userID: new TextEncoder().encode(member.id),
    userName: member.account,
    userDisplayName: member.name,
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    // Found by the authenticator itself: one signs in without typing an account.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** How often a passkey was used, by its own count; throws `credentials-invalid` when its answer does not fit. */
export async function checkSignIn(
  response: AuthenticationResponseJSON,
  asked: PasskeyChallenge,
  passkey: Passkey,
) {
  const { id, publicKey, counter } = passkey;
  const { verifyAuthenticationResponse } = await library();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: asked.origin,
    expectedRPID: siteOf(asked.origin),
    credential: { id, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: true,
  }).catch(refuse);
  if (!verified) refuse();
  return authenticationInfo.newCounter;
}

/** The passkey that was made; throws `credentials-invalid` when the authenticator's answer does not fit. */
export async function checkNewPasskey(
  response: RegistrationResponseJSON,
  asked: PasskeyChallenge,
): Promise<Omit<Passkey, 'staff' | 'name'>> {
  const { verifyRegistrationResponse } = await library();
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: asked.origin,
    expectedRPID: siteOf(asked.origin),
    supportedAlgorithmIDs: ALGORITHMS,
    requireUserVerification: true,
  }).catch(refuse);
  if (!verified || registrationInfo === undefined) return refuse();
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { id, publicKey, counter, transports };
}

function refuse(cause?: unknown): never {
  throw new SwitchroomError('credentials-invalid', 'The passkey does not fit.', { cause });
}

/** The host name passkeys are for. Throws `request-invalid` for a bare address, for which browsers make none. */
function siteOf(origin: string): string {
  const { hostname } = new URL(origin);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) === 0) return hostname;
  throw new SwitchroomError(
    'request-invalid',
    'Passkeys need a host name: open this page as http://localhost, or by its own name.',
  );
}
