import { randomBytes } from 'node:crypto';
import {
  type ConversationEvent,
  type HttpOptions,
  type Logger,
  type StartOptions,
  startSwitchroom,
} from 'switchroom';
import { describe, expect, onTestFinished, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { lateServer } from '../support/late-server.ts';
import { webhookReceiver } from '../support/webhook-receiver.ts';

/** Servers are looked for every two seconds, jobs twice a second. */
const soon = { timeout: 60_000 };

const HERE = 'http://localhost';
const MARIA = { id: 'user-17', name: 'Maria Santos' };
const ACCOUNT = {
  ...{ id: 'HL-1001', company: 'Santos Studio', contact: 'Maria Santos' },
  ...{ plan: 'team', billing: 'monthly', seats: 7 },
};
/** Who has signed in at the program, by its own bearer token. */
const authenticate: HttpOptions['authenticate'] = ({ headers }) => {
  const shown = headers.get('authorization') ?? headers.get('cookie');
  if (shown === 'Bearer of-maria' || shown === 'of-maria')
    return { customer: MARIA, facts: { account: ACCOUNT } };
  if (shown === 'Bearer of-ana' || shown === 'of-ana') return { staff: { id: 'u7', name: 'Ana' } };
  return undefined;
};

interface Opened {
  readonly id: string;
  readonly token: string;
}

/** The Support desk inside this program. */
async function program(options: Partial<StartOptions> = {}) {
  const database = await testDatabase();
  const room = await startSwitchroom({
    pack: support,
    databaseUrl: database.url,
    http: { authenticate },
    ...options,
  });
  onTestFinished(() => room.close().then(() => database.drop()));
  const post = (path: string, headers: Record<string, string>, body: object = {}) =>
    room.fetch(
      new Request(`${HERE}${path}`, {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { 'content-type': 'application/json', ...headers },
      }),
    );
  const open = async (headers: Record<string, string>) =>
    (await (await post('/v1/conversations', headers)).json()) as Opened;
  return { room, post, open };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('whom the program has signed in', () => {
  test('as a customer is known to the desk from the first word, and goes on with the token of the conversation', async () => {
    const { post, open } = await program();
    const { id, token } = await open(bearer('of-maria'));
    const answer = await post(`/v1/conversations/${id}/messages`, bearer(token), {
      text: 'I was charged twice for May',
    });
    expect(await answer.json()).toMatchObject({
      reply: expect.stringContaining('Shall I refund $180.00 of invoice'),
    });
    const other = await post(`/v1/conversations/${id}/messages`, bearer('of-maria'), { text: 'hello' });
    expect([other.status, await other.json()]).toMatchObject([401, { code: 'credentials-missing' }]);
  });

  test('as a customer may not say themselves who they are', async () => {
    const { post } = await program();
    for (const body of [{ customer: { id: 'user-1', name: 'Other' } }, { facts: { account: ACCOUNT } }]) {
      const answer = await post('/v1/conversations', bearer('of-maria'), body);
      expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'not-allowed' }]);
    }
  });

  test('as one of its people works at the inbox, as who they are there', async () => {
    const { room, post, open } = await program();
    const { id, token } = await open({});
    await post(`/v1/conversations/${id}/messages`, bearer(token), { text: 'I want to talk to a person' });
    expect((await post(`/v1/inbox/${id}/claim`, bearer('of-ana'))).status).toBe(200);
    const { state } = await room.switchboard.view(id);
    expect(JSON.stringify(state)).toContain('"u7"');
    expect((await post(`/v1/inbox/${id}/claim`, bearer(token))).status).toBe(403);
  });

  test('by a cookie acts from pages of the same origin only', async () => {
    const { post } = await program();
    for (const cookie of ['of-maria', 'of-ana']) {
      const from = (origin: string) => post('/v1/conversations', { cookie, origin });
      expect(await (await from('https://evil.example')).json()).toMatchObject({ code: 'origin-refused' });
      expect((await from(HERE)).status).toBe(201);
    }
  });
});

test('a stranger is a stranger, and a token that is nobody’s is refused', async () => {
  const { post, open } = await program();
  expect((await open({})).token).toBeTypeOf('string');
  expect((await post('/v1/conversations', bearer('of-nobody'))).status).toBe(401);
});

test('below a path, what lies elsewhere is not answered', async () => {
  const { room } = await program({ http: { basePath: '/api/desk' } });
  const status = async (path: string) => (await room.fetch(new Request(`${HERE}${path}`))).status;
  expect(await status('/api/desk/healthz')).toBe(200);
  for (const path of ['/healthz', '/api/deskhealthz', '/api']) expect(await status(path), path).toBe(404);
});

test('host names it was not given are refused', async () => {
  const { room } = await program({ http: { hosts: ['shop.example.com'] } });
  const status = async (host: string) => (await room.fetch(new Request(`https://${host}/healthz`))).status;
  expect([await status('shop.example.com'), await status('evil.example')]).toEqual([200, 421]);
});

test('a desk that was started without HTTP says so', async () => {
  const database = await testDatabase();
  const room = await startSwitchroom({ pack: support, databaseUrl: database.url });
  onTestFinished(() => room.close().then(() => database.drop()));
  const answer = await room.fetch(new Request(`${HERE}/healthz`));
  expect(await answer.json()).toMatchObject({ status: 404, detail: expect.stringContaining('`http`') });
});

test('the program hears each event once, as it is on record, and what its listener throws goes to its log', async () => {
  const heard: [ConversationEvent, string][] = [];
  const logged: [string, unknown][] = [];
  const logger: Logger = {
    error: (fields, message) => void logged.push([message, 'err' in fields && fields.err]),
    warn: () => undefined,
    info: () => undefined,
  };
  const { room } = await program({
    logger,
    onEvent: (event, conversation) => {
      heard.push([event, conversation]);
      if (event.type === 'customer-said') throw new TypeError('of the program: ana@example.com');
    },
  });
  const { id } = await room.switchboard.open({ line: 'chat' });
  for await (const _ of room.switchboard.say(id, { text: 'I was charged twice for May' }));
  const onRecord = await room.switchboard.events(id, 0, 1_000);
  expect(heard.map(([{ seq, type }, conversation]) => [seq, type, conversation])).toEqual(
    onRecord.map(({ seq, type }) => [seq, type, id]),
  );
  expect(logged).toEqual([['A turn met a defect.', expect.objectContaining({ type: 'TypeError' })]]);
  expect(JSON.stringify(logged)).not.toContain('ana@example.com');
});

test('a program serves several desks, one of them on a server that comes later, and a webhook hears of both', async () => {
  const [receiver, others] = [await webhookReceiver(), await testDatabase()];
  onTestFinished(others.drop);
  const second = await lateServer(others.url);
  const { room, post } = await program({
    pack: undefined,
    packs: [support, salon],
    databases: { salon: second.url },
    http: { deskHosts: { 'salon.example.com': 'salon' } },
    logger: { error: () => undefined, warn: () => undefined, info: () => undefined },
    webhooks: [
      {
        name: 'crm',
        url: receiver.url,
        secret: `whsec_${randomBytes(32).toString('base64')}`,
        events: ['conversation-opened'],
        network: 'loopback',
      },
    ],
  });
  const opened = async (body: object) => {
    const answer = await post('/v1/conversations', {}, body);
    return [answer.status, await answer.json()] as const;
  };
  const [, plain] = await opened({});
  expect(plain).toMatchObject({ desk: 'support' });
  expect(await opened({ desk: 'salon' })).toMatchObject([503, { code: 'store-unavailable' }]);
  expect(await room.switchboard.list({ limit: 9 })).toMatchObject({ unserved: ['salon'] });
  await second.come();
  await expect.poll(async () => (await opened({ desk: 'salon' }))[0], soon).toBe(201);

  const named = await room.fetch(new Request('http://salon.example.com/v1/desk'));
  expect(await named.json()).toMatchObject({ id: 'salon' });
  const counted = { text: 'select count(*)::int as count from stylists' };
  const query = (desk?: string) => room.transaction((database) => database.query(counted.text), desk);
  expect(await query('salon')).toMatchObject([{ count: expect.any(Number) }]);
  await expect(query('garage')).rejects.toMatchObject({ code: 'desk-not-found' });
  // A webhook that is new hears of what comes after it has begun to read.
  const heard = async () => {
    for (const desk of ['support', 'salon']) await opened({ desk });
    return new Set(receiver.received.map(({ message }) => message.data.desk));
  };
  await expect.poll(heard, { ...soon, interval: 1_000 }).toEqual(new Set(['support', 'salon']));
});
