import { expect, test, vi } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import { otlpReceiver } from '../testing/receiver.ts';
import { traceOf } from '../trace/trace-of.ts';
import { otlpSender } from './otlp-sender.ts';
import { spanReader } from './span-reader.ts';

const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0, usd: 0 };
const NOW = Date.UTC(2026, 2, 2, 9);

function event(seq: number, turn: number, type: string, data: object): ConversationEvent {
  return { seq, turn, type, data, epoch: 0, at: new Date(NOW + seq) } as unknown as ConversationEvent;
}

const LOG = [
  event(1, 0, 'conversation-opened', { desk: 'support', line: 'chat', owner: 'triage', metadata: {} }),
  event(2, 1, 'customer-said', { text: 'I am Ann' }),
  event(3, 1, 'tool-called', { agent: 'triage', callId: 'call_1_1', name: 'look_up', arguments: '{}' }),
  event(4, 1, 'tool-returned', {
    agent: 'triage',
    callId: 'call_1_1',
    name: 'look_up',
    status: 'ok',
    output: '',
    ms: 1,
  }),
  event(5, 1, 'turn-finished', { outcome: 'replied', usage, ms: 3, models: [] }),
  event(6, 1, 'conversation-closed', { reason: 'idle' }),
];

interface BenchOptions {
  readonly after?: number;
  readonly share?: number;
  /** How many conversations have the log. */
  readonly copies?: number;
  /** How long a receiver is waited for. */
  readonly patienceMs?: number;
}

/** A reader of the log above, which sends to a receiver. */
async function bench(url: string, { after = 0, share = 1, copies = 1, patienceMs = 300 }: BenchOptions = {}) {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', url);
  vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', `${patienceMs}`);
  const counted: string[] = [];
  const sender = await otlpSender();
  const clock = { now: () => new Date(NOW + after) };
  const reader = spanReader(
    {
      events: async (_, from) => LOG.filter(({ seq }) => seq > from),
      eventsOfTurn: async (_, turn) => LOG.filter((one) => one.turn === turn),
    },
    { sender, clock, content: false, share, onSpans: (count, what) => counted.push(`${count} ${what}`) },
  );
  const read = (from: number, to: number, signal = new AbortController().signal) =>
    reader.read({
      desk: 'support',
      round: 0,
      signal,
      commits: Array.from({ length: copies }, (_, at) => ({
        conversation: `cv_${at + 1}`,
        events: LOG.slice(from, to),
      })),
    });
  return { read, counted };
}

test('a span is sent once, when it is complete, however the log comes in commits', async () => {
  const { url, spans } = await otlpReceiver();
  const { read, counted } = await bench(url);
  await read(0, 2);
  await read(2, 3);
  expect(spans).toEqual([]);
  await read(3, 5);
  expect(spans.map(({ name }) => name)).toEqual([
    'switchroom.turn',
    'invoke_agent triage',
    'execute_tool look_up',
  ]);
  await read(5, 6);
  expect(spans.at(-1)?.name).toBe('invoke_workflow support');
  expect(counted).toEqual(['3 sent', '1 sent']);
  expect(new Set(spans.map(({ spanId }) => spanId))).toEqual(
    new Set(traceOf('cv_1', LOG).spans.map(({ spanId }) => spanId)),
  );
});

test('sent again, spans have the same ids', async () => {
  const { url, spans } = await otlpReceiver();
  const { read } = await bench(url);
  await read(0, 6);
  const first = spans.splice(0).map(({ traceId, spanId, parentSpanId }) => [traceId, spanId, parentSpanId]);
  await read(0, 6);
  expect(spans.map(({ traceId, spanId, parentSpanId }) => [traceId, spanId, parentSpanId])).toEqual(first);
});

test.each(['hang', 503] as const)(
  'a receiver that answers with %s has the batch kept, and read again it is sent',
  async (answer) => {
    const receiver = await otlpReceiver(answer);
    const { read, counted } = await bench(receiver.url);
    await expect(read(0, 6)).rejects.toMatchObject({ code: 'telemetry-failed' });
    receiver.state.answer = 200;
    await read(0, 6);
    expect(receiver.spans).toHaveLength(4);
    expect(counted).toEqual(['4 sent']);
  },
);

test('so has one that is not there', async () => {
  const receiver = await otlpReceiver();
  await receiver.stop();
  const { read } = await bench(receiver.url);
  await expect(read(0, 6)).rejects.toMatchObject({ code: 'telemetry-failed' });
});

test('what a receiver will never take, or has not taken for a day, is left out and counted', async () => {
  const refusing = await otlpReceiver(400);
  const first = await bench(refusing.url);
  await first.read(0, 6);
  const hanging = await otlpReceiver('hang');
  const second = await bench(hanging.url, { after: 90_000_000 });
  await second.read(0, 6);
  expect([...first.counted, ...second.counted]).toEqual(['4 dropped', '4 dropped']);
});

test('a reader that is stopped waits for no receiver', async () => {
  const { url } = await otlpReceiver('hang');
  const { read } = await bench(url);
  const stop = new AbortController();
  const reading = read(0, 6, stop.signal);
  stop.abort(new TypeError('It stops.'));
  await expect(reading).rejects.toThrow('It stops.');
});

test('spans of a long batch go in several requests, each once', async () => {
  const receiver = await otlpReceiver();
  const { read } = await bench(receiver.url, { copies: 100, patienceMs: 30_000 });
  await read(0, 6);
  expect(receiver.state.requests).toBeGreaterThan(2);
  expect(receiver.spans).toHaveLength(400);
  expect(new Set(receiver.spans.map(({ traceId, spanId }) => traceId + spanId)).size).toBe(400);
});

test('a turn of this process waits for one conversation of a batch, and not for all of it', async () => {
  const { url } = await otlpReceiver();
  const { read, counted } = await bench(url, { copies: 100, patienceMs: 30_000 });
  const reading = read(0, 6);
  let rounds = 0;
  let isDone = false;
  const others = () => {
    rounds++;
    if (!isDone) setImmediate(others);
  };
  setImmediate(others);
  await reading;
  isDone = true;
  expect(counted.length).toBeGreaterThan(1);
  expect(rounds).toBeGreaterThan(100);
});

test('a share of the conversations is sent, whole or not at all', async () => {
  const { url, spans } = await otlpReceiver();
  const { read } = await bench(url, { share: 0 });
  await read(0, 6);
  expect(spans).toEqual([]);
});
