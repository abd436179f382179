import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { support } from '../../packs/support/pack.ts';
import { type RunningServer, serve } from '../../src/app/serve.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/test-database.ts';
import { type ApiClient, ownersApi } from '../support/api.ts';

let database: TestDatabase;
let server: RunningServer;
let api: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  server = await serve(
    { pack: support, models: [], prices: {}, phone: {} },
    {
      ...{ PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
      ...{ DATABASE_URL: database.url, SWITCHROOM_DATA: '' },
    },
  );
  api = await ownersApi(server);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

interface Message {
  readonly type: string;
  readonly name?: string;
  readonly delta?: string;
  readonly agent?: string;
}

/** Somebody whose program talks to the desk; it plays whatever comes in no time. */
async function caller(id: string) {
  const path = `/v1/conversations/${id}/voice`;
  const started = await api.json<{ url: string; simulated: boolean }>(path, { method: 'POST', body: '{}' });
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}${started.url}`);
  const heard = { words: '', owner: 'triage', ready: false, over: false };
  socket.on('message', (data, isBinary) => {
    if (isBinary) return;
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'mark') socket.send(JSON.stringify(message));
    if (message.type === 'agent-words') heard.words += message.delta;
    if (message.type === 'owner') heard.owner = message.agent ?? '';
    if (message.type === 'ready') heard.ready = true;
    if (message.type === 'ended') heard.over = true;
  });
  await expect.poll(() => heard.ready).toBe(true);
  const tell = (message: object) => socket.send(JSON.stringify(message));
  const hears = async (words: string | RegExp) => {
    await expect.poll(() => heard.words).toMatch(words);
    heard.words = '';
  };
  return {
    ...{ started, socket, heard, hears },
    says: (text: string) => tell({ type: 'say', text }),
    async hangUp() {
      tell({ type: 'hang-up' });
      await expect.poll(() => heard.over).toBe(true);
    },
  };
}

describe('without any key', () => {
  test('the desk talks: it greets, hands over, verifies, and pays back', async () => {
    const id = await api.open();
    const { started, says, hears, heard, hangUp } = await caller(id);
    expect(started.simulated).toBe(true);
    await hears('Welcome to Harbourline Support. How can I help you?');
    says('I was charged twice for May');
    await hears(/ID first.*What is yours\?/);
    expect(heard.owner).toBe('billing');
    says('HL-1001');
    await hears(/email or phone number/);
    says('maria.santos@example.com');
    await hears(/Shall I refund \$180.00 of invoice/);
    says('yes please');
    await hears(/Your reference is RF-\d+.*\?/);
    await hangUp();
    const { events } = await api.json<{ events: { type: string; data: { status?: string } }[] }>(
      `/v1/conversations/${id}/events?limit=1000`,
    );
    const tools = events.filter(({ type }) => type === 'tool-returned').map(({ data }) => data.status);
    expect(tools).toEqual(['ok', 'ok', 'waiting', 'ok']);
    expect(events.at(-1)?.type).toBe('turn-finished');
  });

  test('a conversation that began in writing goes on by voice, and in writing again', async () => {
    const id = await api.open();
    await api.say(id, 'I was charged twice for May');
    const { says, hears, hangUp } = await caller(id);
    says('HL-1001, maria.santos@example.com');
    await hears(/Thank you, Maria\..*INV-/);
    await hangUp();
    expect(await api.say(id, 'thank you, bye')).toMatchObject({ owner: 'billing', outcome: 'replied' });
  });

  test('who calls again after the line broke is not greeted again', async () => {
    const id = await api.open();
    const before = await caller(id);
    await before.hears('How can I help you?');
    await expect.poll(async () => (await api.json<{ seq: number }>(`/v1/conversations/${id}`)).seq).toBe(5);
    before.socket.terminate();
    const { says, hears, hangUp } = await caller(id);
    says('I was charged twice for May');
    await hears(/^(?!.*Welcome).*What is yours\?/);
    await hangUp();
  });

  test('how to talk is described for machines', async () => {
    const { paths } = await api.json<{ paths: Record<string, object> }>('/v1/openapi.json');
    expect(paths['/v1/conversations/{id}/voice']).toBeDefined();
  });
});
