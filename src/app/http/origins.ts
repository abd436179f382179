import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Headers that a page of another origin sends and reads. */
const ALLOWED = ['authorization', 'content-type', 'idempotency-key', 'last-event-id'];
const EXPOSED = ['switchroom-token', 'retry-after'];
const PREFLIGHT_S = 600;

/**
 * Lets the pages of these origins talk to customers' routes. They show a token; their cookies are never asked for, so that
 * what a visitor is signed in to here stays out of their reach.
 */
export function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  const answer = cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ALLOWED,
    exposeHeaders: EXPOSED,
    maxAge: PREFLIGHT_S,
  });
  return (context, next) => {
    // Who is not allowed asks for a method that the path does not take.
    const isRefused =
      context.req.method === 'OPTIONS' && !origins.includes(context.req.header('origin') ?? '');
    return isRefused ? next() : answer(context, next);
  };
}

/**
 * The origin of this server's pages, as the browser that sends a request knows it; `names` are further host names that the proxy of
 * `publicUrl` takes requests for.
 */
export function originOf(
  publicUrl: string | undefined,
  names: readonly string[] = [],
): (context: Context) => string {
  const known = publicUrl === undefined ? undefined : new URL(publicUrl);
  return (context) => {
    const { host, hostname, origin } = new URL(context.req.url);
    if (known?.host === host) return known.origin;
    return known && names.includes(hostname) ? `${known.protocol}//${host}` : origin;
  };
}
