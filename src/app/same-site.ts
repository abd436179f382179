import type { MiddlewareHandler } from 'hono';
import { SwitchroomError } from '../contracts/errors.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/**
 * Refuses what other web sites send through a visitor's browser: requests a browser marks as cross-site, and, while only
 * this machine can connect, those for another host name (DNS rebinding) than that of `publicUrl`, which a proxy passes on.
 */
export function sameSite(host: string, publicUrl?: string): MiddlewareHandler {
  const known = new Set(publicUrl === undefined ? LOOPBACK : [...LOOPBACK, new URL(publicUrl).hostname]);
  return async (context, next) => {
    const { hostname } = new URL(context.req.url);
    if (LOOPBACK.has(host) && !known.has(hostname)) {
      throw new SwitchroomError('origin-refused', `This server answers for ${host}, not for ${hostname}.`);
    }
    if (context.req.method !== 'GET' && context.req.header('sec-fetch-site') === 'cross-site') {
      throw new SwitchroomError('origin-refused', "Another site may not speak here in a visitor's name.");
    }
    await next();
  };
}
