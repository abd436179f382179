import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { type LoadedWebhook, webhookSettings } from '../../src/sinks/webhooks/settings.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { ApiClient } from '../support/api.ts';
import { runFile } from '../support/child.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { startServer } from '../support/running-server.ts';
import { status, webhookReceiver } from '../support/webhook-receiver.ts';

const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
/** Jobs are looked for twice a second, and readers wait for every transaction of the tests' server. */
const soon = { timeout: 60_000 };

function webhook(url: string, settings: Partial<LoadedWebhook> = {}): LoadedWebhook {
  const small = { attempts: 3, firstPauseSeconds: 0 };
  const given = { name: 'crm', url, secret: SECRET, network: 'loopback', timeoutMs: 30_000, retry: small };
  return webhookSettings.parse({ ...given, ...settings });
}

/** Opens a conversation and says one sentence in it; resolves to its id. */
async function talk(url: string, desk?: string): Promise<string> {
  const api = new ApiClient(url);
  const id = await api.open(desk === undefined ? {} : { desk });
  await api.say(id, 'Hello.');
  return id;
}

test('what happens is told signed, once each, and only what customers may read', async () => {
  const receiver = await webhookReceiver();
  const nodes = await deskNodes({ pack: support, webhooks: [webhook(receiver.url)] });
  const [{ url }] = await Promise.all([nodes.start(), nodes.start()]);
  const id = await talk(url);
  // They go side by side, so the last one may arrive before the first.
  const some = ['conversation-opened', 'customer-said', 'turn-finished'];
  await expect.poll(() => receiver.types(), soon).toEqual(expect.arrayContaining(some));
  const { body, headers, message } = receiver.received[0]!;
  expect(() => new Webhook(SECRET).verify(body, headers as Record<string, string>)).not.toThrow();
  expect(message.data).toMatchObject({ conversation: id, desk: 'support' });
  const ids = receiver.received.map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  const opened = receiver.received.find((one) => one.message.type === 'conversation-opened');
  expect(opened?.message.data).toHaveProperty('event', { owner: 'triage' });
});

test('a webhook hears of the events and desks it names, each desk read at its own tables', async () => {
  const [both, only] = [await webhookReceiver(), await webhookReceiver()];
  const nodes = await deskNodes({
    ...{ pack: support, packs: [support, salon] },
    webhooks: [
      webhook(both.url, { name: 'both', events: ['customer-said'] }),
      webhook(only.url, { name: 'only', events: ['customer-said'], desks: ['salon'] }),
    ],
  });
  const { url } = await nodes.start();
  const [, salons] = [await talk(url), await talk(url, 'salon')];
  await expect.poll(() => both.types(), soon).toEqual(['customer-said', 'customer-said']);
  await expect
    .poll(() => only.received.map(({ message }) => message.data.conversation), soon)
    .toEqual([salons]);
});

test('a receiver that is down, slow or fails gets it later, as the same message', async () => {
  let tries = 0;
  const receiver = await webhookReceiver((response) => {
    tries += 1;
    if (tries === 1) return void response.destroy();
    // The second is never answered.
    if (tries > 2) response.writeHead(tries === 3 ? 500 : 200).end();
  });
  const settings = {
    events: ['customer-said'],
    timeoutMs: 300,
    retry: { attempts: 5, firstPauseSeconds: 0 },
  };
  const nodes = await deskNodes({ pack: support, webhooks: [webhook(receiver.url, settings as never)] });
  await talk((await nodes.start()).url);
  await expect.poll(() => receiver.received.length, soon).toBeGreaterThanOrEqual(4);
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
});

test('a redirect is not followed, and an answer without end is one all the same', async () => {
  const elsewhere = await webhookReceiver();
  const receiver = await webhookReceiver((response) => {
    if (receiver.received.length === 1) response.writeHead(307, { location: elsewhere.url }).end();
    else response.writeHead(200).end('x'.repeat(200_000));
  });
  const nodes = await deskNodes({
    pack: support,
    webhooks: [webhook(receiver.url, { events: ['customer-said'] })],
  });
  await talk((await nodes.start()).url);
  await expect.poll(() => receiver.received.length, soon).toBe(2);
  expect(elsewhere.received).toEqual([]);
});

test('what was given up is listed and sent again, and everything is replayed, by commands that are on record', async () => {
  const receiver = await webhookReceiver(status(500));
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  const environment = {
    ...{ DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
    ...{ RECEIVER_URL: receiver.url, RECEIVER_SECRET: SECRET },
  };
  const config = 'test/support/webhooks/switchroom.config.ts';
  const command = async (...args: string[]) => {
    const ended = await runFile(['src/cli/main.ts', '--config', config, ...args], { environment });
    return ended.stdout + ended.stderr;
  };
  const server = await startServer(environment, config);
  onTestFinished(() => server.kill());
  const id = await talk(server.url);
  await expect.poll(() => command('webhooks', 'dead', 'crm'), { timeout: 60_000 }).toContain(`${id} 2  `);
  const lines = (await command('webhooks', 'dead', 'crm')).split('\n');
  const line = lines.find((one) => one.includes(`${id} 2  `)) ?? '';
  expect(line).toContain('It was answered with 500.');
  receiver.answer(status(200));
  const times = () => receiver.received.filter((one) => one.id === `${id}_2`).length;
  const before = times();
  expect(await command('webhooks', 'resend', 'crm', line.split(' ')[0]!)).toBe('Sent again: 1\n');
  await expect.poll(times, soon).toBe(before + 1);
  const known = receiver.received.map((one) => one.id);
  expect(await command('webhooks', 'replay', 'crm', '--from', '2020-01-01T00:00:00Z')).toContain(
    'It goes on',
  );
  const sinceThen = () => receiver.received.slice(known.length).map((one) => one.id);
  await expect.poll(sinceThen, soon).toEqual(expect.arrayContaining(known));
  expect(await command('webhooks', 'list')).toMatch(
    /^crm {2}support {2}http:\/\/127\.0\.0\.1:\d+ {2}at \d+\.\d+, \d+ behind/,
  );
  expect(await command('readers')).toMatch(
    /^webhook-crm {2}support {2}at \d+\.\d+ {2}\d+ behind \(\d+ s\) {2}read by /,
  );
  expect(await command('audit', 'list')).toMatch(/webhook-replayed {2}crm[\s\S]*webhook-resent {2}crm/);
  expect(await command('webhooks', 'dead', 'crn')).toContain('webhook-not-found');
});

test('a receiver that answers 410 hears no more until somebody lets it go on', async () => {
  const receiver = await webhookReceiver(status(410));
  const nodes = await deskNodes({
    pack: support,
    webhooks: [webhook(receiver.url, { events: ['customer-said'] })],
  });
  const pool = connect(nodes.url, { connections: 1, schema: 'support' });
  onTestFinished(() => pool.end());
  const { url } = await nodes.start();
  await talk(url);
  const halted = async () =>
    (await pool.query<{ halted: string }>({ text: 'select halted from switchroom_readers' })).rows[0]?.halted;
  await expect.poll(halted, soon).toBe('It was answered with 410.');
  receiver.answer(status(200));
  await talk(url);
  expect(receiver.received).toHaveLength(1);
  await pool.query({ text: 'update switchroom_readers set halted = null' });
  await expect.poll(() => receiver.received.length, soon).toBe(2);
});

test('a node that is killed in mid-delivery leaves nothing out: another one sends it', async () => {
  const receiver = await webhookReceiver(() => undefined);
  const database = await testDatabase();
  onTestFinished(() => database.drop());
  const environment = {
    ...{ DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
    ...{ RECEIVER_URL: receiver.url, RECEIVER_SECRET: SECRET },
  };
  const config = 'test/support/webhooks/switchroom.config.ts';
  const first = await startServer(environment, config);
  onTestFinished(() => first.kill());
  const id = await talk(first.url);
  await expect.poll(() => receiver.received.length, soon).toBeGreaterThan(0);
  await first.kill();
  receiver.answer(status(200));
  const taken = receiver.received.length;
  const second = await startServer(environment, config);
  onTestFinished(() => second.kill());
  const seqs = () => new Set(receiver.received.slice(taken).map(({ message }) => message.data.seq));
  await expect.poll(() => [...seqs()], { timeout: 60_000 }).toEqual(expect.arrayContaining([1, 2, 3]));
  expect(receiver.received.every(({ message }) => message.data.conversation === id)).toBe(true);
});
