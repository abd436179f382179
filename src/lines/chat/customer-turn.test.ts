import { expect, test } from 'vitest';
import type { TurnEvent, TurnResult } from '../../contracts/turn.ts';
import { customerResult, customerStep, servedBy } from './customer-turn.ts';

const result: TurnResult = {
  ...{ conversationId: 'cv_1', reply: 'Done.', owner: 'billing', status: 'open', outcome: 'replied', seq: 9 },
  handoffs: [{ from: 'triage', to: 'billing', reason: 'SECRET rude customer' }],
  toolCalls: [
    { name: 'refund', status: 'ok' },
    { name: 'cancel', status: 'waiting', offered: true },
  ],
  models: ['SECRET-model', 'floor'],
  usage: { modelCalls: 2, inputTokens: 10, outputTokens: 10, usd: 0.3 },
};

const steps: TurnEvent[] = [
  { type: 'message-accepted', turn: 1, seq: 2 },
  { type: 'text-delta', agent: 'billing', delta: 'Done.' },
  {
    type: 'tool-started',
    agent: 'billing',
    callId: 'c',
    name: 'refund',
    arguments: 'SECRET',
    parent: 'SECRET',
  },
  { type: 'tool-progress', agent: 'inner', callId: 'c', delta: 'SECRET' },
  {
    type: 'tool-finished',
    agent: 'billing',
    callId: 'c',
    name: 'refund',
    status: 'ok',
    output: 'SECRET',
    ms: 3,
  },
  { type: 'handoff', from: 'triage', to: 'billing', reason: 'SECRET', status: 'committed' },
  { type: 'model-failed', model: 'SECRET', next: null, reason: 'SECRET' },
  { type: 'turn-finished', result },
];

test('no step of a turn tells a customer arguments, outputs, reasons, costs or the names of models', () => {
  const told = JSON.stringify(steps.map(customerStep));
  expect(told).not.toContain('SECRET');
  for (const name of ['arguments', 'output', 'reason', 'usage', 'models', 'usd', 'parent'])
    expect(told).not.toContain(`"${name}"`);
});

test('a customer is told that a tool ran, and nothing of the calls inside it or of handoffs that were refused', () => {
  const started = { type: 'tool-started', agent: 'billing', callId: 'c', name: 'refund' } as const;
  expect(customerStep({ ...started, arguments: '{}' })).toEqual(started);
  expect(customerStep({ ...started, arguments: '{}', parent: 'b' })).toBeUndefined();
  const handoff = { type: 'handoff', from: 'triage', to: 'billing', reason: '' } as const;
  expect(customerStep({ ...handoff, status: 'refused' })).toBeUndefined();
});

test('a customer is told what was said, what was done and who has the conversation', () => {
  expect(customerResult(result)).toEqual({
    ...{
      conversationId: 'cv_1',
      reply: 'Done.',
      owner: 'billing',
      status: 'open',
      outcome: 'replied',
      seq: 9,
    },
    handoffs: [{ from: 'triage', to: 'billing' }],
    toolCalls: [{ name: 'refund', status: 'ok' }],
    servedBy: 'model',
  });
});

test('only a language model counts as one', () => {
  expect([servedBy(['floor']), servedBy([]), servedBy(['gpt', 'floor'])]).toEqual([
    'floor',
    'floor',
    'model',
  ]);
});
