import { get } from 'node:http';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Model } from '../../src/contracts/model.ts';
import { haltingModel } from '../../src/engine/testing/halting-model.ts';
import { linkTo } from '../../src/testing/scripted-link.ts';
import type { ApiClient } from '../support/api.ts';
import { supportDesk } from '../support/support-desk.ts';

let desk: Awaited<ReturnType<typeof supportDesk>>;

beforeAll(async () => {
  desk = await supportDesk();
});

afterAll(() => desk.close());

async function stream(id: string, text: string) {
  const response = await desk.api.request(`/v1/conversations/${id}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ text }),
  });
  const events: { event?: string; data: string }[] = [];
  const parsed = response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const event of parsed ?? []) events.push(event);
  return { response, events };
}

describe('the contract of the HTTP API', () => {
  test('a conversation is opened, spoken in, and read back', async () => {
    const { api } = desk;
    const opened = await api.request('/v1/conversations', {
      method: 'POST',
      body: '{"metadata":{"ticket":"T-1"}}',
    });
    expect(opened.status).toBe(201);
    const { id } = (await opened.json()) as { id: string };
    const turn = await api.say(id, 'I was charged twice for May');
    expect(turn).toMatchObject({
      owner: 'billing',
      handoffs: [{ from: 'triage', to: 'billing' }],
      toolCalls: [],
    });
    expect(turn.reply).not.toBe('');
    const view = await api.json<Record<string, unknown>>(`/v1/conversations/${id}`);
    expect(view).toMatchObject({
      id,
      owner: 'billing',
      status: 'open',
      metadata: { ticket: 'T-1' },
      seq: turn.seq,
    });
    expect(view.handoffs).toMatchObject([
      { from: 'triage', to: 'billing', status: 'first-reply', actor: 'router' },
    ]);
    const { events } = await api.json<{ events: { seq: number; type: string }[] }>(
      `/v1/conversations/${id}/events?after=1`,
    );
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 2));
    expect(events[0]?.type).toBe('customer-said');
    expect(events.at(-1)?.type).toBe('turn-finished');
  });

  test('a turn is streamed step by step, and ends with what the JSON answer would have been', async () => {
    const id = await desk.api.open();
    const { response, events } = await stream(id, 'I was charged twice for May');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(events.slice(0, 2).map(({ event }) => event)).toEqual(['message-accepted', 'handoff']);
    const deltas = events
      .filter(({ event }) => event === 'text-delta')
      .map(({ data }) => JSON.parse(data).delta);
    const last = JSON.parse(events.at(-1)?.data ?? '{}');
    expect(deltas.length).toBeGreaterThan(3);
    expect(last).toMatchObject({
      type: 'turn-finished',
      result: { owner: 'billing', reply: deltas.join('') },
    });
  });

  test('conversations are listed newest first and by status', async () => {
    const first = await desk.api.open();
    const second = await desk.api.open();
    await desk.api.say(first, 'I want to talk to a person');
    const ids = async (query: string) => {
      const { conversations } = await desk.api.json<{ conversations: { id: string }[] }>(
        `/v1/conversations?${query}`,
      );
      return conversations.map(({ id }) => id);
    };
    expect((await ids('limit=2')).slice(0, 2)).toEqual([second, first]);
    expect(await ids('status=waiting')).toContain(first);
    expect(await ids('status=waiting')).not.toContain(second);
  });

  test('a closed conversation takes no more messages', async () => {
    const id = await desk.api.open();
    const body = JSON.stringify({ reason: 'solved' });
    expect(await desk.api.json(`/v1/conversations/${id}/close`, { method: 'POST', body })).toMatchObject({
      status: 'closed',
    });
    const refused = await desk.api.request(`/v1/conversations/${id}/messages`, {
      method: 'POST',
      body: '{"text":"hi"}',
    });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'conversation-closed' });
  });
});

describe('bad input', () => {
  const post = (path: string, body: string, type = 'application/json') =>
    desk.api.request(path, { method: 'POST', headers: { 'content-type': type }, body });

  test.each([
    ['no text', '{}'],
    ['an empty text', '{"text":"  "}'],
    ['a text of the wrong type', '{"text":7}'],
    ['a text that is far too long', JSON.stringify({ text: 'x'.repeat(8_001) })],
    ['malformed JSON', '{"text":'],
  ])('%s is answered with a problem that names it', async (_, body) => {
    const id = await desk.api.open();
    const response = await post(`/v1/conversations/${id}/messages`, body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'request-invalid', status: 400 });
    const { seq } = await desk.api.json<{ seq: number }>(`/v1/conversations/${id}`);
    expect(seq).toBe(1);
  });

  test('a form of another site cannot speak for a customer', async () => {
    const id = await desk.api.open();
    const response = await post(`/v1/conversations/${id}/messages`, '{"text":"hi"}', 'text/plain');
    expect(await response.json()).toMatchObject({ code: 'request-invalid' });
  });

  test('another site in a browser is refused, by its mark and by its name', async () => {
    const marked = await fetch(`${desk.url}/v1/conversations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      body: '{}',
    });
    expect(marked.status).toBe(403);
    const { port } = new URL(desk.url);
    const rebound = await new Promise<number | undefined>((resolve) => {
      get(
        { host: '127.0.0.1', port, path: '/v1/conversations', headers: { host: `evil.example:${port}` } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
    });
    expect(rebound).toBe(421);
  });

  test('an unknown conversation, path or method is a problem with its own code', async () => {
    const codes = async (response: Response) => ((await response.json()) as { code: string }).code;
    expect(await codes(await desk.api.request('/v1/conversations/cv_nobody'))).toBe('conversation-not-found');
    expect(await codes(await desk.api.request('/v1/conversations/cv_nobody/events'))).toBe(
      'conversation-not-found',
    );
    expect(await codes(await post('/v1/conversations/cv_nobody/messages', '{"text":"hi"}'))).toBe(
      'conversation-not-found',
    );
    expect(await codes(await desk.api.request('/v1/nothing'))).toBe('route-not-found');
    expect(
      await codes(await post('/v1/conversations', JSON.stringify({ metadata: { a: 'x'.repeat(300_000) } }))),
    ).toBe('body-too-large');
  });

  test('an unknown conversation is a plain problem also when a stream was asked for', async () => {
    const { response } = await stream('cv_nobody', 'hi');
    expect(response.status).toBe(404);
  });
});

test('the API describes itself by OpenAPI 3.1, with every route in it', async () => {
  const document = await desk.api.json<{ openapi: string; paths: Record<string, object> }>(
    '/v1/openapi.json',
  );
  expect(document.openapi).toBe('3.1.0');
  // Those of staff are held by who-may-what.test.ts.
  const ours = Object.keys(document.paths).filter((path) => /^\/v1\/(?:conversations|desk|inbox)/.test(path));
  expect(ours.sort()).toEqual([
    '/v1/conversations',
    '/v1/conversations/{id}',
    '/v1/conversations/{id}/analysis',
    '/v1/conversations/{id}/close',
    '/v1/conversations/{id}/events',
    '/v1/conversations/{id}/forks',
    '/v1/conversations/{id}/interrupt',
    '/v1/conversations/{id}/labels',
    '/v1/conversations/{id}/messages',
    '/v1/conversations/{id}/prompt',
    '/v1/conversations/{id}/rating',
    '/v1/conversations/{id}/recording',
    '/v1/conversations/{id}/recordings',
    '/v1/conversations/{id}/stream',
    '/v1/conversations/{id}/test',
    '/v1/conversations/{id}/trace',
    '/v1/desk',
    '/v1/desks',
    '/v1/inbox',
    '/v1/inbox/{id}/approvals/{callId}',
    '/v1/inbox/{id}/assign',
    '/v1/inbox/{id}/claim',
    '/v1/inbox/{id}/decline',
    '/v1/inbox/{id}/hand-back',
    '/v1/inbox/{id}/read',
    '/v1/inbox/{id}/reply',
    '/v1/inbox/{id}/whisper',
  ]);
});

describe('a reply that is being given', () => {
  const interrupt = (api: ApiClient, id: string) =>
    api.request(`/v1/conversations/${id}/interrupt`, { method: 'POST' });

  test('is stopped by another request', async () => {
    const halting = haltingModel('Hello, this is');
    const asked = Promise.withResolvers<void>();
    const model: Model = {
      ...halting,
      getStreamedResponse(request) {
        asked.resolve();
        return halting.getStreamedResponse(request);
      },
    };
    const own = await supportDesk([linkTo(model)]);
    const id = await own.api.open();
    const turn = own.api.say(id, 'hello');
    await asked.promise;
    expect(await (await interrupt(own.api, id)).json()).toEqual({ interrupted: true });
    expect(await turn).toMatchObject({ outcome: 'aborted', owner: 'triage', status: 'open' });
    await own.close();
  });

  test('can only be stopped while there is one', async () => {
    const id = await desk.api.open();
    expect(await (await interrupt(desk.api, id)).json()).toEqual({ interrupted: false });
    expect((await interrupt(desk.api, 'cv_nobody')).status).toBe(404);
  });
});

test('health is told, and is bad when the database is gone', async () => {
  const own = await supportDesk();
  expect(await own.api.json('/healthz')).toEqual({ status: 'ok' });
  const healthy = await own.api.request('/healthz');
  expect(healthy.headers.get('content-security-policy')).toContain("default-src 'self'");
  await own.pool.end();
  // That the database takes writes is remembered for up to a second.
  const status = async () => (await own.api.request('/healthz')).status;
  await expect.poll(status).toBe(503);
  const response = await own.api.request('/healthz');
  expect(await response.json()).toMatchObject({ code: 'store-unavailable' });
  await own.close().catch(() => undefined);
});

test('a client that goes away in mid-turn does the conversation no harm', async () => {
  const id = await desk.api.open();
  const gone = new AbortController();
  const response = await desk.api.request(`/v1/conversations/${id}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ text: 'I was charged twice for May' }),
    signal: gone.signal,
  });
  await response.body?.getReader().read();
  gone.abort();
  const { owner } = await desk.api.say(id, 'HL-1001');
  expect(owner).toBe('billing');
});
