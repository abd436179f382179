import { EventSourceParserStream } from 'eventsource-parser/stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { supportDesk } from '../support/support-desk.ts';

let desk: Awaited<ReturnType<typeof supportDesk>>;

beforeAll(async () => {
  desk = await supportDesk();
});

afterAll(() => desk.close());

interface Entry {
  readonly id: string;
  readonly status: string;
}

interface Streamed {
  readonly id?: string;
  readonly event?: string;
  readonly data: { readonly data: Record<string, unknown> };
}

/** Does something in the inbox, as a program of the team's would. */
function act(id: string, what: string, body: object): Promise<Response> {
  return desk.api.request(`/v1/inbox/${id}/${what}`, { method: 'POST', body: JSON.stringify(body) });
}

/** Follows a conversation until an event of the type `until` arrives. */
async function follow(
  id: string,
  until: string,
  query = '',
  headers: Record<string, string> = {},
): Promise<Streamed[]> {
  const stop = new AbortController();
  const path = `/v1/conversations/${id}/stream${query}`;
  const response = await desk.api.request(path, { headers, signal: stop.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const parsed = response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  const reader = parsed?.getReader();
  const seen: Streamed[] = [];
  while (reader && seen.at(-1)?.event !== until) {
    const { value } = await reader.read();
    if (value) seen.push({ ...value, data: JSON.parse(value.data) });
  }
  stop.abort();
  return seen;
}

async function waiting(): Promise<string> {
  const id = await desk.api.open();
  await desk.api.say(id, 'I want to talk to a person');
  return id;
}

async function listed(): Promise<Entry[]> {
  return (await desk.api.json<{ conversations: Entry[] }>('/v1/inbox')).conversations;
}

describe('a person takes part in a conversation', () => {
  test('it is found in the inbox, claimed, answered and handed back', async () => {
    const id = await waiting();
    expect((await listed()).find((entry) => entry.id === id)).toMatchObject({
      status: 'waiting',
      rung: 'team',
      dueAt: expect.any(String),
      person: { from: 'triage', claimedBy: null, callback: false },
      approvals: [],
    });
    const claimed = await act(id, 'claim', {});
    expect(claimed.status).toBe(200);
    expect(await claimed.json()).toMatchObject({ status: 'with-person', owner: 'person', dueAt: null });
    const turn = await desk.api.say(id, 'I was charged twice for May');
    expect(turn).toMatchObject({ outcome: 'with-person', status: 'with-person', reply: '' });
    await act(id, 'whisper', { text: 'secret' });
    await act(id, 'reply', { text: 'I have refunded the second charge.' });
    await desk.api.say(id, 'can I have a demo of your product?');
    const back = await act(id, 'hand-back', { note: 'A bug of ours.', summary: 'You get $180.00 back.' });
    expect(await back.json()).toMatchObject({ status: 'open', owner: 'sales', person: null });
    const seen = await follow(id, 'person-returned', '?audience=customer');
    const words = seen.flatMap(({ event, data }) => (event === 'person-said' ? data.data.text : []));
    expect(words).toEqual(['I have refunded the second charge.']);
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect(JSON.stringify(seen)).not.toContain('A bug of ours.');
    expect((await listed()).map((entry) => entry.id)).not.toContain(id);
    const { events } = await desk.api.json<{ events: { type: string; data: { text?: string } }[] }>(
      `/v1/conversations/${id}/events`,
    );
    const told = events.flatMap(({ type, data }) => (type === 'agent-said' ? (data.text ?? '') : []));
    expect(told).toContain('I am back with you. tests asked me to tell you: You get $180.00 back.');
    expect(told).toContainEqual(
      expect.stringMatching(/^You asked meanwhile: "can I have a demo of your product\?"/),
    );
    expect(told.at(-1)).toContain('day');
  });

  test.each([
    ['reply', { text: 'Hi.' }, 409, 'not-claimed'],
    ['hand-back', { note: 'Done.' }, 409, 'not-claimed'],
    ['hand-back', { note: ' ' }, 400, 'request-invalid'],
    ['decline', {}, 400, 'request-invalid'],
    ['approvals/call_1_1', { approved: true }, 404, 'approval-not-found'],
  ])('what can not be done is refused with its reason: %s %o', async (what, body, status, code) => {
    const response = await act(await waiting(), what, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code });
  });

  test('nothing is done to a conversation nobody knows', async () => {
    const response = await act('cv_nope', 'claim', {});
    expect(await response.json()).toMatchObject({ status: 404, code: 'conversation-not-found' });
  });

  test('a request that is declined goes back to the agent', async () => {
    const id = await waiting();
    const declined = await act(id, 'decline', { reason: 'Nobody knows about webhooks today.' });
    expect(await declined.json()).toMatchObject({ status: 'open', owner: 'triage', person: null });
  });
});

describe('the stream of a conversation', () => {
  test('goes on after the last event a browser got, and is live', async () => {
    const id = await waiting();
    const all = await follow(id, 'turn-finished');
    expect(all.map((event) => event.id)).toEqual(all.map((_, index) => String(index + 1)));
    const later = follow(id, 'person-said', '?after=1', { 'last-event-id': all.at(-1)?.id ?? '' });
    await act(id, 'claim', {});
    await act(id, 'reply', { text: 'Hello, this is Ana.' });
    const seen = await later;
    expect(seen[0]).toMatchObject({ id: String(all.length + 1), event: 'agent-said' });
    expect(seen.at(-1)?.data).toMatchObject({ data: { by: 'tests', text: 'Hello, this is Ana.' } });
  });

  test('is a problem for a conversation nobody knows', async () => {
    const response = await desk.api.request('/v1/conversations/cv_nope/stream');
    expect(await response.json()).toMatchObject({ status: 404, code: 'conversation-not-found' });
  });
});

describe('a message with an id of the client', () => {
  const say = async (id: string, body: object, headers: Record<string, string> = {}) => {
    const response = await desk.api.request(`/v1/conversations/${id}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { seq: number; reply: string };
  };

  test('is taken once, with the id in the body or in a header', async () => {
    const id = await desk.api.open();
    const first = await say(id, { text: 'I was charged twice for May', messageId: 'm-1' });
    const again = await say(id, { text: 'I was charged twice for May' }, { 'idempotency-key': 'm-1' });
    expect(again).toMatchObject({ seq: first.seq, reply: first.reply });
    const { events } = await desk.api.json<{ events: { type: string }[] }>(`/v1/conversations/${id}/events`);
    expect(events.filter(({ type }) => type === 'customer-said')).toHaveLength(1);
  });

  test('is refused when the id is longer than 200 characters', async () => {
    const id = await desk.api.open();
    expect(await say(id, { text: 'hi', messageId: 'x'.repeat(201) })).toMatchObject({ status: 400 });
  });
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'no_such_call'])(
  'a decision about the call "%s", which nobody asked for, is not found, and changes nothing',
  async (callId) => {
    const id = await waiting();
    const { seq } = await desk.api.json<{ seq: number }>(`/v1/conversations/${id}`);
    const answer = await act(id, `approvals/${callId}`, { by: 'Ana', approved: true });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'approval-not-found' });
    expect(await desk.api.json(`/v1/conversations/${id}`)).toMatchObject({ seq });
  },
);
