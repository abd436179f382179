import { expect, test } from 'vitest';
import { Authenticator } from '../../identity/testing/authenticator.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { ORIGIN, type StaffRig, signedIn, staffRig } from './testing/staff-rig.ts';

const pool = freshPool();
const MINUTE_MS = 60_000;

/** Somebody new with a passkey. */
async function withPasskey(rig: StaffRig, authenticator = new Authenticator()) {
  const person = await signedIn(rig);
  const { body } = await person.browser.send('POST', '/v1/session/passkey/register/options');
  const response = authenticator.create(body.options, ORIGIN);
  const made = await person.browser.send('POST', '/v1/session/passkey/register', {
    ...{ ceremony: body.ceremony, name: 'A key in software', response },
  });
  return { ...person, made };
}

/** What comes of signing in with a passkey, which may do so for another page. */
async function byPasskey(rig: StaffRig, authenticator: Authenticator, origin = ORIGIN) {
  const browser = rig.browser();
  const { body } = await browser.send('POST', '/v1/session/passkey/options');
  const given = { ceremony: body.ceremony, response: authenticator.get(body.options, origin) };
  return { browser, given, got: await browser.send('POST', '/v1/session/passkey', given) };
}

test('a passkey signs one in without an account being typed, and its answer is good once', async () => {
  const rig = staffRig(pool());
  const authenticator = new Authenticator();
  const { id, made } = await withPasskey(rig, authenticator);
  expect(made.status).toBe(204);
  const { browser, given, got } = await byPasskey(rig, authenticator);
  expect(got).toMatchObject({ status: 200, body: { id, session: { via: 'passkey' } } });
  const again = await browser.send('POST', '/v1/session/passkey', given);
  expect(again).toMatchObject({ status: 401, body: { detail: expect.stringContaining('done already') } });
  expect((await byPasskey(rig, authenticator)).got.status).toBe(200);
});

test('a passkey is refused for another page, another challenge, no verified user, and when nobody knows it', async () => {
  const rig = staffRig(pool());
  const known = new Authenticator();
  await withPasskey(rig, known);
  expect((await byPasskey(rig, known, 'http://evil.example')).got.status).toBe(401);
  expect((await byPasskey(rig, new Authenticator())).got.status).toBe(401);
  for (const lies of [{ userVerified: false }, { challenge: 'b3RoZXI' }]) {
    expect((await withPasskey(rig, new Authenticator(lies))).made.status, JSON.stringify(lies)).toBe(401);
  }
});

test('a passkey whose signature was altered, or that counts backwards, is refused', async () => {
  const rig = staffRig(pool());
  const authenticator = new Authenticator();
  await withPasskey(rig, authenticator);
  const browser = rig.browser();
  const ask = async () => (await browser.send('POST', '/v1/session/passkey/options')).body;
  const first = await ask();
  const early = authenticator.get(first.options, ORIGIN);
  const altered = { ...early, response: { ...early.response, authenticatorData: early.response.signature } };
  const send = (ceremony: string, response: unknown) =>
    browser.send('POST', '/v1/session/passkey', { ceremony, response });
  expect((await send(first.ceremony, altered)).status).toBe(401);
  const [second, third] = [await ask(), await ask()];
  const cloned = authenticator.get(second.options, ORIGIN);
  const newer = authenticator.get(third.options, ORIGIN);
  expect((await send(third.ceremony, newer)).status).toBe(200);
  expect((await send(second.ceremony, cloned)).status).toBe(401);
});

test('a passkey of somebody who was disabled lets nobody in', async () => {
  const rig = staffRig(pool());
  const authenticator = new Authenticator();
  const { id } = await withPasskey(rig, authenticator);
  await rig.staff.disable(id);
  expect((await byPasskey(rig, authenticator)).got.status).toBe(401);
});

test('one sees one’s own passkeys, when each was made and used, and removes one shortly after signing in', async () => {
  const rig = staffRig(pool());
  const authenticator = new Authenticator();
  const { browser } = await withPasskey(rig, authenticator);
  const list = async () => (await browser.send('GET', '/v1/passkeys')).body.passkeys;
  const [{ id, madeAt }] = await list();
  expect(await list()).toMatchObject([{ name: 'A key in software', usedAt: null }]);
  rig.clock.pass(MINUTE_MS);
  await byPasskey(rig, authenticator);
  const [{ usedAt }] = await list();
  expect(new Date(usedAt).getTime() - new Date(madeAt).getTime()).toBe(MINUTE_MS);

  const other = await signedIn(rig);
  const remove = (by: typeof browser) => by.send('DELETE', `/v1/passkeys/${id}`);
  expect((await other.browser.send('GET', '/v1/passkeys')).body.passkeys).toEqual([]);
  expect(await remove(other.browser)).toMatchObject({ status: 404, body: { code: 'passkey-not-found' } });
  expect((await remove(browser)).status).toBe(204);
  expect(await list()).toEqual([]);
  expect((await byPasskey(rig, authenticator)).got.status).toBe(401);
  rig.clock.pass(15 * MINUTE_MS);
  expect((await remove(browser)).status).toBe(403);
});

test('what began more than 5 minutes ago, or for somebody else, ends nowhere', async () => {
  const rig = staffRig(pool());
  const [one, other] = [await signedIn(rig), await signedIn(rig)];
  const { body } = await one.browser.send('POST', '/v1/session/passkey/register/options');
  const given = {
    ceremony: body.ceremony,
    name: 'x',
    response: new Authenticator().create(body.options, ORIGIN),
  };
  const stolen = await other.browser.send('POST', '/v1/session/passkey/register', given);
  expect(stolen.status).toBe(401);
  const { body: late } = await one.browser.send('POST', '/v1/session/passkey/options');
  rig.clock.pass(5 * MINUTE_MS);
  const response = new Authenticator().get(late.options, ORIGIN);
  const tooLate = await one.browser.send('POST', '/v1/session/passkey', {
    ceremony: late.ceremony,
    response,
  });
  expect(tooLate).toMatchObject({ status: 401, body: { code: 'credentials-invalid' } });
});

test('passkeys are refused in words on a page without a host name', async () => {
  const rig = staffRig(pool());
  const asked = rig.signIn.askPasskey({ address: undefined, origin: 'http://127.0.0.1:4100' });
  await expect(asked).rejects.toMatchObject({
    code: 'request-invalid',
    detail: expect.stringContaining('localhost'),
  });
});
