import { z } from 'zod';
import type { Clock } from '../contracts/clock.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Quotas } from '../contracts/quota.ts';
import type { NewSession, SignIn, SignInFrom, StaffMember } from '../contracts/staff.ts';
import type { OnceStore, StaffStore } from '../contracts/staff-store.ts';
import { oidcClient, redirect } from './oidc.ts';
import { halves } from './once.ts';
import { checkSignIn, signInOptions } from './passkeys.ts';
import { isPassword } from './passwords.ts';
import { hashOf, randomSecret } from './secrets.ts';
import type { SessionKeeper } from './sessions.ts';
import type { OidcSettings } from './settings.ts';
import { accountOf, newMember } from './staff.ts';

/** What a passkey was asked, until it has answered. */
export const asked = z.object({ challenge: z.string(), origin: z.string() });

/** What the ways in are made of. */
export interface SignInParts {
  readonly desk: string;
  readonly staff: StaffStore;
  readonly once: OnceStore;
  readonly sessions: SessionKeeper;
  readonly quotas: Quotas;
  readonly clock: Clock;
  readonly oidc?: OidcSettings | undefined;
}

/** The ways in for one desk's staff. */
export function signIn(parts: SignInParts): SignIn {
  const { desk, staff, once, sessions, quotas, clock } = parts;
  const ceremonies = halves({ store: once, clock }, 'passkey', asked);
  /** Counted before anything is looked at, so that a right guess counts as well. */
  const count = ({ address }: SignInFrom, account?: string) =>
    quotas.take('sign-in', { kind: 'staff', id: '', desk, address, customer: account });
  return {
    ...providerSignIn(parts),
    async byLink(secret, from) {
      await count(from);
      const member = await once.takeLink(hashOf(secret), clock.now());
      if (member === undefined) throw refused('The link was used, or is older than 15 minutes.');
      return sessions.begin(member, 'link');
    },
    async byPassword({ account: given, password }, from) {
      const account = accountOf(given);
      await count(from, account);
      const member = await staff.byAccount(account);
      const right = await isPassword(password, member && (await staff.passwordOf(member.id)));
      if (!right || !isWelcome(member)) throw refused('The account or the password is not right.');
      return sessions.begin(member, 'password');
    },
    async askPasskey(from) {
      await count(from);
      const options = await signInOptions(from.origin);
      const { challenge } = options;
      return { ceremony: await ceremonies.begin({ challenge, origin: from.origin }), options };
    },
    async byPasskey({ ceremony, response }) {
      const question = await ceremonies.finish(ceremony);
      const passkey = await staff.passkey(response.id);
      const member = passkey && (await staff.byId(passkey.staff));
      if (passkey === undefined || !isWelcome(member)) throw refused('The passkey does not fit.');
      await staff.passkeyUsed(passkey.id, await checkSignIn(response, question, passkey), clock.now());
      return sessions.begin(member, 'passkey');
    },
  };
}

function providerSignIn({ staff, once, sessions, quotas, desk, clock, oidc }: SignInParts) {
  const provider = oidc && oidcClient(oidc);
  const redirects = halves({ store: once, clock }, 'oidc', redirect);
  const known = () => {
    if (provider !== undefined) return provider;
    throw new SwitchroomError('route-not-found', 'No identity provider is configured.');
  };
  return {
    async startOidc({ address, origin }: SignInFrom) {
      const client = known();
      await quotas.take('sign-in', { kind: 'staff', id: '', desk, address });
      const { url, state, nonce, verifier } = await client.start(origin);
      const browser = randomSecret();
      await redirects.begin({ nonce, verifier, browser: digest(browser) }, state);
      return { url, browser };
    },
    async byOidc(url: URL, browser: string): Promise<NewSession> {
      const client = known();
      const begun = await redirects.finish(url.searchParams.get('state') ?? '');
      if (begun.browser !== digest(browser)) throw refused('Another browser began this sign-in.');
      const { issuer, subject, name, roles, desks } = await client.finish(url, begun);
      const account = `oidc-${digest(`${issuer} ${subject}`).slice(0, 16)}`;
      const member = newMember({ account, name, roles, desks }, clock.now());
      const kept = await staff.addFromProvider(member, { issuer, subject });
      if (!isWelcome(kept)) throw refused('The account is disabled.');
      return sessions.begin(kept, 'oidc');
    },
  };
}

function isWelcome(member: StaffMember | undefined): member is StaffMember {
  return member !== undefined && member.disabledAt === null;
}

function refused(why: string): SwitchroomError {
  return new SwitchroomError('credentials-invalid', why);
}

function digest(text: string): string {
  return Buffer.from(hashOf(text)).toString('hex');
}
