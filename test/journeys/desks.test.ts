import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { createDesk } from '../../src/app/create-desk.ts';
import { withCustomers } from '../../src/app/customer-parts.ts';
import { eraseCustomer } from '../../src/app/customers.ts';
import { desksOf } from '../../src/app/desks-config.ts';
import { deskIdentity } from '../../src/app/identity.ts';
import { manyDesks } from '../../src/app/many-desks.ts';
import { systemClock } from '../../src/app/system.ts';
import { shortLivedFolder } from '../../src/stores/embedded/short-lived-folder.ts';
import { startEmbedded } from '../../src/stores/embedded/start-embedded.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { runFile } from '../support/child.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { lateServer } from '../support/late-server.ts';

/** A PostgreSQL of one's own. */
async function server(): Promise<string> {
  return (await stoppableServer()).url;
}

async function stoppableServer() {
  const folder = await shortLivedFolder('switchroom-desks-');
  const embedded = await startEmbedded({ folder, settings: { fsync: 'off' } });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= embedded.stop();
    return stopped;
  };
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { url: embedded.url, stop };
}

const BOTH = { pack: support, packs: [support, salon] };

/** How many conversations stand in the schema of a desk on a server. */
async function countAt(url: string, schema: string): Promise<number | undefined> {
  const pool = connect(url, { connections: 1 });
  try {
    const found = await pool.query<{ is: boolean }>({
      text: `select to_regclass('${schema}.switchroom_conversations') is not null as is`,
    });
    if (!found.rows[0]?.is) return undefined;
    const text = `select count(*)::int as count from ${schema}.switchroom_conversations`;
    return (await pool.query<{ count: number }>({ text })).rows[0]?.count;
  } finally {
    await pool.end();
  }
}

interface Opened {
  readonly id: string;
  readonly desk: string;
  readonly token: string;
}

/** Opens a conversation, at a desk or at none in particular. */
async function open(url: string, body: object): Promise<Opened> {
  const json = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${url}/v1/conversations`, json);
  expect(response.status).toBe(201);
  return (await response.json()) as Opened;
}

async function say(url: string, { id, token }: Opened, text: string) {
  const response = await fetch(`${url}/v1/conversations/${id}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ text }),
  });
  return { status: response.status, result: (await response.json()) as { reply: string; desk: string } };
}

interface Page {
  readonly conversations: readonly { readonly id: string; readonly desk: string }[];
  readonly next?: string | null;
  readonly count?: number;
  readonly unserved?: readonly string[];
}

test('two desks on two servers answer in one process, each in its own database, and staff see both', async () => {
  const second = await server();
  const nodes = await deskNodes({ ...BOTH, databases: { salon: second } });
  const { url, ...node } = await nodes.start();
  const api = await ownersApi({ url, ...node });
  const desks = (await (await fetch(`${url}/v1/desks`)).json()) as { desks: { id: string }[] };
  expect(desks.desks.map(({ id }) => id)).toEqual(['support', 'salon']);
  const about = await (await fetch(`${url}/v1/desk?desk=salon`)).json();
  expect(about).toMatchObject({ id: 'salon' });

  const plain = await open(url, {});
  const atSalon = await open(url, { desk: 'salon' });
  expect([plain.desk, atSalon.desk]).toEqual(['support', 'salon']);
  expect(atSalon.id).toMatch(/^salon\.cv_/);
  expect((await say(url, atSalon, 'when are you open?')).result.reply).not.toBe('');
  expect((await say(url, plain, 'I was charged twice')).result.reply).not.toBe('');
  // The token of a conversation at one desk is of no use at the other.
  expect((await say(url, { ...atSalon, id: plain.id }, 'hello')).status).toBe(403);

  expect(await countAt(nodes.url, 'support')).toBe(1);
  expect(await countAt(nodes.url, 'salon')).toBeUndefined();
  expect(await countAt(second, 'salon')).toBe(1);
  expect(await countAt(second, 'support')).toBeUndefined();
  const { conversations } = await api.json<Page>('/v1/conversations');
  expect(conversations.map(({ id }) => id)).toEqual([atSalon.id, plain.id]);
});

test('lists and the inbox of several desks are in one order, a page at a time', async () => {
  const nodes = await deskNodes(BOTH);
  const { url, ...node } = await nodes.start();
  const api = await ownersApi({ url, ...node });
  const opened: Opened[] = [];
  for (const desk of ['support', 'salon', 'salon', 'support', 'salon']) {
    const conversation = await open(url, { desk });
    opened.push(conversation);
    await say(url, conversation, 'I want to talk to a human');
  }
  const ids = opened.map(({ id }) => id);

  const listed: string[] = [];
  for (let before = ''; ; before = `&before=${listed.at(-1)}`) {
    const { conversations } = await api.json<Page>(`/v1/conversations?limit=2${before}`);
    if (conversations.length === 0) break;
    listed.push(...conversations.map(({ id }) => id));
  }
  expect(listed).toEqual(ids.toReversed());

  const waiting: string[] = [];
  for (let after: string | null | undefined = ''; after !== null; ) {
    const page: Page = await api.json<Page>(
      `/v1/inbox?limit=2${after && `&after=${encodeURIComponent(after)}`}`,
    );
    expect(page.count).toBe(5);
    waiting.push(...page.conversations.map(({ id }) => id));
    after = page.next ?? null;
  }
  expect(waiting).toEqual(ids);
  const [, atSalon] = opened;
  await api.json(`/v1/inbox/${atSalon?.id}/claim`, { method: 'POST', body: '{}' });
  expect((await api.json<Page>('/v1/inbox')).count).toBe(5);
});

test('a desk there is not is told, and conversations of before several desks stay the first one’s', async () => {
  const nodes = await deskNodes({ pack: support });
  const alone = await nodes.start();
  const before = await open(alone.url, {});
  expect(before.id).toMatch(/^cv_/);
  await nodes.stop(alone);
  const { url } = await nodes.start(BOTH);
  expect((await say(url, before, 'I was charged twice')).status).toBe(200);
  const stranger = new ApiClient(url);
  const refused = await stranger.request('/v1/conversations', { method: 'POST', body: '{"desk":"garage"}' });
  expect(refused.status).toBe(404);
  expect(await refused.json()).toMatchObject({ code: 'desk-not-found' });
  expect((await stranger.request('/v1/desk?desk=garage')).status).toBe(404);
});

test('the page of a desk there is not is the page, with status 404', async () => {
  const nodes = await deskNodes(BOTH);
  const { url } = await nodes.start();
  const asked = async (path: string, method = 'GET') => {
    const { status, headers } = await fetch(`${url}${path}`, { method });
    return [status, headers.get('content-type')?.split(';')[0]];
  };
  for (const path of ['/', '/d/salon', '/d/salon/', '/d/%73alon'])
    expect(await asked(path), path).toEqual([200, 'text/html']);
  for (const path of ['/d/garage', '/d/garage/', '/d/constructor', '/d/..%2Fsalon', '/d/%E0%A4%A'])
    for (const method of ['GET', 'HEAD']) expect(await asked(path, method), path).toEqual([404, 'text/html']);
  expect(await asked('/d/garage', 'POST')).toEqual([405, 'application/problem+json']);
});

test('who is erased at a desk on another server is gone there, and the audit of the deployment says so', async () => {
  const [second, folder] = [await server(), await mkdtemp(join(tmpdir(), 'switchroom-erased-'))];
  onTestFinished(() => rm(folder, { recursive: true }));
  const nodes = await deskNodes({ ...BOTH, databases: { salon: second } });
  const node = await nodes.start();
  const [atSalon] = [await open(node.url, { desk: 'salon' }), await open(node.url, {})];
  await nodes.stop(node);
  const desk = desksOf({ ...BOTH, databases: { salon: second } }).find(({ pack }) => pack === salon);
  const place = { DATABASE_URL: nodes.url, SWITCHROOM_DATA: folder };
  const erased = await withCustomers(place, salon, (parts) => eraseCustomer(parts, atSalon.id), desk);
  expect(erased).toMatchObject({ desk: 'salon', kind: 'conversation', deleted: { conversations: 1 } });
  expect([await countAt(second, 'salon'), await countAt(nodes.url, 'support')]).toEqual([0, 1]);
  const pool = connect(nodes.url, { connections: 1 });
  onTestFinished(() => pool.end());
  const { auditLog } = deskIdentity({ desk: 'support', pool, settings: {}, environment: {} });
  expect((await auditLog.list(10)).map(({ action }) => action)).toContain('conversation-erased');
});

/** Asks as somebody who calls the server by another name. */
function askAs(host: string, url: string, method: string, body = ''): Promise<{ id: string; desk?: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host, 'content-type': 'application/json' };
    const asked = request(url, { method, headers }, async (response) => {
      const text = await response.setEncoding('utf8').reduce((all, part) => all + part, '');
      resolve(JSON.parse(text));
    });
    asked.on('error', reject).end(body);
  });
}

test('who calls the server by a desk’s name means that desk', async () => {
  const nodes = await deskNodes({ ...BOTH, deskHosts: { 'salon.example.com': 'salon' } });
  const { url } = await nodes.start();
  const ask = askAs.bind(undefined, 'salon.example.com:4100');
  expect(await ask(`${url}/v1/desk`, 'GET')).toMatchObject({ id: 'salon' });
  expect(await ask(`${url}/v1/conversations`, 'POST', '{}')).toMatchObject({ desk: 'salon' });
  const named = await ask(`${url}/v1/conversations`, 'POST', '{"desk":"support"}');
  expect(named).toMatchObject({ desk: 'support' });
  expect((await open(url, {})).desk).toBe('support');
});

test('who is erased at one of several desks is told at which others nobody looked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-erased-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const nodes = await deskNodes(BOTH);
  const node = await nodes.start();
  const api = await ownersApi(node);
  const ids: string[] = [];
  for (const desk of ['support', 'salon']) ids.push(await api.open({ desk, customer: { id: 'jane' } }));
  await nodes.stop(node);
  const erase = async (...args: string[]) => {
    const config = ['--config', 'docs/snippets/config-desks.ts'];
    const environment = { DATABASE_URL: nodes.url, SWITCHROOM_DATA: folder, SALON_DATABASE_URL: '' };
    const { stdout, stderr } = await runFile(['src/cli/main.ts', ...config, 'erase', ...args], {
      environment,
    });
    return [...stdout.trim().split('\n'), stderr];
  };
  const others = 'Nobody looked at the desk "salon": it may hold them as well. Say --desk salon.';
  expect(await erase('jane')).toEqual([expect.stringContaining('"desk":"support"'), others, '']);
  // Who names the desk, or one conversation, knows where they look.
  expect(await erase(ids[1] ?? '')).toEqual([expect.stringContaining('"desk":"salon"'), '']);
  expect((await erase('--desk', 'salon', 'jane')).join()).toContain('customer-not-found');
});

test('what is opened counts for the desk it is opened at: who is refused at one is not at another', async () => {
  const opening = { desk: { most: 1, perMs: 60_000 } };
  const nodes = await deskNodes({ ...BOTH, quotas: { opening } });
  const { url } = await nodes.start();
  const statuses: number[] = [];
  for (const desk of ['support', 'support', 'salon', 'salon']) {
    const request = { method: 'POST', body: JSON.stringify({ desk }) };
    statuses.push((await new ApiClient(url).request('/v1/conversations', request)).status);
  }
  expect(statuses).toEqual([201, 429, 201, 429]);
});

test('desks that are all away are named: at the start, and in what the log says of health, lists and the inbox', async () => {
  const away = 'postgres://nobody:none@127.0.0.1:1/none';
  const told = { code: 'store-unavailable', detail: expect.stringContaining('Desk salon: ') };
  const alone = await deskNodes({ pack: salon, packs: [salon], databases: { salon: away } });
  await expect(alone.start()).rejects.toMatchObject(told);
  const parts = { models: [], clock: systemClock };
  const desks = [await createDesk({ ...parts, pack: salon, pool: connect(away) })] as const;
  const { exchange, switchboard } = manyDesks(desks, 'support');
  await expect(exchange.ping()).rejects.toMatchObject(told);
  await expect(switchboard.list({ limit: 1 })).rejects.toMatchObject(told);
  await expect(switchboard.inbox.waiting()).rejects.toMatchObject(told);
});

test('a desk whose database there is not, or that refuses the login, is an error of the configuration at the start', async () => {
  const nodes = await deskNodes({ pack: support });
  const none = new URL(nodes.url);
  none.pathname = '/there_is_none';
  const start = nodes.start({ ...BOTH, databases: { salon: none.href } });
  await expect(start).rejects.toMatchObject({ detail: expect.stringContaining('Desk salon: ') });
});

test('a desk whose server is away at the start is taken up when it comes, and the others are served meanwhile', async () => {
  const second = await lateServer(await server());
  const nodes = await deskNodes({ ...BOTH, databases: { salon: second.url } });
  const node = await nodes.start();
  const { url } = node;
  const health = async () => (await (await fetch(`${url}/healthz`)).json()) as object;
  expect(await health()).toMatchObject({ status: 'degraded', unserved: ['salon'] });
  const refused = await new ApiClient(url).request('/v1/conversations', {
    method: 'POST',
    body: '{"desk":"salon"}',
  });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await refused.json()).toMatchObject({ code: 'store-unavailable', retryAfter: 5 });
  const plain = await open(url, {});
  expect((await say(url, plain, 'I was charged twice')).status).toBe(200);
  const api = await ownersApi(node);
  await say(url, plain, 'I want to talk to a human');
  const unserved = ['salon'];
  expect(await api.json<Page>('/v1/conversations')).toMatchObject({
    conversations: [{ id: plain.id }],
    unserved,
  });
  expect(await api.json<Page>('/v1/inbox')).toMatchObject({ conversations: [{ id: plain.id }], unserved });

  await second.come();
  await expect.poll(health, { timeout: 60_000 }).toEqual({ status: 'ok', calls: 'taken' });
  const atSalon = await open(url, { desk: 'salon' });
  expect((await say(url, atSalon, 'when are you open?')).result.reply).not.toBe('');
  const { conversations, ...rest } = await api.json<Page>('/v1/conversations');
  expect([conversations.map(({ id }) => id), rest]).toEqual([[atSalon.id, plain.id], {}]);
  // Its upkeep runs: what a node holds is told by its beat.
  const pool = connect(second.url, { schema: 'salon', connections: 1 });
  onTestFinished(() => pool.end());
  const beats = { text: 'select count(*)::int as count from switchroom_nodes' };
  await expect
    .poll(async () => (await pool.query<{ count: number }>(beats)).rows[0]?.count, { timeout: 60_000 })
    .toBe(1);
});

test('a desk whose server goes away leaves the node healthy and the others served, and is named', async () => {
  const second = await stoppableServer();
  const nodes = await deskNodes({ ...BOTH, databases: { salon: second.url } });
  const { url } = await nodes.start();
  const health = async () => {
    const response = await fetch(`${url}/healthz`);
    return [response.status, await response.json()];
  };
  expect(await health()).toEqual([200, { status: 'ok', calls: 'taken' }]);
  const atSalon = await open(url, { desk: 'salon' });
  await second.stop();
  await expect.poll(health).toEqual([200, { status: 'degraded', unserved: ['salon'], calls: 'taken' }]);
  const stranger = new ApiClient(url);
  const refused = await stranger.request('/v1/conversations', { method: 'POST', body: '{"desk":"salon"}' });
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
    503,
    'store-unavailable',
  ]);
  const headers = { authorization: `Bearer ${atSalon.token}` };
  const read = await stranger.request(`/v1/conversations/${atSalon.id}`, { headers });
  expect([read.status, ((await read.json()) as { code: string }).code]).toEqual([503, 'store-unavailable']);
  const plain = await open(url, {});
  expect((await say(url, plain, 'I was charged twice')).status).toBe(200);
});
