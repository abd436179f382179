import type { MiddlewareHandler } from 'hono';
import { SwitchroomError } from '../contracts/errors.ts';
import { expectHost } from './http/hosts.ts';

/**
 * Refuses what other web sites send through a visitor's browser: requests for another host name than those of this server
 * (`host-refused`), and requests a browser marks as sent by a page of another origin (`origin-refused`), but for those of `origins`.
 */
export function sameSite(known: ReadonlySet<string>, origins: readonly string[] = []): MiddlewareHandler {
  return async (context, next) => {
    expectHost(new URL(context.req.url).host, known);
    const origin = context.req.header('origin') ?? '';
    // For a browser another port is the same site.
    const isOther = /^(cross|same)-site$/.test(context.req.header('sec-fetch-site') ?? '');
    if (isOther && !origins.includes(origin) && context.req.method !== 'GET') {
      throw new SwitchroomError('origin-refused', "Another site may not speak here in a visitor's name.");
    }
    await next();
  };
}
