import { expect, onTestFinished, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import { createMetrics } from './metrics.ts';

import { serveMetrics } from './serve-metrics.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const usage = { modelCalls: 1, inputTokens: 120, outputTokens: 8, usd: 0.25 };

type Told = readonly [type: ConversationEvent['type'], data: object, ms?: number];

/** Metrics behind their port, with what Prometheus reads of them, a line each. */
async function bench() {
  const defects: unknown[] = [];
  const metrics = await createMetrics((thrown) => void defects.push(thrown));
  const server = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.stop());
  const reader = metrics.reader('support');
  let seq = 0;
  let now = NOW;
  const tell = (conversation: string, ...told: readonly Told[]) => {
    const events = told.map(([type, data, ms = 0]) => {
      now += ms;
      return { type, data, seq: ++seq, turn: 1, epoch: 0, at: new Date(now) } as unknown as ConversationEvent;
    });
    const { signal } = new AbortController();
    return reader.read({ desk: 'support', round: 0, signal, commits: [{ conversation, events }] });
  };
  const lines = async () => (await (await fetch(server.url)).text()).split('\n');
  return { metrics, server, tell, lines, defects };
}

const handoff: Told[] = [
  ['handoff-proposed', { callId: 'c1', from: 'triage', to: 'billing', actor: 'router' }],
  ['handoff-committed', { callId: 'c1', from: 'triage', to: 'billing' }, 20],
  ['handoff-acknowledged', { callId: 'c1', model: 'openai' }, 30],
];

test('what happened is counted, with labels of few values and no ids', async () => {
  const { tell, lines } = await bench();
  await tell('cv_1', ['conversation-opened', { line: 'chat' }], ...handoff);
  await tell(
    'cv_1',
    ['tool-returned', { callId: 'c2', name: 'issue_refund', status: 'failed', ms: 40 }],
    ['guard-tripped', { guard: 'topics', stage: 'input', verdict: 'refuse' }],
    ['consent-asked', { callId: 'c2', name: 'issue_refund' }],
    ['consent-judged', { callId: 'c2', verdict: 'no' }],
    ['turn-finished', { outcome: 'replied', usage, ms: 500, models: [] }],
    ['handoff-ended', { callId: 'c1', outcome: 'returned' }],
  );
  const text = (await lines()).join('\n');
  for (const line of [
    'switchroom_conversations_total{desk="support",line="chat"} 1',
    'switchroom_handoffs_total{desk="support",from="triage",to="billing",actor="router",outcome="committed"} 1',
    'switchroom_handoff_outcomes_total{desk="support",from="triage",to="billing",outcome="returned"} 1',
    'switchroom_tool_calls_total{desk="support",tool="issue_refund",status="failed"} 1',
    'switchroom_guard_trips_total{desk="support",guard="topics",stage="input",verdict="refuse"} 1',
    'switchroom_consent_asked_total{desk="support",tool="issue_refund"} 1',
    'switchroom_consent_answers_total{desk="support",verdict="no"} 1',
    'switchroom_tokens_total{desk="support",direction="input"} 120',
    'switchroom_usd_total{desk="support"} 0.25',
  ])
    expect(text).toContain(line);
  expect(text).not.toMatch(/cv_1|"c1"|"c2"/);
});

test('each stage of a turn and of a handoff is timed, from the end of speech to the first sound', async () => {
  const { tell, lines } = await bench();
  const call = { model: 'openai', purpose: 'answer', ms: 80, inputTokens: 0, outputTokens: 0, usd: 0 };
  const calls = [
    { ...call, agent: 'triage', atMs: 0 },
    { ...call, agent: 'billing', atMs: 100, firstTokenMs: 150 },
  ];
  await tell('cv_1', ...handoff, [
    'turn-finished',
    {
      outcome: 'replied',
      usage,
      ms: 500,
      models: [],
      calls,
      speech: { endOfSpeechMs: -250, firstSoundMs: 400 },
    },
    420,
  ]);
  const text = (await lines()).join('\n');
  const sum = (stage: string) =>
    Number(new RegExp(`stage_seconds_sum\\{desk="support",stage="${stage}"\\} (\\S+)`).exec(text)?.[1]);
  expect({
    decision: sum('handoff_decision'),
    acknowledged: sum('handoff_acknowledged'),
    firstToken: sum('first_token'),
    firstSound: sum('first_sound'),
    turn: sum('turn'),
    theirFirstToken: sum('handoff_first_token'),
    theirFirstSound: sum('handoff_first_sound'),
  }).toEqual({
    ...{ decision: 0.02, acknowledged: 0.03, firstToken: 0.5, firstSound: 0.65, turn: 0.75 },
    ...{ theirFirstToken: 0.2, theirFirstSound: 0.35 },
  });
});

test('names that a model makes up fill no memory', async () => {
  const { tell, lines } = await bench();
  for (let at = 0; at < 300; at++)
    await tell('cv_1', ['tool-returned', { callId: 'c', name: `made_up_${at}`, status: 'failed', ms: 1 }]);
  const counted = (await lines()).filter((line) => line.startsWith('switchroom_tool_calls_total'));
  expect(counted).toHaveLength(201);
  expect(counted.at(-1)).toContain('tool="other",status="failed"} 100');
});

test('what is so at the moment is asked for when somebody reads, and a desk that is away hides no other', async () => {
  const { metrics, lines, defects } = await bench();
  const readers = [
    { name: 'crm', behind: 7, behindMs: 1_500, halted: null, position: '', round: 0, node: null },
  ];
  const watched = {
    gauges: async () => ({ live: { open: 3, waiting: 1 }, held: 2, oldestMs: 90_000 }),
    readers: { list: async () => readers },
    pool: () => ({ used: 1, idle: 2, waiting: 4 }),
  };
  metrics.watch({ ...watched, desk: 'support' });
  const gauges = async () => {
    throw new TypeError('It is away.');
  };
  metrics.watch({ ...watched, gauges, desk: 'salon' });
  const text = (await lines()).join('\n');
  for (const line of [
    'switchroom_conversations_live{desk="support",status="open"} 3',
    'switchroom_turns_held{desk="support"} 2',
    'switchroom_waiting_oldest_seconds{desk="support"} 90',
    'switchroom_reader_behind{desk="support",reader="crm"} 7',
    'switchroom_reader_behind_seconds{desk="support",reader="crm"} 1.5',
    'switchroom_pool_connections{desk="salon",state="waiting"} 4',
  ])
    expect(text).toContain(line);
  expect(defects).toMatchObject([{ message: 'It is away.' }]);
});

test('the port answers with the numbers alone', async () => {
  const { server } = await bench();
  expect((await fetch(new URL('/', server.url))).status).toBe(404);
  expect((await fetch(server.url, { method: 'POST' })).status).toBe(404);
  const { port } = new URL(server.url);
  const taken = serveMetrics(await createMetrics(() => undefined), { host: '127.0.0.1', port: Number(port) });
  await expect(taken).rejects.toMatchObject({ code: 'config-invalid' });
});
