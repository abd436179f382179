import { describe, expect, test } from 'vitest';
import type { Agent } from '../contracts/agent.ts';
import { PERSON } from '../contracts/edge.ts';
import { checkDesk } from './check-desk.ts';
import { type AgentOptions, defineAgent } from './define-agent.ts';
import { defineDesk } from './define-desk.ts';
import { defineEdge, redirect } from './define-edge.ts';
import { ancestorsOf } from './hierarchy.ts';
import { planHandoff } from './plan-handoff.ts';

function agent(
  id: string,
  parent: string | undefined,
  edges: AgentOptions<string, string>['edges'] = [],
): Agent {
  return defineAgent({ id, name: id, handoffDescription: '-', instructions: '-', parent, edges });
}

/** root over clinical (over nurse and scheduler) and ops (over billing). */
function clinic(changed: readonly Agent[] = []) {
  const agents = [
    agent('root', undefined, [defineEdge({ to: 'clinical' }), defineEdge({ to: 'ops' })]),
    agent('clinical', 'root', [defineEdge({ to: 'nurse' }), defineEdge({ to: 'scheduler' })]),
    agent('ops', 'root', [defineEdge({ to: 'billing' }), defineEdge({ to: 'root' })]),
    agent('nurse', 'clinical', [defineEdge({ to: 'clinical' }), defineEdge({ to: 'root' })]),
    agent('scheduler', 'clinical', [defineEdge({ to: PERSON })]),
    agent('billing', 'ops', [defineEdge({ to: 'ops' })]),
  ];
  const byId = new Map([...agents, ...changed].map((one) => [one.id, one]));
  return {
    ...defineDesk({ id: 'clinic', name: 'Clinic', entry: 'root', agents: [agent('root', undefined)] }),
    agents: byId,
  };
}

function errors(desk: ReturnType<typeof clinic>): string[] {
  return checkDesk(desk).flatMap(({ severity, check }) => (severity === 'error' ? check : []));
}

describe('in a tree of agents', () => {
  test('edges down, up and further up are fine, and those to a person', () => {
    expect(errors(clinic())).toEqual([]);
    expect(ancestorsOf(clinic(), 'nurse')).toEqual(['clinical', 'root']);
  });

  test.each([
    ['to a sibling', agent('nurse', 'clinical', [defineEdge({ to: 'scheduler' })])],
    ['into another branch', agent('nurse', 'clinical', [defineEdge({ to: 'billing' })])],
    ['to the lead of another branch', agent('nurse', 'clinical', [defineEdge({ to: 'ops' })])],
  ])('an edge %s is an error', (_, nurse) => {
    expect(errors(clinic([nurse]))).toEqual(['edge-sideways']);
  });

  test('an edge may lead past the parent where it says so', () => {
    const nurse = agent('nurse', 'clinical', [defineEdge({ to: 'scheduler', sideways: true })]);
    expect(errors(clinic([nurse]))).toEqual([]);
  });

  test('agents outside the tree are reached only along it, too', () => {
    const desk = clinic([
      agent('survey', undefined, [defineEdge({ to: PERSON })]),
      agent('nurse', 'clinical', [defineEdge({ to: 'survey' })]),
    ]);
    expect(errors(desk)).toEqual(['edge-sideways']);
  });

  test('a parent must be there, and nobody may be above themselves', () => {
    const orphan = checkDesk(clinic([agent('billing', 'sales', [defineEdge({ to: PERSON })])]));
    expect(orphan.filter(({ severity }) => severity === 'error')).toMatchObject([
      { check: 'parent-unknown', message: expect.stringContaining('billing has the parent "sales"') },
      { check: 'edge-sideways', message: expect.stringContaining("ops's edge to billing") },
    ]);
    const circle = clinic([
      agent('clinical', 'nurse', [defineEdge({ to: 'scheduler' }), defineEdge({ to: 'nurse' })]),
    ]);
    expect(errors(circle).filter((check) => check === 'parent-circle')).toHaveLength(2);
  });
});

describe('a guard that sends the customer elsewhere', () => {
  function planned(sideways: boolean, to: string) {
    const edge = defineEdge({
      ...{ to: 'clinical', sideways },
      guards: [{ name: 'elsewhere', timeoutMs: 10, judge: () => redirect(to, 'Better there.') }],
    });
    const context = { conversationId: 'c', from: 'nurse', to: 'clinical', facts: {}, handoffs: 0 };
    return planHandoff(
      clinic(),
      edge,
      '{"reason":"r"}',
      { ...context, now: new Date(0), signal: new AbortController().signal },
      {
        judge: ({ name }) => ({ guard: name, verdict: 'redirect', to, reason: 'Better there.', ms: 0 }),
        prepare: () => ({ ok: true, facts: {} }),
      },
    );
  }

  test('can not send them sideways: the model is told to go through the agent above', async () => {
    expect(await planned(false, 'scheduler')).toMatchObject({
      kind: 'refuse',
      reason: expect.stringContaining('the agent above you'),
    });
  });

  test('can send them up, and sideways where the edge may lead there', async () => {
    expect(await planned(false, 'root')).toMatchObject({ kind: 'commit', to: 'root' });
    expect(await planned(true, 'scheduler')).toMatchObject({ kind: 'commit', to: 'scheduler' });
    expect(await planned(false, PERSON)).toMatchObject({ kind: 'commit', to: PERSON });
  });
});
