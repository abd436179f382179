import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Edge, type EdgeContext, PERSON } from '../contracts/edge.ts';
import type { Facts } from '../contracts/fact.ts';
import { defineAgent } from './define-agent.ts';
import { defineDesk } from './define-desk.ts';
import { allow, defineEdge, redirect, refuse } from './define-edge.ts';
import { planHandoff } from './plan-handoff.ts';

const common = { handoffDescription: '-', instructions: '-' };
const desk = defineDesk({
  id: 'test',
  name: 'Test',
  entry: 'triage',
  agents: ['triage', 'billing', 'sales'].map((id) => defineAgent({ id, name: id, ...common })),
});

function contextWith(facts: Facts = {}): EdgeContext {
  const { signal } = new AbortController();
  return { conversationId: 'cv_1', from: 'triage', to: 'billing', facts, handoffs: 0, signal };
}

const plan = (edge: Edge, args: string, facts?: Facts) => planHandoff(desk, edge, args, contextWith(facts));
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

describe('a refusal', () => {
  test.each(['{"reason":', 'null', '[]', '"x"', '{"reason":""}'])(
    '%s is answered with what was wrong',
    async (raw) => {
      const refused = await plan(defineEdge({ to: 'billing' }), raw);
      expect(refused).toMatchObject({ kind: 'refuse', reason: expect.stringContaining('not valid') });
    },
  );

  test('a required fact must have the provenance asked for', async () => {
    const requires = [{ fact: 'account', provenance: 'tool-returned', otherwise: 'Verify first.' }] as const;
    const edge = defineEdge({ to: 'billing', requires });
    expect(await plan(edge, REASON, known)).toEqual({ kind: 'refuse', reason: 'Verify first.' });
  });

  test.each([
    [
      'a guard',
      defineEdge({
        to: 'billing',
        guards: [
          () => {
            throw new RangeError('the rules are gone');
          },
        ],
      }),
    ],
    [
      'a preparation',
      defineEdge({ to: 'billing', prepare: () => Promise.reject(new RangeError('the rules are gone')) }),
    ],
  ])('%s that throws refuses: it fails closed', async (_, edge) => {
    expect(await plan(edge, REASON)).toEqual({ kind: 'refuse', reason: 'the rules are gone' });
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
    expect(await sentTo('triage')).toEqual({ kind: 'refuse', reason: 'wants to buy' });
  });
});
