import { base64url, decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { COOKIES } from '../contracts/identity.ts';
import { freshPool } from '../testing/fresh-pool.ts';
import { createIdentity } from './create-identity.ts';
import { givenKeyRing } from './key-ring.ts';
import { identityNode, setClock } from './testing/identity-bench.ts';

const pool = freshPool();
const HOUR_MS = 3_600_000;
const NO_COOKIES = {};
const INVALID = { code: 'credentials-invalid' };

const show = (bearer: string) => ({ bearer, cookies: NO_COOKIES });

test('a token lets its customer go on with one conversation and nothing else', async () => {
  const { identity } = identityNode(pool(), 'support');
  const { token } = await identity.tokenFor('cv_1');
  expect(await identity.authenticate(show(token))).toEqual({
    principal: {
      ...{ kind: 'customer', id: 'cv_1', name: '', desk: 'support', roles: [], scopes: [] },
      conversation: 'cv_1',
    },
    via: 'token',
  });
});

test('a token says its key, its desk, its conversation and its times, and nothing of a person', async () => {
  const { identity } = identityNode(pool(), 'support');
  const { token, expiresAt } = await identity.tokenFor('cv_1');
  expect(decodeProtectedHeader(token)).toEqual({
    alg: 'HS256',
    kid: expect.stringMatching(/^[0-9a-f]{12}$/),
  });
  const claims = decodeJwt(token);
  expect(claims).toEqual({
    ...{ iss: 'switchroom', aud: 'support', sub: 'cv_1' },
    ...{ iat: expect.any(Number), exp: expiresAt.getTime() / 1_000 },
  });
});

test('a token of one node is good on another that has never talked to it', async () => {
  const { token } = await identityNode(pool(), 'support').identity.tokenFor('cv_1');
  const other = await identityNode(pool(), 'support').identity.authenticate(show(token));
  expect(other?.principal.id).toBe('cv_1');
});

test('eight nodes that start at once share one key', async () => {
  await pool().query({ text: 'delete from switchroom.signing_keys' });
  const nodes = Array.from({ length: 8 }, () => identityNode(pool(), 'support').identity);
  const tokens = await Promise.all(nodes.map((node) => node.tokenFor('cv_1')));
  const ids = new Set(tokens.map(({ token }) => decodeProtectedHeader(token).kid));
  expect(ids.size).toBe(1);
  const { rowCount } = await pool().query({ text: 'select from switchroom.signing_keys' });
  expect(rowCount).toBe(1);
});

test('a token of another desk is not valid', async () => {
  const { token } = await identityNode(pool(), 'salon').identity.tokenFor('cv_1');
  const support = identityNode(pool(), 'support').identity;
  await expect(support.authenticate(show(token))).rejects.toMatchObject(INVALID);
});

test('a token is renewed in the second half of its life, and refused after it', async () => {
  const clock = setClock();
  const { identity } = identityNode(pool(), 'support', clock);
  const { token } = await identity.tokenFor('cv_1');
  clock.pass(12 * HOUR_MS - 1_000);
  expect(await identity.authenticate(show(token))).not.toHaveProperty('renewed');
  clock.pass(2_000);
  const renewed = (await identity.authenticate(show(token)))?.renewed;
  expect(renewed?.expiresAt.getTime()).toBeGreaterThan(clock.now().getTime() + 23.9 * HOUR_MS);
  clock.pass(12 * HOUR_MS + 120_000);
  await expect(identity.authenticate(show(token))).rejects.toMatchObject({
    ...INVALID,
    detail: 'The token: It has expired.',
  });
  expect((await identity.authenticate(show(renewed?.token ?? '')))?.principal.id).toBe('cv_1');
});

test('what is forged, altered, unsigned or no token at all is not valid', async () => {
  const { identity } = identityNode(pool(), 'support');
  const { token } = await identity.tokenFor('cv_1');
  const [header = '', , signature = ''] = token.split('.');
  const claims = { ...decodeJwt(token), sub: 'cv_2' };
  const altered = [header, base64url.encode(JSON.stringify(claims)), signature].join('.');
  const unsigned = new UnsecuredJWT(claims).encode();
  const { kid } = decodeProtectedHeader(token);
  const forged = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', ...(kid && { kid }) })
    .sign(new TextEncoder().encode('x'.repeat(32)));
  const unknown = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: 'constructor' })
    .sign(new TextEncoder().encode('x'.repeat(32)));
  const nothing = ['', 'x', '..', 'a.b.c', `${token}x`, '{}', 'eyJ.eyJ.eyJ', 'e30.e30.', '\0'];
  for (const given of [altered, unsigned, forged, unknown, ...nothing]) {
    await expect(identity.authenticate(show(given)), given).rejects.toMatchObject(INVALID);
  }
});

test('a cookie that is no longer valid counts as nothing shown, as browsers send it by themselves', async () => {
  const clock = setClock();
  const { identity } = identityNode(pool(), 'support', clock);
  const { token } = await identity.tokenFor('cv_1');
  const cookies = { [COOKIES.customer]: token, [COOKIES.session]: 'of another day' };
  expect((await identity.authenticate({ cookies }))?.via).toBe('cookie');
  clock.pass(25 * HOUR_MS);
  expect(await identity.authenticate({ cookies })).toBeUndefined();
  expect(await identity.authenticate({ cookies: NO_COOKIES })).toBeUndefined();
});

test('with secrets of the environment the first signs, all verify, and no key is made', async () => {
  await pool().query({ text: 'delete from switchroom.signing_keys' });
  const [old, fresh] = ['o'.repeat(32), 'f'.repeat(40)];
  const node = (secrets: string) => {
    const { keys: _, ...parts } = { ...identityNode(pool(), 'support'), clock: setClock() };
    const keys = { use: async () => undefined, add: async () => undefined, list: async () => [] };
    const none = { ...keys, revoke: async () => false, rotate: async () => undefined };
    const ring = givenKeyRing(secrets);
    return createIdentity({ desk: 'support', ring, keys: none, clock: parts.clock, tokenMs: HOUR_MS });
  };
  const { token } = await node(old).tokenFor('cv_1');
  expect((await node(`${fresh},${old}`).authenticate(show(token)))?.principal.id).toBe('cv_1');
  await expect(node(fresh).authenticate(show(token))).rejects.toMatchObject(INVALID);
  const { token: next } = await node(`${fresh}, ${old}`).tokenFor('cv_1');
  expect((await node(fresh).authenticate(show(next)))?.principal.id).toBe('cv_1');
  expect((await pool().query({ text: 'select from switchroom.signing_keys' })).rowCount).toBe(0);
});
