import type { MiddlewareHandler } from 'hono';
import { SwitchroomError } from '../contracts/errors.ts';
import { expectHost } from './http/hosts.ts';

/**
 * Refuses what other web sites send through a visitor's browser: requests for another host name than those of this server
 * (`host-refused`), and requests a browser marks as cross-site (`origin-refused`).
 */
export function sameSite(known: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    expectHost(new URL(context.req.url).host, known);
    if (context.req.method !== 'GET' && context.req.header('sec-fetch-site') === 'cross-site') {
      throw new SwitchroomError('origin-refused', "Another site may not speak here in a visitor's name.");
    }
    await next();
  };
}
