import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { COOKIES, type CustomerToken, type Identity } from '../contracts/identity.ts';
import { type RequestSource, requireSameOrigin } from '../identity/same-origin.ts';
import type { LineEnv } from '../lines/_shared/principal.ts';

/** The header that brings a customer the next token, once theirs is in the second half of its life. */
export const RENEWED_TOKEN = 'switchroom-token';

/** What tells requests apart. */
export interface AuthenticateParts {
  readonly identity: Identity;
  /** The network address a request came from. */
  readonly addressOf: (context: Context) => string | undefined;
  /** The origin of this server's pages. */
  readonly originOf: (context: Context) => string;
}

/**
 * Finds out who sends each request: by the bearer token or key it shows, else by its cookies. Throws
 * `credentials-invalid`, and `origin-refused` for what another site sends with a visitor's cookies.
 */
export function authenticate({
  identity,
  addressOf,
  originOf,
}: AuthenticateParts): MiddlewareHandler<LineEnv> {
  return async (context, next) => {
    const address = addressOf(context);
    context.set('address', address);
    const found = await identity.authenticate({
      bearer: bearerOf(context.req.header('authorization')),
      cookies: getCookie(context),
    });
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
    ...{ path: '/v1', httpOnly: true, sameSite: 'Lax', secure, expires: expiresAt },
  });
}

function bearerOf(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^Bearer +(\S+) *$/i.exec(header)?.[1];
}

function sourceOf({ req }: Context): RequestSource {
  return { method: req.method, fetchSite: req.header('sec-fetch-site'), origin: req.header('origin') };
}
