import { expect, test } from 'vitest';
import { SCOPES_OF } from '../contracts/principal.ts';
import { freshPool } from '../testing/fresh-pool.ts';
import { identityNode, setClock } from './testing/identity-bench.ts';

const pool = freshPool();
const INVALID = { code: 'credentials-invalid' };
const operator = { name: 'crm', roles: ['operator'], scopes: [] } as const;
const show = (bearer: string) => ({ bearer, cookies: {} });

function bench() {
  const clock = setClock();
  return { clock, ...identityNode(pool(), 'support', clock) };
}

test('a key says whose it is and what its roles and scopes allow', async () => {
  const { identity, keys } = bench();
  const { key, secret } = await keys.create({ ...operator, scopes: ['audit:read'] });
  expect(secret).toMatch(/^sr_[0-9a-f]{12}_[\w-]{43}$/);
  expect(await identity.authenticate(show(secret))).toEqual({
    principal: {
      ...{ kind: 'service', id: key.id, name: 'crm', desk: 'support', roles: ['operator'] },
      scopes: [...SCOPES_OF.operator, 'audit:read'],
    },
    via: 'key',
  });
});

test('the database holds no key, and the list shows none', async () => {
  const { keys } = bench();
  const { secret } = await keys.create(operator);
  const kept = await pool().query({ text: 'select * from switchroom.api_keys' });
  const part = secret.split('_').slice(2).join('_');
  expect(JSON.stringify([kept.rows, await keys.list()])).not.toContain(part);
});

test('a key of another desk, a wrong secret and what only looks like a key are not valid', async () => {
  const { identity, keys } = bench();
  const { secret } = await identityNode(pool(), 'salon').keys.create(operator);
  const { secret: own } = await keys.create(operator);
  const wrong = `${own.slice(0, -2)}${own.endsWith('AA') ? 'BB' : 'AA'}`;
  for (const given of [secret, wrong, `${own}x`, own.toUpperCase(), 'sr_', 'sr_x_y', 'sr_\0']) {
    await expect(identity.authenticate(show(given)), given).rejects.toMatchObject(INVALID);
  }
  expect((await keys.list()).map(({ id }) => id)).not.toContain(secret.split('_')[1]);
});

test('a revoked key is refused by every node within 5 seconds', async () => {
  const { clock, identity, keys } = bench();
  const { key, secret } = await keys.create(operator);
  const other = identityNode(pool(), 'support', clock);
  await identity.authenticate(show(secret));
  await other.keys.revoke(key.id);
  await expect(other.identity.authenticate(show(secret))).rejects.toMatchObject(INVALID);
  clock.pass(5_000);
  await expect(identity.authenticate(show(secret))).rejects.toMatchObject(INVALID);
  await expect(keys.revoke(key.id)).rejects.toMatchObject({ code: 'key-not-found' });
});

test('requests within 5 seconds cost one query, also those with a key nobody knows', async () => {
  const { identity, keys } = bench();
  const { key, secret } = await keys.create(operator);
  await identity.authenticate(show(secret));
  await pool().query({ text: 'delete from switchroom.api_keys where id = $1', values: [key.id] });
  expect((await identity.authenticate(show(secret)))?.principal.id).toBe(key.id);
});

test('a key expires to the second, also while a node remembers it', async () => {
  const { clock, identity, keys } = bench();
  const expiresAt = new Date(clock.now().getTime() + 2_000);
  const { secret } = await keys.create({ ...operator, expiresAt });
  expect((await identity.authenticate(show(secret)))?.via).toBe('key');
  clock.pass(2_000);
  await expect(identity.authenticate(show(secret))).rejects.toMatchObject(INVALID);
});

test('after a rotation the new secret is valid at once, and the old one for its grace time', async () => {
  const { clock, identity, keys } = bench();
  const { key, secret: old } = await keys.create(operator);
  const { secret: fresh } = await keys.rotate(key.id, 60_000);
  for (const given of [old, fresh]) {
    expect((await identity.authenticate(show(given)))?.principal.id).toBe(key.id);
  }
  clock.pass(60_000);
  await expect(identity.authenticate(show(old))).rejects.toMatchObject(INVALID);
  expect((await identity.authenticate(show(fresh)))?.principal.id).toBe(key.id);
});

test('a key that was revoked, or has expired, cannot be rotated', async () => {
  const { clock, keys } = bench();
  const { key } = await keys.create(operator);
  await keys.revoke(key.id);
  await expect(keys.rotate(key.id)).rejects.toMatchObject({ code: 'key-not-found' });
  const expiresAt = new Date(clock.now().getTime() + 1_000);
  const { key: short } = await keys.create({ ...operator, expiresAt });
  clock.pass(1_000);
  await expect(keys.rotate(short.id)).rejects.toMatchObject({ code: 'key-not-found' });
});

test('a key that may do nothing, or has expired already, is not made', async () => {
  const { clock, keys } = bench();
  const useless = keys.create({ name: 'x', roles: [], scopes: [] });
  await expect(useless).rejects.toMatchObject({ code: 'request-invalid' });
  const late = keys.create({ ...operator, expiresAt: clock.now() });
  await expect(late).rejects.toMatchObject({ code: 'request-invalid' });
});

test('the list says when a key was used, to within a minute', async () => {
  const { clock, identity, keys } = bench();
  const { key, secret } = await keys.create(operator);
  const usedAt = async () => (await keys.list()).find(({ id }) => id === key.id)?.usedAt;
  expect(await usedAt()).toBeNull();
  const first = clock.now();
  await identity.authenticate(show(secret));
  clock.pass(30_000);
  await identity.authenticate(show(secret));
  expect(await usedAt()).toEqual(first);
  clock.pass(31_000);
  await identity.authenticate(show(secret));
  expect(await usedAt()).toEqual(clock.now());
});
