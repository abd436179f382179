import { expect, test, vi } from 'vitest';
import { bikes } from '../../docs/snippets/bikes/pack.ts';
import { otlpReceiver } from '../../src/telemetry/testing/receiver.ts';
import { ApiClient, ownersApi } from '../support/api.ts';
import { deskNodes } from '../support/desk-nodes.ts';

const WORDS = ['is my bike ready', 'RO-1042', 'a person, please'];

/** A server that sends spans to a receiver, and one customer who has talked to it. */
async function talkedDesk(endpoint: string, timeoutMs: number) {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', endpoint);
  vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', String(timeoutMs));
  const nodes = await deskNodes({ pack: bikes });
  const node = await nodes.start();
  const api = new ApiClient(node.url);
  const id = await api.open();
  const outcomes: string[] = [];
  for (const text of WORDS) outcomes.push((await api.say(id, text)).outcome);
  return { nodes, node, api, id, outcomes };
}

test('the spans of a conversation are sent as the API answers them', async () => {
  const receiver = await otlpReceiver();
  const { node, api, id } = await talkedDesk(receiver.url, 5_000);
  await api.json(`/v1/conversations/${id}/close`, { method: 'POST', body: '{}' });
  const { spans } = await (await ownersApi(node)).json<{
    spans: { spanId: string; endedAt: string | null }[];
  }>(`/v1/conversations/${id}/trace`);
  const ended = spans.flatMap(({ spanId, endedAt }) => (endedAt === null ? [] : spanId));
  expect(ended.length).toBeGreaterThan(5);
  const sent = () => new Set(receiver.spans.map(({ spanId }) => spanId));
  await expect.poll(sent).toEqual(new Set(ended));
});

test('a receiver that never answers costs a turn nothing, holds one batch, and keeps no server from stopping', async () => {
  const receiver = await otlpReceiver('hang');
  const { nodes, node, api, id, outcomes } = await talkedDesk(receiver.url, 3_600_000);
  expect(outcomes).toEqual(['replied', 'replied', 'replied']);
  await expect.poll(() => receiver.state.requests).toBe(1);
  expect((await api.say(id, 'are you still there?')).outcome).toBe('replied');
  expect(receiver.state.requests).toBe(1);
  await nodes.stop(node);
});

test('one that is not there is sent everything when it comes, from where the reader was', async () => {
  const gone = await otlpReceiver();
  await gone.stop();
  const { api, id, outcomes } = await talkedDesk(gone.url, 1_000);
  expect(outcomes).toEqual(['replied', 'replied', 'replied']);
  const back = await otlpReceiver(200, Number(new URL(gone.url).port));
  const turns = () =>
    new Set(back.spans.flatMap(({ name, spanId }) => (name === 'switchroom.turn' ? spanId : [])));
  await expect.poll(() => turns().size).toBe(3);
  expect((await api.say(id, 'thanks')).outcome).toBe('replied');
  await expect.poll(() => turns().size).toBe(4);
});
