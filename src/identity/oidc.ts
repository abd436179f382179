import type { AuthorizationCodeGrantChecks, Configuration } from 'openid-client';
import { z } from 'zod';
import { messageOf, SwitchroomError } from '../contracts/errors.ts';
import { optionalPackage } from '../contracts/optional-package.ts';
import { ROLES } from '../contracts/principal.ts';
import type { OidcSettings } from './settings.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** Loaded when the first one signs in. */
const library = () => optionalPackage(() => import('openid-client'), 'An identity provider', 'openid-client');

/** Where the provider sends browsers back to, on this server. */
export const CALLBACK_PATH = '/v1/session/oidc/callback';

/** What must be remembered while a browser is at the provider. */
export const redirect = z.object({
  nonce: z.string(),
  verifier: z.string(),
  /** Of the secret in the browser's cookie. */
  browser: z.string(),
});

/** Who has signed in at the provider. */
export interface ProviderPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly (typeof ROLES)[number][];
  /** Ids; null: all. */
  readonly desks: readonly string[] | null;
}

/** A client of one OpenID Connect provider: code flow with PKCE, state and nonce. */
export function oidcClient(settings: OidcSettings) {
  let known: Promise<Configuration> | undefined;

  /** Asked when the first one signs in, so that a provider that is away keeps no desk from starting. */
  function configuration(): Promise<Configuration> {
    known ??= discover(settings).catch((cause: unknown) => {
      known = undefined;
      throw cause;
    });
    return known;
  }

  return {
    async start(origin: string) {
      const client = await library();
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const verifier = client.randomPKCECodeVerifier();
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${origin}${CALLBACK_PATH}`,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url, state, nonce, verifier };
    },
    async finish(
      url: URL,
      { nonce, verifier }: { nonce: string; verifier: string },
    ): Promise<ProviderPerson> {
      const checks = {
        pkceCodeVerifier: verifier,
        expectedNonce: nonce,
        idTokenExpected: true,
        // It has been looked up by the state: one that does not fit was not found.
        expectedState: url.searchParams.get('state') ?? '',
      };
      const claims = await claimsOf(await configuration(), url, checks);
      const roles = z.array(z.enum(ROLES)).parse(await settings.roles(claims));
      if (roles.length === 0) throw new SwitchroomError('not-allowed', 'Nobody has given you a role here.');
      const desks = z
        .array(z.string())
        .nullable()
        .parse((await settings.desks?.(claims)) ?? null);
      if (desks?.length === 0) throw new SwitchroomError('not-allowed', 'Nobody has given you a desk here.');
      return { issuer: claims.iss, subject: claims.sub, name: nameOf(claims), roles, desks };
    },
  };
}

/** What the provider says of somebody: in its signed token, and when it is asked, where it can be. */
async function claimsOf(known: Configuration, url: URL, checks: AuthorizationCodeGrantChecks) {
  const { authorizationCodeGrant, fetchUserInfo } = await library();
  try {
    const tokens = await authorizationCodeGrant(known, url, checks);
    const signed = tokens.claims();
    if (signed === undefined) throw new TypeError('There is no ID token.');
    const isAsked = known.serverMetadata().userinfo_endpoint !== undefined;
    const asked = isAsked ? await fetchUserInfo(known, tokens.access_token, signed.sub) : {};
    return { ...asked, ...signed };
  } catch (cause) {
    const why = 'The identity provider did not confirm the sign-in.';
    throw new SwitchroomError('credentials-invalid', why, { cause });
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const { allowInsecureRequests, discovery } = await library();
  const server = new URL(issuer);
  // Without TLS only where nothing leaves the machine.
  const execute = server.protocol === 'http:' && LOOPBACK.has(server.hostname) ? [allowInsecureRequests] : [];
  return discovery(server, clientId, clientSecret, undefined, { execute }).catch((cause: unknown) => {
    const why = `The identity provider ${issuer} cannot be asked (${messageOf(cause)}).`;
    throw new SwitchroomError('provider-unavailable', why, { cause });
  });
}

function nameOf(claims: Readonly<Record<string, unknown>>): string {
  const named = [claims.name, claims.preferred_username, claims.nickname];
  return (named.find((name) => typeof name === 'string' && name !== '') as string | undefined) ?? 'Staff';
}
