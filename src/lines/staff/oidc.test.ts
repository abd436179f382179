import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '../../contracts/principal.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { type IdentityProvider, identityProvider } from './testing/identity-provider.ts';
import { type Browser, ORIGIN, type StaffRig, staffRig } from './testing/staff-rig.ts';

const pool = freshPool();
let provider: IdentityProvider;
beforeAll(async () => {
  provider = await identityProvider(ORIGIN);
  provider.people.set('ana', { name: 'Ana', groups: ['support-leads'] });
  provider.people.set('ben', { name: 'Ben', groups: [] });
});
afterAll(() => provider.close());

/** Leads own the desk; nobody else may come in. */
const roles = ({ groups }: Readonly<Record<string, unknown>>): Role[] =>
  Array.isArray(groups) && groups.includes('support-leads') ? ['owner'] : [];

function rig(options: { desk?: string } = {}): StaffRig {
  const { issuer, client } = provider;
  return staffRig(pool(), { settings: { oidc: { issuer, ...client, roles } }, ...options });
}

/** Goes to the provider and signs in there; resolves to the path one is sent back to. */
async function atProvider(browser: Browser, person: string): Promise<string> {
  const { status, location } = await browser.get('/v1/session/oidc');
  expect(status).toBe(302);
  const back = new URL(await provider.signIn(location ?? '', person));
  return `${back.pathname}${back.search}`;
}

test('who signs in at the provider is signed in here, with the roles that their claims give', async () => {
  const desk = rig();
  const browser = desk.browser();
  const back = await browser.get(await atProvider(browser, 'ana'));
  expect(back).toMatchObject({ status: 303, location: '/' });
  const { body } = await browser.get('/v1/session');
  expect(body).toMatchObject({ kind: 'staff', name: 'Ana', roles: ['owner'], session: { via: 'oidc' } });
  expect(await desk.staff.isConfigured()).toBe(true);
  expect((await browser.get('/v1/session/ways')).body.ways).toContain('oidc');
});

test('the request to the provider has PKCE, a state and a nonce, new each time', async () => {
  const desk = rig();
  const asked = await Promise.all(
    [1, 2].map(
      async () => new URL((await desk.browser().get('/v1/session/oidc')).location ?? '').searchParams,
    ),
  );
  for (const query of asked) {
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('redirect_uri')).toBe(`${ORIGIN}/v1/session/oidc/callback`);
  }
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(new Set(asked.map((query) => query.get(name))).size, name).toBe(2);
  }
});

test('the same person is the same next time, with the name and the roles they have by then', async () => {
  const desk = rig();
  const sign = async () => {
    const browser = desk.browser();
    await browser.get(await atProvider(browser, 'ana'));
    return (await browser.get('/v1/session')).body;
  };
  const before = await sign();
  provider.people.set('ana', { name: 'Ana Maria', groups: ['support-leads'] });
  expect(await sign()).toMatchObject({ id: before.id, name: 'Ana Maria' });
});

test('who has no role here does not come in, nor who was disabled', async () => {
  const desk = rig({ desk: 'strict' });
  const browser = desk.browser();
  const refused = await browser.get(await atProvider(browser, 'ben'));
  expect(refused).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  await browser.get(await atProvider(browser, 'ana'));
  const { id } = (await browser.get('/v1/session')).body;
  await desk.staff.disable(id);
  const again = await browser.get(await atProvider(browser, 'ana'));
  expect(again).toMatchObject({ status: 401, body: { code: 'credentials-invalid' } });
});

test('a way back is good once, and only in the browser that began it', async () => {
  const desk = rig();
  const [own, other] = [desk.browser(), desk.browser()];
  const path = await atProvider(own, 'ana');
  await atProvider(other, 'ben');
  expect((await other.get(path)).body.detail).toBe('Another browser began this sign-in.');
  expect((await own.get(path)).status).toBe(401);
  const next = await atProvider(own, 'ana');
  expect((await own.get(next)).status).toBe(303);
  expect((await own.get(next)).status).toBe(401);
});

test('a code that was changed, a state that nobody gave and an error of the provider are no sign-in', async () => {
  const desk = rig();
  const tries = [
    (path: string) => path.replace(/code=[^&]+/, 'code=another'),
    (path: string) => path.replace(/state=[^&]+/, 'state=another'),
    (path: string) => path.replace(/code=[^&]+/, 'error=access_denied'),
    () => '/v1/session/oidc/callback',
  ];
  for (const change of tries) {
    const browser = desk.browser();
    const got = await browser.get(change(await atProvider(browser, 'ana')));
    expect(got, change.toString()).toMatchObject({ status: 401, body: { code: 'credentials-invalid' } });
    expect(browser.cookies.has('switchroom-session')).toBe(false);
  }
});

test('a provider that is away is said to be, and asked again next time', async () => {
  const settings = { oidc: { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'y', roles } };
  const desk = staffRig(pool(), { settings });
  for (const _ of [1, 2]) {
    const { status, body } = await desk.browser().get('/v1/session/oidc');
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'provider-unavailable' });
  }
});

test('without a provider there is no such way in', async () => {
  const { status, body } = await staffRig(pool()).browser().get('/v1/session/oidc');
  expect({ status, code: body.code }).toEqual({ status: 404, code: 'route-not-found' });
});
