import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { SwitchroomError } from '../contracts/errors.ts';
import {
  type AuthenticateRequest,
  COOKIES,
  type CustomerToken,
  type Identity,
  type SignedIn,
} from '../contracts/identity.ts';
import { staffPrincipal } from '../contracts/principal.ts';
import { type RequestSource, requireSameOrigin } from '../identity/same-origin.ts';
import type { LineEnv } from '../lines/_shared/principal.ts';

/** The header that brings a customer the next token, once theirs is in the second half of its life. */
export const RENEWED_TOKEN = 'switchroom-token';

/** What tells requests apart. */
export interface AuthenticateParts {
  /** Id of the desk. */
  readonly desk: string;
  readonly identity: Identity;
  /** The network address a request came from. */
  readonly addressOf: (context: Context) => string | undefined;
  /** The origin of this server's pages. */
  readonly originOf: (context: Context) => string;
  /** Asked first: whom the program around the desk has signed in. */
  readonly authenticate?: AuthenticateRequest | undefined;
}

/**
 * Finds out who sends each request: by the word of the program around the desk, by the bearer token or key it shows, else by
 * its cookies. Throws `credentials-invalid`, and `origin-refused` for what another site sends with a visitor's cookies.
 */
export function authenticate(parts: AuthenticateParts): MiddlewareHandler<LineEnv> {
  const { desk, identity, addressOf, originOf } = parts;
  return async (context, next) => {
    const address = addressOf(context);
    context.set('address', address);
    const signedIn = await parts.authenticate?.(context.req.raw);
    if (signedIn !== undefined) {
      takeWord(context, signedIn, originOf(context));
      if ('staff' in signedIn) {
        const principal = staffPrincipal(desk, signedIn.staff);
        context.set('principal', { ...principal, ...(address !== undefined && { address }) });
        return next();
      }
    }
    const shown = { bearer: bearerOf(context.req.header('authorization')), cookies: getCookie(context) };
    const found = await identity
      .authenticate(shown)
      .catch((thrown: unknown) => (signedIn === undefined ? rethrow(thrown) : asStranger(thrown)));
    if (found === undefined) return next();
    const { principal, via, renewed } = found;
    if (via === 'session' || via === 'cookie') requireSameOrigin(sourceOf(context), originOf(context));
    context.set('principal', { ...principal, ...(address !== undefined && { address }) });
    if (renewed) {
      context.header(RENEWED_TOKEN, renewed.token);
      if (via === 'cookie') keepToken(context, originOf(context), renewed);
    }
    await next();
  };
}

/** Lets a page of ours go on with its conversation without keeping the token itself. */
export function keepToken(context: Context, origin: string, { token, expiresAt }: CustomerToken): void {
  const secure = origin.startsWith('https:');
  setCookie(context, COOKIES.customer, token, {
    path: '/v1',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    expires: expiresAt,
  });
}

/** The program may go by its own cookies, which a browser sends by itself as well. */
function takeWord(context: Context<LineEnv>, signedIn: SignedIn, origin: string): void {
  const byCookie =
    context.req.header('authorization') === undefined && context.req.header('cookie') !== undefined;
  if (byCookie) requireSameOrigin(sourceOf(context), origin);
  if ('customer' in signedIn) context.set('signedIn', signedIn);
}

/** What is no token of ours may be one of the program's, which has said whose it is. */
function asStranger(thrown: unknown): undefined {
  if (!(thrown instanceof SwitchroomError) || thrown.code !== 'credentials-invalid') rethrow(thrown);
}

function rethrow(thrown: unknown): never {
  throw thrown;
}

function bearerOf(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^Bearer +(\S+) *$/i.exec(header)?.[1];
}

function sourceOf({ req }: Context): RequestSource {
  return { method: req.method, fetchSite: req.header('sec-fetch-site'), origin: req.header('origin') };
}
