import { expect, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { signedIn, staffRig } from './testing/staff-rig.ts';

const pool = freshPool();

test('who signs in, and what owners do to staff and keys, is on record for auditors, page by page', async () => {
  const rig = staffRig(pool());
  const { browser, id } = await signedIn(rig, 'owner');
  const { body: added } = await browser.send('POST', '/v1/staff', {
    account: 'x',
    name: 'Xu',
    roles: ['auditor'],
  });
  const { body: made } = await browser.send('POST', '/v1/keys', { name: 'crm', roles: ['operator'] });
  await browser.send('POST', `/v1/keys/${made.key.id}/rotate`, {});
  await browser.send('DELETE', `/v1/keys/${made.key.id}`);
  await browser.send('POST', '/v1/session/password/set', { password: 'a horse, a battery' });
  const auditor = rig.browser();
  await auditor.send('POST', '/v1/session/link', { link: added.link });
  const first = (await auditor.get('/v1/audit?limit=4')).body;
  const second = (await auditor.get(`/v1/audit?limit=4&before=${first.next}`)).body;
  expect([...first.entries, ...second.entries].map(({ action }) => action)).toEqual([
    ...['signed-in-by-link', 'password-set', 'key-revoked', 'key-rotated', 'key-made', 'staff-added'],
    'signed-in-by-link',
  ]);
  expect(first.entries[0]).toMatchObject({ kind: 'staff', actor: added.member.id, seq: 7 });
  expect(first.entries[2]).toMatchObject({ actor: id, targets: [made.key.id] });
  expect(second.next).toBeNull();
  expect(JSON.stringify([first, second])).not.toMatch(/Xu|example\.com|horse/);
  await rig.audit.flush();
  expect((await auditor.get('/v1/audit?limit=1')).body.entries[0]).toMatchObject({ action: 'audit-read' });
  expect((await rig.auditLog.verify()).findings).toEqual([]);
});

test('operators and analysts read no audit', async () => {
  const rig = staffRig(pool());
  const { browser } = await signedIn(rig);
  expect((await browser.get('/v1/audit')).body.code).toBe('not-allowed');
  const { secret } = await rig.keys.create({ name: 'x', roles: ['analyst'], scopes: [] });
  const asService = await rig.browser().get('/v1/audit', { authorization: `Bearer ${secret}` });
  expect(asService.body.code).toBe('not-allowed');
});
