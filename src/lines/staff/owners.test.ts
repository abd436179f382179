import { expect, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { PASSWORD, signedIn, staffRig } from './testing/staff-rig.ts';

const pool = freshPool();

test('owners add people, who come in by a link, and disable them, but not themselves', async () => {
  const rig = staffRig(pool());
  const owner = await signedIn(rig, 'owner');
  const { body } = await owner.browser.send('POST', '/v1/staff', {
    ...{ account: 'New@Example.com', name: 'Newcomer', roles: ['auditor'] },
  });
  expect(body.member).toMatchObject({ account: 'new@example.com', roles: ['auditor'], disabledAt: null });
  const newcomer = rig.browser();
  const came = await newcomer.send('POST', '/v1/session/link', { link: body.link });
  expect(came.body).toMatchObject({ id: body.member.id, roles: ['auditor'] });
  const taken = await owner.browser.send('POST', '/v1/staff', {
    ...{ account: 'new@example.com', name: 'Again', roles: ['owner'] },
  });
  expect(taken).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
  expect((await owner.browser.send('DELETE', `/v1/staff/${owner.id}`)).body.code).toBe('not-allowed');
  expect((await owner.browser.send('DELETE', `/v1/staff/${body.member.id}`)).status).toBe(204);
  expect((await newcomer.get('/v1/session')).status).toBe(401);
  expect((await owner.browser.send('DELETE', `/v1/staff/${body.member.id}`)).body.code).toBe(
    'staff-not-found',
  );
  const { staff } = (await owner.browser.get('/v1/staff')).body;
  expect(staff.find(({ id }: { id: string }) => id === body.member.id).disabledAt).toEqual(
    expect.any(String),
  );
});

test('owners make, rotate and revoke keys; who may not manage identity may not', async () => {
  const rig = staffRig(pool());
  const owner = await signedIn(rig, 'owner');
  const made = await owner.browser.send('POST', '/v1/keys', { name: 'crm', roles: ['operator'] });
  const id = made.body.key.id;
  const who = (secret: string) => rig.browser().get('/v1/session', { authorization: `Bearer ${secret}` });
  expect((await who(made.body.secret)).body).toMatchObject({ kind: 'service', id, session: null });
  const rotated = await owner.browser.send('POST', `/v1/keys/${id}/rotate`, {});
  expect((await who(rotated.body.secret)).body.id).toBe(id);
  expect((await owner.browser.get('/v1/keys')).body.keys).toContainEqual(
    expect.objectContaining({ id, name: 'crm' }),
  );
  expect((await owner.browser.send('DELETE', `/v1/keys/${id}`)).status).toBe(204);
  expect((await owner.browser.send('DELETE', `/v1/keys/${id}`)).body.code).toBe('key-not-found');
  const operator = await signedIn(rig);
  const { secret } = await rig.keys.create({
    name: 'x',
    roles: ['operator', 'auditor', 'analyst'],
    scopes: [],
  });
  const tries: [string, string, unknown?][] = [
    ['GET', '/v1/staff'],
    ['POST', '/v1/staff', { account: 'a', name: 'a', roles: ['owner'] }],
    ['DELETE', `/v1/staff/${owner.id}`],
    ['GET', '/v1/keys'],
    ['POST', '/v1/keys', { name: 'a', roles: ['owner'] }],
    ['POST', `/v1/keys/${id}/rotate`, {}],
    ['DELETE', `/v1/keys/${id}`],
  ];
  for (const [method, path, body] of tries) {
    const asPerson = await operator.browser.send(method, path, body);
    const asService = await rig.browser().send(method, path, body, { authorization: `Bearer ${secret}` });
    for (const got of [asPerson, asService]) expect(got.body.code, `${method} ${path}`).toBe('not-allowed');
  }
});

test('a server is configured once an owner could sign in from elsewhere', async () => {
  const rig = staffRig(pool(), { desk: 'not-yet' });
  expect(await rig.staff.isConfigured()).toBe(false);
  const { browser, id } = await signedIn(rig, 'owner');
  expect(await rig.staff.isConfigured()).toBe(false);
  await browser.send('POST', '/v1/session/password/set', { password: PASSWORD });
  expect(await rig.staff.isConfigured()).toBe(true);
  await rig.staff.disable(id);
  expect(await rig.staff.isConfigured()).toBe(false);
});

test('a link for an account that is disabled, or has another role, is not made', async () => {
  const rig = staffRig(pool());
  const { account, id } = await signedIn(rig);
  const link = (role: 'owner' | 'operator') => rig.staff.createLink({ account, name: 'Ana', roles: [role] });
  await expect(link('owner')).rejects.toMatchObject({ code: 'request-invalid' });
  await rig.staff.disable(id);
  await expect(link('operator')).rejects.toMatchObject({ code: 'request-invalid' });
});
