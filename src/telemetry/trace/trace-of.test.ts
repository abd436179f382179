import { expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { TraceSpan } from '../../contracts/trace.ts';
import { chainOf } from './chain-of.ts';
import { describeTrace } from './describe.ts';
import { traceOf } from './trace-of.ts';

type Told = readonly [type: ConversationEvent['type'], data: object, ms?: number];

const CALLER = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const usage = { modelCalls: 1, inputTokens: 120, outputTokens: 8, usd: 0.002 };
const call = (agent: string, more: object = {}) => ({
  ...{ agent, model: 'openai', purpose: 'answer', atMs: 0, firstTokenMs: 40, ms: 90 },
  ...{ inputTokens: 120, outputTokens: 8, usd: 0.002, ...more },
});
const handoff = (callId: string, from: string, to: string): Told[] => [
  [
    'handoff-proposed',
    {
      callId,
      from,
      to,
      toolName: `transfer_to_${to}`,
      arguments: '{"wish":"a refund for Ann"}',
      actor: 'model',
    },
    10,
  ],
  ['handoff-guarded', { callId, verdicts: [{ guard: 'payload', verdict: 'allow', ms: 3 }] }, 3],
  [
    'handoff-committed',
    {
      callId,
      from,
      to,
      toolName: `transfer_to_${to}`,
      reason: 'Ann wants a refund',
      actor: 'model',
      depth: 1,
    },
    2,
  ],
  ['handoff-acknowledged', { callId, model: 'openai' }, 20],
];
const finished = (ms: number, more: object = {}): Told => [
  'turn-finished',
  { outcome: 'replied', usage, ms, models: ['openai'], ...more },
  5,
];

/** A log that opens with Triage; each event comes so many ms after the one before it. */
function log(...told: readonly Told[]): ConversationEvent[] {
  let turn = 0;
  let now = Date.UTC(2026, 2, 2, 9);
  const opened: Told = [
    'conversation-opened',
    { desk: 'support', line: 'chat', owner: 'triage', metadata: { name: 'Ann' }, traceparent: CALLER },
  ];
  return [opened, ...told].map(([type, data, ms = 0], at) => {
    if (type === 'customer-said' || type === 'turn-opened') turn++;
    now += ms;
    return { type, data, seq: at + 1, turn, epoch: 0, at: new Date(now) } as unknown as ConversationEvent;
  });
}

const conversation = () =>
  log(
    ['customer-said', { text: 'I am Ann, refund me', traceparent: CALLER }, 1000],
    ...handoff('call_1_1', 'triage', 'billing'),
    [
      'tool-called',
      { agent: 'billing', callId: 'call_1_2', name: 'issue_refund', arguments: '{"name":"Ann"}' },
      5,
    ],
    [
      'guard-tripped',
      { guard: 'topics', stage: 'output', agent: 'billing', verdict: 'refuse', reason: 'Ann' },
    ],
    [
      'tool-returned',
      { agent: 'billing', callId: 'call_1_2', name: 'issue_refund', status: 'failed', output: 'Ann', ms: 7 },
      7,
    ],
    ['agent-said', { agent: 'billing', text: 'Sorry, Ann.', complete: true }, 20],
    finished(72, { calls: [call('triage'), call('billing', { atMs: 40, ms: 30 })] }),
    ['customer-said', { text: 'And my phone?' }, 500],
    ...handoff('call_2_1', 'billing', 'triage'),
    ...handoff('call_2_2', 'triage', 'sales'),
    finished(70),
  );

const named = (spans: readonly TraceSpan[], name: string) => spans.filter((span) => span.name === name);
const under = (spans: readonly TraceSpan[], name: string) => {
  const [parent] = named(spans, name);
  return spans.filter(({ parentSpanId }) => parentSpanId === parent?.spanId).map((span) => span.name);
};

test('a handoff chain is asserted in one line', () => {
  const trace = traceOf('cv_1', conversation());
  expect(chainOf(trace)).toBe('triage > billing > triage > sales');
});

test('each thing is under who did it, and a parent comes before its children', () => {
  const { spans } = traceOf('cv_1', conversation());
  expect(under(spans, 'invoke_workflow support')).toEqual(['switchroom.turn', 'switchroom.turn']);
  expect(under(spans, 'switchroom.turn')).toEqual(['invoke_agent triage', 'invoke_agent billing']);
  expect(under(spans, 'invoke_agent triage')).toEqual(['chat openai', 'switchroom.handoff billing']);
  expect(under(spans, 'invoke_agent billing')).toEqual([
    'chat openai',
    'switchroom.handoff.acceptance',
    'execute_tool issue_refund',
    'switchroom.guard topics',
  ]);
  expect(under(spans, 'switchroom.handoff billing')).toEqual(['switchroom.guard payload']);
  const seen = new Set<string | null>([null]);
  for (const { spanId, parentSpanId } of spans) {
    expect(seen).toContain(parentSpanId);
    seen.add(spanId);
  }
  expect(seen.size).toBe(spans.length + 1);
});

test('an acceptance is linked to its handoff, and what a caller began to the span of theirs', () => {
  const { traceId, spans } = traceOf('cv_1', conversation());
  const [handed] = named(spans, 'switchroom.handoff billing');
  const [taken] = named(spans, 'switchroom.handoff.acceptance');
  expect(taken?.links).toEqual([{ traceId, spanId: handed?.spanId }]);
  const theirs = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };
  const linked = spans.filter(({ links }) => links[0]?.spanId === theirs.spanId);
  expect(linked.map(({ name }) => name)).toEqual(['invoke_workflow support', 'switchroom.turn']);
  expect(linked[1]?.links).toEqual([theirs]);
});

test('a call of a model has its tokens, its price and its first word; one of a tool how it ended', () => {
  const { spans } = traceOf('cv_1', conversation());
  expect(named(spans, 'chat openai')[0]?.attributes).toMatchObject({
    'gen_ai.operation.name': 'chat',
    'gen_ai.usage.input_tokens': 120,
    'gen_ai.response.time_to_first_chunk': 0.04,
    'switchroom.usd': 0.002,
  });
  expect(named(spans, 'execute_tool issue_refund')[0]).toMatchObject({
    status: 'error',
    attributes: {
      'gen_ai.agent.name': 'billing',
      'switchroom.tool.status': 'failed',
      'error.type': 'tool-failed',
    },
  });
  expect(named(spans, 'switchroom.turn')[0]?.moments).toMatchObject([{ name: 'switchroom.token.first' }]);
});

test('on a call a turn begins when the customer stops speaking, and tells the first sound', () => {
  const events = log(
    ['customer-said', { text: 'Hi' }, 1000],
    ['agent-said', { agent: 'triage', text: 'Hello.', complete: true }, 300],
    finished(300, {
      calls: [call('triage', { atMs: 5 })],
      speech: { endOfSpeechMs: -250, firstSoundMs: 80 },
    }),
  );
  const turn = named(traceOf('cv_1', events).spans, 'switchroom.turn')[0];
  const since = turn?.moments.map(({ name, at }) => [name, at.getTime() - turn.startedAt.getTime()]);
  expect(since).toEqual([
    ['switchroom.speech.ended', 0],
    ['switchroom.token.first', 295],
    ['switchroom.sound.first', 330],
  ]);
});

test('nothing that was said is in a trace, unless it is asked for', () => {
  expect(JSON.stringify(traceOf('cv_1', conversation()))).not.toMatch(/Ann|refund me|phone/);
  const { spans } = traceOf('cv_1', conversation(), { content: true });
  expect(named(spans, 'switchroom.turn')[0]?.attributes).toMatchObject({
    'gen_ai.input.messages': '[{"role":"user","parts":[{"type":"text","content":"I am Ann, refund me"}]}]',
    'gen_ai.output.messages': expect.stringContaining('Sorry, Ann.'),
  });
  expect(named(spans, 'execute_tool issue_refund')[0]?.attributes).toMatchObject({
    'gen_ai.tool.call.arguments': '{"name":"Ann"}',
  });
});

test('a turn alone makes the same spans, with the same ids, as in the whole log', () => {
  const events = conversation();
  const whole = traceOf('cv_1', events).spans;
  const ofTurn = traceOf(
    'cv_1',
    events.filter(({ turn }) => turn === 2),
  ).spans;
  expect(ofTurn.length).toBeGreaterThan(5);
  expect(whole).toEqual(expect.arrayContaining([...ofTurn]));
  expect(traceOf('cv_2', events).spans[0]?.spanId).not.toBe(whole[0]?.spanId);
});

test('a person is waited for and has the conversation in spans of their own, without their name', () => {
  const events = log(
    ['customer-said', { text: 'A person, please' }, 10],
    ['person-requested', { callId: 'call_1_1', from: 'triage', reason: '', summary: '' }, 10],
    finished(30),
    ['person-claimed', { by: 'Maria', staff: 'staff:maria' }, 60_000],
    ['person-said', { by: 'Maria', text: 'Hello' }, 10],
    ['turn-opened', { cause: 'person-returned' }, 90_000],
    ['person-returned', { by: 'Maria', to: 'billing', note: '' }],
    ['agent-said', { agent: 'billing', text: 'Hello again.', complete: true }, 5],
    finished(5),
    ['conversation-closed', { reason: 'idle' }, 1000],
  );
  const trace = traceOf('cv_1', events);
  expect(chainOf(trace)).toBe('triage > person > billing');
  expect(named(trace.spans, 'switchroom.person.wait')[0]?.attributes).toMatchObject({
    'switchroom.person.outcome': 'claimed',
  });
  expect(JSON.stringify(trace)).not.toMatch(/maria/i);
  expect(describeTrace(trace)).toContain('switchroom.person.wait  60005 ms  outcome=claimed');
});

test('what goes on has no end yet', () => {
  const { spans } = traceOf(
    'cv_1',
    log(['customer-said', { text: 'Hi' }], ...handoff('call_1_1', 'triage', 'billing')),
  );
  expect(spans.filter(({ endedAt }) => endedAt === null).map(({ name }) => name)).toEqual([
    'invoke_workflow support',
    'switchroom.turn',
    'invoke_agent billing',
  ]);
  expect(spans.every(({ lastSeq }) => lastSeq === null)).toBe(true);
});
