import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Edge, type EdgeContext, PERSON } from '../contracts/edge.ts';
import type { Facts, Provenance } from '../contracts/fact.ts';
import { defineAgent } from './define-agent.ts';
import { defineDesk } from './define-desk.ts';
import { allow, defineEdge, redirect, refuse } from './define-edge.ts';
import { type EdgeCode, planHandoff } from './plan-handoff.ts';

const common = { handoffDescription: '-', instructions: '-' };
const desk = defineDesk({
  id: 'test',
  name: 'Test',
  entry: 'triage',
  agents: ['triage', 'billing', 'sales'].map((id) => defineAgent({ id, name: id, ...common })),
});

function contextWith(facts: Facts = {}): EdgeContext {
  const { signal } = new AbortController();
  return {
    conversationId: 'cv_1',
    from: 'triage',
    to: 'billing',
    facts,
    handoffs: 0,
    now: new Date(0),
    signal,
  };
}

/** Runs the desk's code as it is: the engine's own adds deadlines and catches what is thrown. */
const code: EdgeCode = {
  async judge({ name, judge }, payload, context) {
    return { guard: name, ms: 0, ...(await judge(payload, context)) };
  },
  async prepare(edge, payload, context) {
    return { ok: true, facts: (await edge.prepare(payload, context)) as Record<string, never> };
  },
};
const plan = (edge: Edge, args: string, facts?: Facts, running = code) =>
  planHandoff(desk, edge, args, contextWith(facts), running);
const REASON = '{"reason":"double charge"}';

/** An edge that notes every step it takes. */
function tracedEdge(steps: string[]) {
  return defineEdge({
    to: 'billing',
    payload: z.object({ reason: z.string().refine(() => steps.push('payload')) }),
    requires: [{ fact: 'account', otherwise: 'Verify first.' }],
    guards: [
      () => {
        steps.push('guard 1');
        return allow();
      },
      ({ reason }) => {
        steps.push('guard 2');
        return reason === 'no' ? refuse('Not that.') : allow();
      },
    ],
    prepare: () => {
      steps.push('prepare');
      return { plan: 'pro' };
    },
  });
}

const known: Facts = { account: { value: 'HL-1', provenance: 'customer-said', seq: 2 } };

describe('the order of judgement', () => {
  test.each([
    ['a payload that does not fit stops before anything else', '{"reason":7}', known, []],
    ['a missing fact stops before the guards', REASON, {}, ['payload']],
    [
      'a guard that refuses stops before the preparation',
      '{"reason":"no"}',
      known,
      ['payload', 'guard 1', 'guard 2'],
    ],
    ['payload, guards in order, preparation', REASON, known, ['payload', 'guard 1', 'guard 2', 'prepare']],
  ])('%s', async (_, args, facts, expected) => {
    const steps: string[] = [];
    await plan(tracedEdge(steps), args, facts);
    expect(steps).toEqual(expected);
  });
});

test('a handoff that is taken carries its reason, its payload and the prepared facts', async () => {
  expect(await plan(tracedEdge([]), REASON, known)).toEqual({
    kind: 'commit',
    to: 'billing',
    reason: 'double charge',
    payload: { reason: 'double charge' },
    facts: { plan: 'pro' },
    verdicts: ['payload', 'fact account', 'guard 1', 'guard 2'].map((guard) => ({
      guard,
      verdict: 'allow',
      ms: 0,
    })),
  });
});

test('a payload without a reason takes the intent for one, then the description, then the target', async () => {
  const silent = { to: 'billing', payload: z.object({ intent: z.string().optional() }) } as const;
  expect(await plan(defineEdge(silent), '{"intent":"refund"}')).toMatchObject({ reason: 'refund' });
  expect(await plan(defineEdge({ ...silent, description: 'To bills.' }), '')).toMatchObject({
    reason: 'To bills.',
  });
  expect(await plan(defineEdge(silent), '{}')).toMatchObject({ reason: 'handed to billing' });
});

test('a hand-back is recorded with its result for a reason', async () => {
  const payload = z.object({ result: z.object({ refunded: z.number() }) });
  const handBack = defineEdge({ to: 'billing', payload });
  expect(await plan(handBack, '{"result":{"refunded":12}}')).toMatchObject({ reason: '{"refunded":12}' });
});

describe('a refusal', () => {
  test.each(['{"reason":', 'null', '[]', '"x"', '{"reason":""}'])(
    '%s is answered with what was wrong',
    async (raw) => {
      const refused = await plan(defineEdge({ to: 'billing' }), raw);
      const reason = expect.stringContaining('not valid');
      expect(refused).toMatchObject({ kind: 'refuse', code: 'arguments-invalid', reason });
    },
  );

  test('a required fact must have the provenance asked for', async () => {
    const requires = [{ fact: 'account', provenance: 'tool-returned', otherwise: 'Verify first.' }] as const;
    const edge = defineEdge({ to: 'billing', requires });
    expect(await plan(edge, REASON, known)).toMatchObject({
      kind: 'refuse',
      reason: 'Verify first.',
      verdicts: [{ guard: 'payload' }, { guard: 'fact account', verdict: 'refuse' }],
    });
  });

  test('a surer fact stands in for a less sure one, never the other way round', async () => {
    const requires = [{ fact: 'account', provenance: 'customer-said', otherwise: 'Ask first.' }] as const;
    const edge = defineEdge({ to: 'billing', requires });
    const planWith = (provenance: Provenance) =>
      plan(edge, REASON, { account: { value: 'HL-1', provenance, seq: 2 } });
    expect(await planWith('tool-returned')).toMatchObject({ kind: 'commit' });
    expect(await planWith('inferred')).toMatchObject({ kind: 'refuse', reason: 'Ask first.' });
  });

  test('a guard that fails refuses: it fails closed', async () => {
    const edge = defineEdge({ to: 'billing', guards: [allow] });
    const failing: EdgeCode = {
      ...code,
      judge: ({ name }) => ({ guard: name, verdict: 'failed', reason: 'The rules are gone.', ms: 3 }),
    };
    const refused = await plan(edge, REASON, {}, failing);
    expect(refused).toMatchObject({ kind: 'refuse', reason: 'The rules are gone.' });
  });

  test('a preparation that fails refuses: it fails closed', async () => {
    const reason = 'The records are gone.';
    const failing: EdgeCode = { ...code, prepare: () => ({ ok: false, reason, ms: 3 }) };
    const refused = await plan(defineEdge({ to: 'billing' }), REASON, {}, failing);
    expect(refused).toMatchObject({ kind: 'refuse', reason });
    expect(refused.verdicts.at(-1)).toMatchObject({ guard: 'prepare', verdict: 'failed' });
  });
});

describe('a redirection', () => {
  const sentTo = (to: string) =>
    plan(defineEdge({ to: 'billing', guards: [() => redirect(to, 'wants to buy')] }), REASON);

  test('leads to another agent, or to a person', async () => {
    expect(await sentTo('sales')).toMatchObject({ kind: 'commit', to: 'sales', reason: 'wants to buy' });
    expect(await sentTo(PERSON)).toMatchObject({ kind: 'commit', to: PERSON, reason: 'wants to buy' });
  });

  test('to an agent the desk does not have is refused and named', async () => {
    expect(await sentTo('legal')).toMatchObject({
      kind: 'refuse',
      reason: expect.stringContaining('"legal"'),
    });
  });

  test('back to where the conversation is means to stay, with the reason', async () => {
    expect(await sentTo('triage')).toMatchObject({ kind: 'refuse', reason: 'wants to buy' });
  });
});
