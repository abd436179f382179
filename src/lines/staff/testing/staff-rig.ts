import { OpenAPIHono } from '@hono/zod-openapi';
import { getCookie } from 'hono/cookie';
import { type DeskIdentity, deskIdentity } from '../../../app/identity.ts';
import type { QuotaSettings } from '../../../identity/quota-settings.ts';
import { requireSameOrigin } from '../../../identity/same-origin.ts';
import type { IdentitySettings } from '../../../identity/settings.ts';
import { type SetClock, setClock } from '../../../identity/testing/identity-bench.ts';
import type { Pool } from '../../../stores/postgres/connect.ts';
import type { LineEnv } from '../../_shared/principal.ts';
import { problemOf, problemResponse } from '../../_shared/problem.ts';
import { staffLine } from '../staff-line.ts';

/** What somebody signs in with who has a password. */
export const PASSWORD = 'a horse, a battery';

let people = 0;

/** Where the pages of the rig's server are. */
export const ORIGIN = 'http://localhost:4100';

/** How a rig may differ. */
export interface StaffRigOptions {
  readonly settings?: IdentitySettings;
  readonly quotas?: QuotaSettings;
  readonly desk?: string;
}

/** What a browser got: the status, the body and where it was sent. */
export interface BrowserAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came.
  readonly body: any;
  readonly location: string | null;
  readonly setCookies: readonly string[];
}

/** The staff line of a desk over HTTP, as a server mounts it. */
export interface StaffRig extends DeskIdentity {
  readonly clock: SetClock;
  /** A browser with cookies of its own. */
  browser(): Browser;
}

/** A browser, or a program, that keeps its cookies. */
export interface Browser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<BrowserAnswer>;
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<BrowserAnswer>;
}

/** Puts the staff line of a desk on a database. */
export function staffRig(
  pool: Pool,
  { settings = {}, quotas, desk = 'support' }: StaffRigOptions = {},
): StaffRig {
  const clock = setClock();
  const parts = deskIdentity({ desk, pool, settings, environment: {}, clock, quotas });
  const app = new OpenAPIHono<LineEnv>();
  app.onError((thrown) => problemResponse(problemOf(thrown)));
  app.use(async (context, next) => {
    const bearer = context.req.header('authorization')?.replace('Bearer ', '');
    const found = await parts.identity.authenticate({ bearer, cookies: getCookie(context) });
    const [fetchSite, origin] = [context.req.header('sec-fetch-site'), context.req.header('origin')];
    if (found?.via === 'session')
      requireSameOrigin({ method: context.req.method, fetchSite, origin }, ORIGIN);
    context.set('principal', found?.principal);
    context.set('address', context.req.header('x-test-address') ?? '192.0.2.1');
    await next();
  });
  app.route('/', staffLine({ ...parts, originOf: () => ORIGIN }));
  app.doc31('/v1/openapi.json', { openapi: '3.1.0', info: { title: 'rig', version: '1' } });
  return { ...parts, clock, browser: () => browserAt(app) };
}

function browserAt(app: OpenAPIHono<LineEnv>): Browser {
  const cookies = new Map<string, string>();
  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(new URL(path, ORIGIN), {
      method,
      headers: {
        ...(method !== 'GET' && { origin: ORIGIN, 'sec-fetch-site': 'same-origin' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const setCookies = response.headers.getSetCookie();
    for (const one of setCookies) keep(cookies, one);
    const text = await response.text();
    const read = text.startsWith('{') ? JSON.parse(text) : text;
    return { status: response.status, body: read, location: response.headers.get('location'), setCookies };
  }
  return { cookies, send, get: (path, headers) => send('GET', path, undefined, headers) };
}

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = ''] = header.split(';');
  const [name = '', value = ''] = pair.split('=');
  if (/max-age=0/i.test(header)) cookies.delete(name);
  else cookies.set(name, value);
}

/** Somebody new with a role, signed in by a link. */
export async function signedIn(rig: StaffRig, role: 'owner' | 'operator' = 'operator') {
  const account = `person-${++people}@example.com`;
  const link = await rig.staff.createLink({ account, name: 'Ana', roles: [role] });
  const browser = rig.browser();
  const { body } = await browser.send('POST', '/v1/session/link', { link: link.secret });
  return { account, browser, id: body.id as string };
}

/** Somebody new who has set a password. */
export async function withPassword(rig: StaffRig) {
  const person = await signedIn(rig);
  await person.browser.send('POST', '/v1/session/password/set', { password: PASSWORD });
  return person;
}

/** What comes of signing in with a password, in a browser of its own. */
export function byPassword(rig: StaffRig, account: string, password = PASSWORD): Promise<BrowserAnswer> {
  return rig.browser().send('POST', '/v1/session/password', { account, password });
}
