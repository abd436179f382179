import { afterAll, beforeAll, expect, test } from 'vitest';
import { bikes } from '../../docs/snippets/bikes/pack.ts';
import { support } from '../../packs/support/pack.ts';
import type { ConversationEvent } from '../../src/contracts/event.ts';
import type { TraceSpan } from '../../src/contracts/trace.ts';
import { chainOf, traceOf } from '../../src/testing/index.ts';
import { ApiClient } from '../support/api.ts';
import { runFile } from '../support/child.ts';
import { deskNodes } from '../support/desk-nodes.ts';
import { packDesk } from '../support/pack-desk.ts';

let desk: Awaited<ReturnType<typeof packDesk>>;

beforeAll(async () => {
  desk = await packDesk(bikes);
});

afterAll(() => desk.close());

interface Answered {
  readonly traceId: string;
  readonly spans: readonly TraceSpan[];
}

const CALLER = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

async function talk(headers: Record<string, string> = {}) {
  const id = await desk.api.open();
  for (const text of ['is my bike ready', 'a person, please'])
    await desk.api.json(`/v1/conversations/${id}/messages`, {
      method: 'POST',
      body: JSON.stringify({ text }),
      headers,
    });
  return id;
}

test('the API answers a conversation as spans, the same that its log makes', async () => {
  const id = await talk();
  const trace = await desk.api.json<Answered>(`/v1/conversations/${id}/trace`);
  expect(chainOf(trace)).toBe('reception > repairs');
  const { events } = await desk.api.json<{ events: (ConversationEvent & { at: string })[] }>(
    `/v1/conversations/${id}/events?after=0`,
  );
  const log = events.map((event) => ({ ...event, at: new Date(event.at) }));
  expect(traceOf(id, log).spans.map(({ spanId }) => spanId)).toEqual(trace.spans.map(({ spanId }) => spanId));
  const floor = trace.spans.filter(({ name }) => name === 'chat floor');
  expect(floor.length).toBeGreaterThan(1);
  expect(JSON.stringify(trace)).not.toMatch(/my bike|a person, please/);
});

test("a caller's span is linked where its header is one, and a header that is none is left out", async () => {
  const links = async (traceparent: string) => {
    const { spans } = await desk.api.json<Answered>(`/v1/conversations/${await talk({ traceparent })}/trace`);
    return spans.filter(({ name }) => name === 'switchroom.turn').flatMap((span) => span.links);
  };
  const theirs = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };
  expect(await links(CALLER)).toEqual([theirs, theirs]);
  for (const none of ['00-0-0-01', `${CALLER}-more`, `ff${CALLER.slice(2)}`, 'x'.repeat(4_000)])
    expect(await links(none)).toEqual([]);
});

test('a customer reads no trace, also not their own', async () => {
  const id = await desk.stranger.open();
  const own = await desk.stranger.request(`/v1/conversations/${id}/trace`);
  expect(own.status).toBe(403);
  expect((await fetch(new URL(`/v1/conversations/${id}/trace`, desk.url))).status).toBe(401);
  expect((await desk.api.request('/v1/conversations/cv_none/trace')).status).toBe(404);
});

test('the command prints the tree', async () => {
  const nodes = await deskNodes({ pack: support });
  const api = new ApiClient((await nodes.start()).url);
  const id = await api.open({});
  await api.say(id, 'I was charged twice for May');
  const { stdout, stderr } = await runFile(['src/cli/main.ts', 'trace', id], {
    environment: { DATABASE_URL: nodes.url },
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^trace [0-9a-f]{32} /);
  expect(stdout).toMatch(/\n {2}switchroom\.turn {2}\d+ ms {2}cause=message {2}outcome=replied/);
  expect(stdout).toMatch(/\n {6}switchroom\.handoff billing {2}\d+ ms {2}outcome=committed/);
});
