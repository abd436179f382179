import { describe, expect, test } from 'vitest';
import { support as pack } from '../../packs/support/pack.ts';
import { ROLES, SCOPES_OF, type Scope } from '../../src/contracts/principal.ts';
import { type DescribedRoute, describedRoutes } from '../support/described.ts';
import { phoneDesk } from '../support/phone-desk.ts';

/**
 * What each route wants of staff and services: a scope; or nothing, as it is for anybody, for a vendor who signs, for who
 * shows in the body how they sign in, or for a session's own person.
 */
const WANTS: Readonly<Record<string, Scope | 'anybody' | 'vendor' | 'sign-in' | 'session'>> = {
  'POST /v1/conversations': 'anybody',
  'GET /v1/conversations': 'conversations:read',
  'GET /v1/conversations/{id}': 'conversations:read',
  'GET /v1/conversations/{id}/events': 'conversations:read',
  'GET /v1/conversations/{id}/stream': 'conversations:read',
  'GET /v1/conversations/{id}/trace': 'conversations:read',
  'GET /v1/conversations/{id}/prompt': 'conversations:read',
  'POST /v1/conversations/{id}/messages': 'conversations:write',
  'POST /v1/conversations/{id}/interrupt': 'conversations:write',
  'POST /v1/conversations/{id}/voice': 'conversations:write',
  'POST /v1/conversations/{id}/voice/attach': 'conversations:write',
  'POST /v1/conversations/{id}/close': 'conversations:write',
  'POST /v1/conversations/{id}/rating': 'conversations:write',
  'GET /v1/conversations/{id}/analysis': 'conversations:read',
  'GET /v1/conversations/{id}/recordings': 'calls:hear',
  'GET /v1/conversations/{id}/recording': 'calls:hear',
  'POST /v1/conversations/{id}/listen': 'calls:hear',
  'GET /v1/analyses': 'conversations:read',
  'GET /v1/analyses/figures': 'conversations:read',
  'GET /v1/scorecard': 'conversations:read',
  'GET /v1/conversations/{id}/labels': 'conversations:read',
  'PUT /v1/conversations/{id}/labels': 'labels:write',
  'GET /v1/labels': 'conversations:read',
  'POST /v1/backtests': 'desk:publish',
  'GET /v1/conversations/{id}/test': 'conversations:read',
  'POST /v1/conversations/{id}/forks': 'conversations:fork',
  'GET /v1/labels/confusion': 'conversations:read',
  'POST /v1/evals': 'evals:write',
  'GET /v1/evals': 'desk:read',
  'GET /v1/evals/{number}': 'desk:read',
  'GET /v1/evals/{number}/differences': 'desk:read',
  'GET /v1/versions': 'desk:read',
  'GET /v1/versions/{number}/differences': 'desk:read',
  'GET /v1/versions/{number}/desk': 'desk:read',
  'POST /v1/rehearsals': 'desk:publish',
  'POST /v1/rehearsals/{id}/messages': 'desk:publish',
  'DELETE /v1/rehearsals/{id}': 'desk:publish',
  'POST /v1/versions': 'desk:publish',
  'POST /v1/versions/{number}/roll-back': 'desk:publish',
  'GET /v1/wall': 'conversations:read',
  'GET /v1/wall/stream': 'conversations:read',
  'GET /v1/desk': 'anybody',
  'GET /v1/desks': 'anybody',
  'GET /v1/models': 'desk:read',
  'GET /v1/inbox': 'conversations:read',
  'POST /v1/inbox/{id}/claim': 'inbox:work',
  'POST /v1/inbox/{id}/read': 'inbox:work',
  'POST /v1/inbox/{id}/reply': 'inbox:work',
  'POST /v1/inbox/{id}/whisper': 'inbox:work',
  'POST /v1/inbox/{id}/hand-back': 'inbox:work',
  'POST /v1/inbox/{id}/decline': 'inbox:work',
  'POST /v1/inbox/{id}/approvals/{callId}': 'approvals:decide',
  'POST /v1/inbox/{id}/assign': 'inbox:work',
  'GET /v1/duty': 'inbox:work',
  'PUT /v1/duty': 'session',
  'DELETE /v1/duty': 'session',
  'PUT /v1/presence': 'session',
  'GET /v1/notifications': 'session',
  'PUT /v1/notifications': 'session',
  'POST /v1/notifications/devices': 'session',
  'DELETE /v1/notifications/devices/{id}': 'session',
  'POST /v1/notifications/test': 'session',
  'GET /v1/canned-replies': 'desk:read',
  'PUT /v1/canned-replies/{name}': 'desk:publish',
  'DELETE /v1/canned-replies/{name}': 'desk:publish',
  'GET /v1/views': 'session',
  'PUT /v1/views/{id}': 'session',
  'DELETE /v1/views/{id}': 'session',
  'GET /v1/session/ways': 'anybody',
  'POST /v1/session/link': 'sign-in',
  'POST /v1/session/password': 'sign-in',
  'POST /v1/session/passkey': 'sign-in',
  'POST /v1/session/passkey/options': 'anybody',
  'GET /v1/session/oidc': 'anybody',
  'GET /v1/session/oidc/callback': 'anybody',
  'GET /v1/session': 'anybody',
  'DELETE /v1/session': 'anybody',
  'GET /v1/sessions': 'session',
  'DELETE /v1/sessions/{id}': 'session',
  'GET /v1/passkeys': 'session',
  'DELETE /v1/passkeys/{id}': 'session',
  'POST /v1/session/password/set': 'session',
  'POST /v1/session/passkey/register': 'session',
  'POST /v1/session/passkey/register/options': 'session',
  'GET /v1/staff': 'identity:manage',
  'POST /v1/staff': 'identity:manage',
  'PATCH /v1/staff/{id}': 'identity:manage',
  'POST /v1/staff/{id}/link': 'identity:manage',
  'DELETE /v1/staff/{id}': 'identity:manage',
  'GET /v1/settings': 'identity:manage',
  'GET /v1/audit': 'audit:read',
  'POST /v1/audit/verify': 'audit:read',
  'GET /v1/keys': 'identity:manage',
  'POST /v1/keys': 'identity:manage',
  'POST /v1/keys/{id}/rotate': 'identity:manage',
  'DELETE /v1/keys/{id}': 'identity:manage',
};

const nameOf = ({ method, path }: DescribedRoute) => `${method} ${path}`;
const wantOf = (route: DescribedRoute) =>
  /^\/v1\/(phone|sip)\//.test(route.path) ? 'vendor' : WANTS[nameOf(route)];

/** A desk with every line it can have, and a conversation of Anna's. */
async function fullDesk() {
  const { server } = await phoneDesk({ pack, steps: [] });
  const routes = await describedRoutes(server.url);
  const anna = await open(server.url);
  await ask(
    server.url,
    { method: 'POST', path: '/v1/conversations/{id}/messages', body: { text: SECRET } },
    anna,
    anna.token,
  );
  return { server, routes, anna, url: server.url };
}

const SECRET = 'I keep a marble elephant in my office';

interface Opened {
  readonly id: string;
  readonly token: string;
}

async function open(url: string): Promise<Opened> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(new URL('/v1/conversations', url), { method: 'POST', headers, body: '{}' });
  return (await response.json()) as Opened;
}

/** Sends a route's least request, about a conversation, with what the sender shows. */
async function ask(url: string, { method, path, body }: DescribedRoute, about: Opened, bearer?: string) {
  const stop = new AbortController();
  const target = path
    .replace('{id}', about.id)
    .replace('{callId}', 'call_1_1')
    .replace('{number}', '0')
    .replace('{name}', 'hello');
  const response = await fetch(new URL(target, url), {
    ...{ method, signal: stop.signal },
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const endless = path.endsWith('/stream') && response.ok;
  const text = endless ? '' : await response.text();
  stop.abort();
  return { status: response.status, text };
}

test('every route that is described says what it wants', async () => {
  const { routes } = await fullDesk();
  expect(routes.filter((route) => wantOf(route) === undefined).map(nameOf)).toEqual([]);
  expect(routes.length).toBeGreaterThan(30);
});

describe('of a conversation that is not theirs, on every route,', () => {
  const shown = {
    'a stranger': async (_url: string) => undefined,
    'a stranger with a token they made up': async (_url: string) =>
      'eyJhbGciOiJub25lIn0.eyJzdWIiOiJjdl8xIn0.',
    'another customer': async (url: string) => (await open(url)).token,
  };
  test.each(Object.entries(shown))('%s reads nothing and changes nothing', async (_, bearerAt) => {
    const { url, routes, anna } = await fullDesk();
    const before = await ask(
      url,
      { method: 'GET', path: '/v1/conversations/{id}', body: undefined },
      anna,
      anna.token,
    );
    const bearer = await bearerAt(url);
    for (const route of routes) {
      const { status, text } = await ask(url, route, anna, bearer);
      expect(text, nameOf(route)).not.toContain('marble');
      if (wantOf(route) === 'anybody') continue;
      const none = await ask(url, route, { ...anna, id: 'cv_AAAAAAAAAAAAAAAA' }, bearer);
      expect(status, `${nameOf(route)}: as for a conversation there is not`).toBe(none.status);
      expect(
        [400, 401, 403].filter((refusal) => refusal === status),
        `${nameOf(route)}: ${status} ${text}`,
      ).toHaveLength(1);
    }
    const after = await ask(
      url,
      { method: 'GET', path: '/v1/conversations/{id}', body: undefined },
      anna,
      anna.token,
    );
    expect(after).toEqual(before);
  });
});

test.each(ROLES)('the role %s may do on every route what its scopes say, and nothing else', async (role) => {
  const { url, routes, anna, server } = await fullDesk();
  const { secret } = await server.keys.create({ name: role, roles: [role], scopes: [] });
  const allowed = new Set<string>(SCOPES_OF[role]);
  for (const route of routes) {
    const want = wantOf(route) ?? '';
    if (['anybody', 'vendor', 'sign-in'].includes(want)) continue;
    const { status, text } = await ask(url, route, anna, secret);
    expect([401, 403].includes(status), `${nameOf(route)}: ${status} ${text}`).toBe(!allowed.has(want));
  }
});

/** Names of fields that are for staff, wherever they stand. */
const FOR_STAFF = /"(arguments|output|reason|note|models?|usage|spend|usd|instructions|mark|provenance)":/;

test('a customer reads on no route of theirs what is for staff, streamed or not', async () => {
  const { url, routes, anna } = await fullDesk();
  const say = async (text: string, accept: string) => {
    const response = await fetch(new URL(`/v1/conversations/${anna.id}/messages`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${anna.token}`, accept },
      body: JSON.stringify({ text }),
    });
    return response.text();
  };
  const read = [
    await say('I was charged twice for May', 'text/event-stream'),
    await say('HL-1001, and my email is maria.santos@example.com', 'text/event-stream'),
    await say('yes please', 'application/json'),
    await say('I want to talk to a person', 'text/event-stream'),
  ];
  expect(read.join()).toContain('lookup_invoice');
  for (const route of routes) read.push((await ask(url, route, anna, anna.token)).text);
  const asStaff = {
    ...{ method: 'GET', body: undefined },
    path: '/v1/conversations/{id}/stream?audience=operator',
  };
  expect(await ask(url, asStaff, anna, anna.token)).toMatchObject({ status: 403 });
  for (const text of read) expect(FOR_STAFF.exec(text)?.[0], text).toBeUndefined();
});
