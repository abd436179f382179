import type { MiddlewareHandler } from 'hono';
import { SwitchroomError } from '../contracts/errors.ts';
import { expectHost } from './http/hosts.ts';

/**
 * Refuses what other web sites send through a visitor's browser: requests for another host name than those of this server
 * (`host-refused`), and requests a browser marks as cross-site (`origin-refused`), but for those of `origins`.
 */
export function sameSite(known: ReadonlySet<string>, origins: readonly string[] = []): MiddlewareHandler {
  return async (context, next) => {
    expectHost(new URL(context.req.url).host, known);
    const origin = context.req.header('origin') ?? '';
    const isOther = context.req.header('sec-fetch-site') === 'cross-site' && !origins.includes(origin);
    if (isOther && context.req.method !== 'GET') {
      throw new SwitchroomError('origin-refused', "Another site may not speak here in a visitor's name.");
    }
    await next();
  };
}
