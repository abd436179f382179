import { expect, test } from 'vitest';
import { SCOPES_OF } from '../../contracts/principal.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { byPassword, PASSWORD, signedIn, staffRig, withPassword } from './testing/staff-rig.ts';

const pool = freshPool();
const MINUTE_MS = 60_000;

test('a link signs one in once, with a cookie that no script reads and no other site sends', async () => {
  const rig = staffRig(pool());
  const { secret } = await rig.staff.createLink({ account: 'ana', name: 'Ana', roles: ['owner'] });
  const browser = rig.browser();
  const first = await browser.send('POST', '/v1/session/link', { link: secret });
  expect(first).toMatchObject({
    status: 200,
    body: { kind: 'staff', name: 'Ana', roles: ['owner'], scopes: SCOPES_OF.owner, session: { via: 'link' } },
  });
  expect(first.setCookies).toEqual([
    expect.stringMatching(/^switchroom-session=[\w-]{43}; Path=\/; Expires=.* GMT; HttpOnly; SameSite=Lax$/),
  ]);
  expect((await browser.get('/v1/session')).body).toEqual(first.body);
  const second = await rig.browser().send('POST', '/v1/session/link', { link: secret });
  expect(second).toMatchObject({ status: 401, body: { code: 'credentials-invalid' }, setCookies: [] });
});

test('of ten who try one link at once, one is signed in', async () => {
  const rig = staffRig(pool());
  const { secret: link } = await rig.staff.createLink({ account: 'ben', name: 'Ben', roles: ['owner'] });
  const tries = Array.from({ length: 10 }, () => rig.browser().send('POST', '/v1/session/link', { link }));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
});

test('a link is good for 15 minutes', async () => {
  const rig = staffRig(pool());
  const { secret: link } = await rig.staff.createLink({ account: 'eve', name: 'Eve', roles: ['analyst'] });
  rig.clock.pass(15 * MINUTE_MS);
  expect((await rig.browser().send('POST', '/v1/session/link', { link })).status).toBe(401);
});

test('the database holds no link, no cookie and no password', async () => {
  const rig = staffRig(pool());
  const { browser } = await withPassword(rig);
  const { secret } = await rig.staff.createLink({ account: 'kim', name: 'Kim', roles: ['operator'] });
  const tables = ['staff', 'staff_links', 'staff_sessions', 'staff_passwords', 'sign_ins'];
  const rows = tables.map((table) =>
    pool().query({ text: `select row_to_json(t) from switchroom.${table} t` }),
  );
  const kept = JSON.stringify((await Promise.all(rows)).map((result) => result.rows));
  for (const word of [secret, browser.cookies.get('switchroom-session'), PASSWORD]) {
    expect(kept).not.toContain(word);
  }
  expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
});

test('nobody is signed in without a session, and a customer or a stranger is nobody', async () => {
  const rig = staffRig(pool());
  expect((await rig.browser().get('/v1/session')).body.code).toBe('credentials-missing');
  const { token } = await rig.identity.tokenFor('cv_1');
  const asCustomer = { authorization: `Bearer ${token}` };
  expect((await rig.browser().get('/v1/session', asCustomer)).body.code).toBe('credentials-missing');
  expect((await rig.browser().get('/v1/staff', asCustomer)).body.code).toBe('not-allowed');
  for (const path of ['/v1/sessions', '/v1/staff', '/v1/keys']) {
    expect((await rig.browser().get(path)).status, path).toBe(401);
  }
});

test('a password signs one in, however its characters are composed and the account is written', async () => {
  const rig = staffRig(pool());
  const { account, browser } = await signedIn(rig);
  await browser.send('POST', '/v1/session/password/set', { password: 'a caf\u00e9 au lait' });
  const same = await byPassword(rig, ` ${account.toUpperCase()} `, 'a cafe\u0301 au lait');
  expect(same).toMatchObject({ status: 200, body: { session: { via: 'password' } } });
});

test('a wrong password, an unknown account and a disabled one get the very same answer', async () => {
  const rig = staffRig(pool());
  const { account } = await withPassword(rig);
  const gone = await withPassword(rig);
  await rig.staff.disable(gone.id);
  const { account: without } = await signedIn(rig);
  const answers = await Promise.all([
    byPassword(rig, account, 'not the password'),
    byPassword(rig, 'nobody@example.com'),
    byPassword(rig, gone.account),
    byPassword(rig, without),
    byPassword(rig, '\0'),
  ]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 401, body: { code: 'credentials-invalid' } });
});

test('a password has at least 12 characters', async () => {
  const { browser } = await signedIn(staffRig(pool()));
  const short = await browser.send('POST', '/v1/session/password/set', { password: 'elevenchars' });
  expect(short).toMatchObject({ status: 400, body: { detail: 'A password has 12 to 256 characters.' } });
});

test('changing a password needs the current one, ends the other sessions and leaves this one', async () => {
  const rig = staffRig(pool());
  const { account } = await withPassword(rig);
  const [here, there] = [rig.browser(), rig.browser()];
  for (const one of [here, there]) {
    await one.send('POST', '/v1/session/password', { account, password: PASSWORD });
  }
  const change = (current?: string) =>
    here.send('POST', '/v1/session/password/set', {
      password: 'another good one',
      ...(current && { current }),
    });
  expect((await change()).status).toBe(401);
  expect((await change('not the password')).status).toBe(401);
  expect((await change(PASSWORD)).status).toBe(204);
  expect((await here.get('/v1/session')).status).toBe(200);
  expect((await there.get('/v1/session')).status).toBe(401);
  expect((await byPassword(rig, account)).status).toBe(401);
  expect((await byPassword(rig, account, 'another good one')).status).toBe(200);
});

test('a browser left open for more than 15 minutes makes no passkey and no first password', async () => {
  const rig = staffRig(pool());
  const { browser } = await signedIn(rig);
  rig.clock.pass(15 * MINUTE_MS);
  const password = await browser.send('POST', '/v1/session/password/set', { password: PASSWORD });
  expect(password).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  expect((await browser.send('POST', '/v1/session/passkey/register/options')).status).toBe(403);
});

test('sign-ins are counted by address, and by account wherever they come from', async () => {
  const limit = { most: 2, perMs: 60_000 };
  const rig = staffRig(pool(), {
    desk: 'counted',
    quotas: { 'sign-in': { address: limit, customer: limit } },
  });
  const attempt = async (account: string, address: string) => {
    const body = { account, password: PASSWORD };
    return (await rig.browser().send('POST', '/v1/session/password', body, { 'x-test-address': address }))
      .status;
  };
  const byLink = (address: string) =>
    rig.browser().send('POST', '/v1/session/link', { link: 'x' }, { 'x-test-address': address });
  expect(await attempt('ana', '192.0.2.1')).toBe(401);
  expect(await attempt('ben', '192.0.2.1')).toBe(401);
  expect(await attempt('eve', '192.0.2.1')).toBe(429);
  expect(await byLink('192.0.2.1')).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
  expect(await attempt(' ANA', '192.0.2.2')).toBe(401);
  expect(await attempt('ana', '192.0.2.3')).toBe(429);
  expect(await attempt('ben', '192.0.2.3')).toBe(401);
});
