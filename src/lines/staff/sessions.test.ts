import { expect, test } from 'vitest';
import { freshPool } from '../../testing/fresh-pool.ts';
import { type Browser, PASSWORD, signedIn, staffRig, withPassword } from './testing/staff-rig.ts';

const pool = freshPool();
const MINUTE_MS = 60_000;

test('a session ends when it is idle, when it is old, when it is ended, and when its owner is disabled', async () => {
  const rig = staffRig(pool(), {
    settings: { sessions: { idleMs: 10 * MINUTE_MS, longestMs: 30 * MINUTE_MS } },
  });
  const isIn = async (browser: Browser) => (await browser.get('/v1/session')).status === 200;
  const busy = await signedIn(rig);
  const idle = await signedIn(rig);
  for (let passed = 0; passed < 27; passed += 9) {
    rig.clock.pass(9 * MINUTE_MS);
    expect(await isIn(busy.browser)).toBe(true);
  }
  expect(await isIn(idle.browser)).toBe(false);
  rig.clock.pass(3 * MINUTE_MS);
  expect(await isIn(busy.browser)).toBe(false);

  const [gone, fired] = [await signedIn(rig), await signedIn(rig)];
  const cookie = gone.browser.cookies.get('switchroom-session') ?? '';
  expect((await gone.browser.send('DELETE', '/v1/session')).status).toBe(204);
  expect(gone.browser.cookies.has('switchroom-session')).toBe(false);
  gone.browser.cookies.set('switchroom-session', cookie);
  expect(await isIn(gone.browser)).toBe(false);
  await rig.staff.disable(fired.id);
  expect(await isIn(fired.browser)).toBe(false);
});

test('one sees where one is signed in, and ends a session elsewhere but not somebody else’s', async () => {
  const rig = staffRig(pool());
  const { account, browser } = await withPassword(rig);
  const other = rig.browser();
  rig.clock.pass(1_000);
  await other.send('POST', '/v1/session/password', { account, password: PASSWORD });
  const { sessions } = (await browser.get('/v1/sessions')).body;
  expect(sessions).toMatchObject([
    { via: 'link', isThis: true },
    { via: 'password', isThis: false },
  ]);
  const stranger = await signedIn(rig);
  await stranger.browser.send('DELETE', `/v1/sessions/${sessions[1].id}`);
  expect((await other.get('/v1/session')).status).toBe(200);
  await browser.send('DELETE', `/v1/sessions/${sessions[1].id}`);
  expect((await other.get('/v1/session')).status).toBe(401);
});

test('a session of one desk is nothing at another', async () => {
  const { browser } = await signedIn(staffRig(pool()));
  const salon = staffRig(pool(), { desk: 'salon' }).browser();
  salon.cookies.set('switchroom-session', browser.cookies.get('switchroom-session') ?? '');
  expect((await salon.get('/v1/session')).status).toBe(401);
});

test('another site, another port, and whoever does not say where they come from change nothing with a cookie', async () => {
  const rig = staffRig(pool());
  const { browser } = await signedIn(rig);
  const cookie = `switchroom-session=${browser.cookies.get('switchroom-session')}`;
  const from: Record<string, string>[] = [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': '' },
  ];
  for (const headers of from) {
    const got = await rig.browser().send('DELETE', '/v1/session', undefined, { ...headers, cookie });
    expect(got, JSON.stringify(headers)).toMatchObject({ status: 403, body: { code: 'origin-refused' } });
  }
  expect((await browser.get('/v1/session')).status).toBe(200);
});
