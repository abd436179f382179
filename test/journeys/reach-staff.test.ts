import { expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { notificationSettings } from '../../src/sinks/notifications/settings.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { mailServer } from '../support/mail-server.ts';
import { pushService } from '../support/push-service.ts';
import { signedInStaff } from '../support/signed-in-staff.ts';

/** Jobs are looked for twice a second, and readers wait for every transaction of the tests' server. */
const soon = { timeout: 90_000 };
const WAITS = 'I want to talk to a human';
const until = () => new Date(Date.now() + 3_600_000).toISOString();

/** Two desks that reach people by e-mail and on their devices, and Ana, who may be on duty. */
async function office() {
  const [mail, push] = [await mailServer(), await pushService()];
  const nodes = await deskNodes(
    {
      ...{ pack: support, packs: [support, salon] },
      notifications: notificationSettings.parse({ pushNetwork: 'loopback' }),
    },
    {
      environment: {
        SMTP_URL: mail.url,
        MAIL_FROM: 'Switchroom <desk@example.com>',
        PUBLIC_URL: 'https://desk.example.com',
      },
    },
  );
  const here = await nodes.start();
  const ana = await signedInStaff(here, 'Ana');
  const stranger = new ApiClient(here.url);
  const waits = async (desk: string, words = WAITS) => {
    const id = await stranger.open({ desk });
    await stranger.say(id, words);
    return id;
  };
  const reach = (given: object) =>
    ana.ask('PUT', '/v1/notifications', { email: 'ana@example.com', ...given });
  const beOnDuty = () => ana.ask('PUT', '/v1/duty', { until: until(), atOnce: 20 });
  return { mail, push, nodes, here, ana, stranger, waits, reach, beOnDuty };
}

test('who is asked to take a conversation and does not look is told on their devices and by e-mail, without a word of the customer', async () => {
  const { mail, push, nodes, here, ana, waits, reach, beOnDuty } = await office();
  // However many nodes there are, one of them tells it.
  await nodes.start();
  const { body } = await ana.ask('GET', '/v1/notifications');
  expect(body).toMatchObject({ ways: ['push', 'email'], steps: [], devices: [] });
  const device = { name: 'Telephone', ...push.subscription };
  expect((await ana.ask('POST', '/v1/notifications/devices', device)).body.devices).toHaveLength(1);
  const steps = [
    { way: 'push', afterSeconds: 0 },
    { way: 'email', afterSeconds: 1, desks: ['support'] },
  ];
  expect((await reach({ steps })).status).toBe(200);
  await beOnDuty();
  const id = await waits('support', `${WAITS}, my name is Zebulon Quux`);
  await expect.poll(() => mail.taken.length, soon).toBe(1);
  await expect.poll(() => push.delivered.length, soon).toBe(1);
  const [message] = mail.taken;
  expect(message?.to).toEqual(['ana@example.com']);
  expect(message?.message).toContain(`https://desk.example.com/console/c/${id}`);
  expect(push.delivered[0]?.message).toMatchObject({
    ...{ kind: 'request', conversation: id, path: `/console/c/${id}` },
    title: 'Somebody asks for a person',
  });
  expect(push.delivered[0]?.claims).toMatchObject({ aud: push.origin, sub: 'mailto:desk@example.com' });
  expect(push.delivered[0]?.headers).toMatchObject({ urgency: 'high', ttl: '900' });
  expect(message?.message + JSON.stringify(push.delivered[0])).not.toMatch(/Zebulon|human/);
  const { entries } = await (await ownersApi(here)).json<{
    entries: { action: string; targets: string[] }[];
  }>('/v1/audit?limit=200');
  const told = entries.filter(({ action }) => action.startsWith('notified-by-'));
  expect(told.map(({ action }) => action).toSorted()).toEqual(['notified-by-email', 'notified-by-push']);
  expect(told[0]?.targets).toEqual([id, ana.id]);
});

test('who looks in time is not told, nor at a desk they did not name, nor of what others took over', async () => {
  const { mail, ana, here, waits, reach, beOnDuty } = await office();
  await reach({ steps: [{ way: 'email', afterSeconds: 10, desks: ['support'] }] });
  await beOnDuty();
  const seen = await waits('support');
  const asked = async () => (await ana.ask('GET', `/v1/conversations/${seen}`)).body.person?.assignee?.name;
  await expect.poll(asked, soon).toBe('Ana');
  expect((await ana.ask('PUT', '/v1/presence', { conversation: seen })).status).toBe(200);
  await waits('salon');
  const taken = await waits('support');
  const ben = await signedInStaff(here, 'Ben');
  expect((await ben.ask('POST', `/v1/inbox/${taken}/claim`, {})).status).toBe(200);
  const told = await waits('support');
  await expect.poll(() => mail.taken.length, soon).toBe(1);
  expect(mail.taken[0]?.message).toContain(told);
});

test('a customer who writes to somebody who does not look is told of once, and what fails is sent again', async () => {
  const { mail, ana, stranger, waits, reach } = await office();
  await reach({ steps: [{ way: 'email', afterSeconds: 0 }] });
  const id = await waits('support');
  expect((await ana.ask('POST', `/v1/inbox/${id}/claim`, {})).status).toBe(200);
  mail.refuse(1);
  await stranger.say(id, 'Are you there?');
  await stranger.say(id, 'Hello?');
  await expect.poll(() => mail.taken.length, soon).toBe(1);
  expect(mail.taken[0]?.message).toContain(
    'Subject: Your customer waits for an answer (Harbourline Support)',
  );
  await ana.ask('POST', `/v1/inbox/${id}/reply`, { text: 'I am.' });
  await stranger.say(id, 'Good.');
  await expect.poll(() => mail.taken.length, soon).toBe(2);
});

test('a device that is gone is forgotten, and a test tells what is missing', async () => {
  const { push, ana, reach } = await office();
  const sendTest = async (way: string) => (await ana.ask('POST', '/v1/notifications/test', { way })).status;
  expect(await sendTest('call')).toBe(502);
  expect(await sendTest('push')).toBe(502);
  expect(await sendTest('push')).toBe(429);
  await ana.ask('POST', '/v1/notifications/devices', { name: 'Laptop', ...push.subscription });
  await reach({ steps: [] });
  expect(await sendTest('email')).toBe(204);
  const { body } = await ana.ask('GET', '/v1/notifications');
  const [device] = body.devices;
  expect((await ana.ask('DELETE', `/v1/notifications/devices/${device.id}`)).status).toBe(204);
  expect((await ana.ask('DELETE', `/v1/notifications/devices/${device.id}`)).status).toBe(404);
});

test('how somebody is reached is theirs to say, within their desks and what an address can be', async () => {
  const { here, push } = await office();
  const ben = await signedInStaff(here, 'Ben', { desks: ['salon'] });
  const save = async (given: object) => (await ben.ask('PUT', '/v1/notifications', given)).status;
  expect(await save({ steps: [{ way: 'push', afterSeconds: 5, desks: ['support'] }] })).toBe(403);
  expect(await save({ steps: [{ way: 'push', afterSeconds: 5, desks: ['nowhere'] }] })).toBe(404);
  expect(await save({ email: 'no address', steps: [] })).toBe(400);
  expect(await save({ telephone: '12', steps: [] })).toBe(400);
  const device = { name: 'x', ...push.subscription, endpoint: 'file:///etc/passwd' };
  expect((await ben.ask('POST', '/v1/notifications/devices', device)).status).toBe(400);
  const cleo = await signedInStaff(here, 'Cleo', { roles: ['analyst'] });
  expect((await cleo.ask('GET', '/v1/notifications')).status).toBe(403);
});
