import type { ApiKey, ApiKeyStore } from '../contracts/api-key.ts';
import type { Clock } from '../contracts/clock.ts';
import { codeOf, SwitchroomError } from '../contracts/errors.ts';
import { type Authenticated, COOKIES, type Credentials, type Identity } from '../contracts/identity.ts';
import { type Principal, scopesAt } from '../contracts/principal.ts';
import type { KeyRing } from '../contracts/signing.ts';
import { KEY_PREFIX } from './api-keys.ts';
import { customerTokens } from './customer-tokens.ts';
import { knownKeys } from './known-keys.ts';

/** What an identity is made of. */
export interface IdentityParts {
  /** Id of the desk. */
  readonly desk: string;
  readonly ring: KeyRing;
  readonly keys: ApiKeyStore;
  readonly clock: Clock;
  /** How long a customer's token is valid, in ms. */
  readonly tokenMs: number;
  /** Whose session a cookie is; without it nobody signs in. */
  readonly sessionOf?: (cookie: string) => Promise<Principal | undefined>;
}

/** Tells who sends a request to one desk: a bearer token or key first, then a session, then a customer's cookie. */
export function createIdentity(parts: IdentityParts): Identity {
  const { desk, ring, clock, tokenMs, sessionOf = async () => undefined } = parts;
  const tokens = customerTokens({ desk, ring, clock, lifeMs: tokenMs });
  const keyOf = knownKeys(parts.keys, clock);

  async function ofKey(bearer: string): Promise<Authenticated> {
    const key = await keyOf(bearer);
    if (key === undefined) {
      throw new SwitchroomError('credentials-invalid', 'There is no such API key, or it is no longer valid.');
    }
    return { principal: service(desk, key), via: 'key' };
  }

  async function ofToken(token: string, via: 'token' | 'cookie'): Promise<Authenticated> {
    const { conversation, renewed } = await tokens.read(token);
    return { principal: customer(desk, conversation), via, ...(renewed && { renewed }) };
  }

  async function ofCookies(cookies: Credentials['cookies']): Promise<Authenticated | undefined> {
    const session = cookies[COOKIES.session];
    const principal = session === undefined ? undefined : await sessionOf(session);
    if (principal !== undefined) return { principal, via: 'session' };
    const token = cookies[COOKIES.customer];
    return token === undefined ? undefined : await ofToken(token, 'cookie').catch(asNone);
  }

  return {
    async authenticate({ bearer, cookies }) {
      if (bearer === undefined) return ofCookies(cookies);
      return bearer.startsWith(KEY_PREFIX) ? ofKey(bearer) : ofToken(bearer, 'token');
    },
    tokenFor: (conversationId) => tokens.issue(conversationId),
  };
}

/** A browser sends cookies by itself, also long after they were good for anything. */
function asNone(thrown: unknown): undefined {
  if (codeOf(thrown) === 'credentials-invalid') return undefined;
  throw thrown;
}

function customer(desk: string, conversation: string): Principal {
  return { kind: 'customer', id: conversation, name: '', desk, roles: [], scopes: [], conversation };
}

function service(desk: string, { id, name, roles, scopes, desks }: ApiKey): Principal {
  const all = scopesAt(desks, roles, scopes);
  return { kind: 'service', id, name, desk, roles, scopes: all, ...(desks && { desks }) };
}
