import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SwitchroomError } from '../../contracts/errors.ts';
import { COOKIES } from '../../contracts/identity.ts';
import type { NewSession, SignedIn } from '../../contracts/staff.ts';
import type { LineEnv } from '../_shared/principal.ts';
import type { StaffLineParts } from './parts.ts';

/** Ties a sign-in at the provider to the browser that began it. */
const AT_PROVIDER = 'switchroom-sign-in';
const AT_PROVIDER_PATH = '/v1/session/oidc';
const AT_PROVIDER_S = 300;

/** What our cookies have in common: no script reads them, and other sites' pages send them with links only. */
function attributes(origin: string) {
  return { httpOnly: true, sameSite: 'Lax', secure: origin.startsWith('https:') } as const;
}

/** Has the browser keep its session. */
export function keepSession(
  context: Context<LineEnv>,
  origin: string,
  { cookie, session }: NewSession,
): void {
  context.header('cache-control', 'no-store');
  setCookie(context, COOKIES.session, cookie, {
    ...attributes(origin),
    path: '/',
    expires: session.expiresAt,
  });
}

/** Has the browser forget its session. */
export function forgetSession(context: Context<LineEnv>, origin: string): void {
  deleteCookie(context, COOKIES.session, { ...attributes(origin), path: '/' });
}

/** Has the browser remember that it is on its way to the provider. */
export function keepWay(context: Context<LineEnv>, origin: string, browser: string): void {
  setCookie(context, AT_PROVIDER, browser, {
    ...attributes(origin),
    path: AT_PROVIDER_PATH,
    maxAge: AT_PROVIDER_S,
  });
}

/** What the browser remembered of its way to the provider, once. */
export function takeWay(context: Context<LineEnv>, origin: string): string {
  const browser = getCookie(context, AT_PROVIDER) ?? '';
  deleteCookie(context, AT_PROVIDER, { ...attributes(origin), path: AT_PROVIDER_PATH });
  return browser;
}

/** The session of the browser that sends a request; undefined without one. */
export async function sessionOf(
  { sessions }: Pick<StaffLineParts, 'sessions'>,
  context: Context<LineEnv>,
): Promise<SignedIn | undefined> {
  const cookie = getCookie(context, COOKIES.session);
  return cookie === undefined ? undefined : sessions.of(cookie);
}

/** The session of the browser that sends a request; throws `credentials-missing` without one. */
export async function demandSession(
  parts: Pick<StaffLineParts, 'sessions'>,
  context: Context<LineEnv>,
): Promise<SignedIn> {
  const signedIn = await sessionOf(parts, context);
  if (signedIn !== undefined) return signedIn;
  throw new SwitchroomError('credentials-missing', 'Sign in first.');
}
