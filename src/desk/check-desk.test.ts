import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Agent } from '../contracts/agent.ts';
import { PERSON } from '../contracts/edge.ts';
import { checkDesk, reachableAgents } from './check-desk.ts';
import { type AgentOptions, defineAgent } from './define-agent.ts';
import { defineDesk } from './define-desk.ts';
import { defineEdge } from './define-edge.ts';
import { defineScript } from './define-script.ts';
import { defineTool } from './define-tool.ts';

const script = defineScript({ help: 'I can help with bills.', intents: [] });
const lookup = toolNamed('lookup');
const toTriage = defineEdge({ to: 'triage' });
const toBilling = defineEdge({ to: 'billing' });
const toPerson = defineEdge({ to: PERSON });

const wantsMore = z.object({ reason: z.string(), invoice: z.string() });

function toolNamed(name: string) {
  return defineTool({
    name,
    description: 'Looks things up.',
    effect: 'read',
    parameters: z.object({}),
    execute: () => null,
  });
}

function agent(id: string, options: Partial<AgentOptions<string, string>>): Agent {
  return defineAgent({ id, name: id, handoffDescription: '-', instructions: '-', ...options });
}

const triage = (options: Partial<AgentOptions<string, string>> = {}) =>
  agent('triage', { edges: [toBilling, toPerson], ...options });

const billing = (options: Partial<AgentOptions<string, string>> = {}) =>
  agent('billing', {
    ...{ edges: [toTriage, toPerson], tools: [lookup], script, examples: ['my bill is wrong'] },
    ...options,
  });

const sound = defineDesk({ id: 'test', name: 'Test', entry: 'triage', agents: [triage()] });

/** Built by hand, as `defineDesk` does not compile with most of these mistakes. */
function findings(...agents: readonly Agent[]) {
  const byId = new Map(agents.map((one) => [one.id, one]));
  return checkDesk({ ...sound, agents: byId });
}

test('a sound desk has no findings', () => {
  expect(findings(triage(), billing())).toEqual([]);
});

test.each([
  [
    'an edge that is taken by itself but wants more than a reason',
    [
      triage({ edges: [defineEdge({ to: 'billing', payload: wantsMore, after: { ms: 1_000 } }), toPerson] }),
      billing(),
    ],
    'error',
    'timed-edge-payload',
    'billing',
  ],
  [
    'agents that hand a silent customer round',
    [
      triage({ edges: [defineEdge({ to: 'billing', after: { ms: 1_000 } }), ...triage().edges.slice(1)] }),
      billing({ edges: [defineEdge({ to: 'triage', after: { ms: 1_000 } })] }),
    ],
    'warning',
    'timed-circle',
    'triage',
  ],
  [
    'an edge to nobody',
    [triage({ edges: [defineEdge({ to: 'sales' }), ...triage().edges] }), billing()],
    'error',
    'edge-target-unknown',
    'sales',
  ],
  [
    'an edge to itself',
    [triage(), billing({ edges: [defineEdge({ to: 'billing' }), toTriage] })],
    'error',
    'edge-to-self',
    'billing',
  ],
  [
    'an agent nobody leads to',
    [triage(), billing(), agent('sales', { ...billing(), id: 'sales' })],
    'error',
    'agent-unreachable',
    'sales',
  ],
  ['an agent with no way out', [triage(), billing({ edges: [] })], 'warning', 'agent-dead-end', 'billing'],
  [
    'no way to a person',
    [triage({ edges: [defineEdge({ to: 'billing' })] }), billing({ edges: [toTriage] })],
    'warning',
    'person-unreachable',
    'person',
  ],
  [
    'two functions of one name',
    [triage(), billing({ tools: [lookup, toolNamed('transfer_to_triage')] })],
    'error',
    'tool-name-collision',
    'transfer_to_triage',
  ],
  [
    'a triage with tools',
    [
      triage({ tools: [lookup], edges: [toBilling, defineEdge({ to: 'tech' }), toPerson] }),
      billing(),
      billing({ id: 'tech', tools: [] }),
    ],
    'warning',
    'triage-with-tools',
    'triage',
  ],
  [
    'an agent without a script',
    [triage(), billing({ script: undefined })],
    'warning',
    'floor-script-missing',
    'billing',
  ],
  [
    'an agent without examples',
    [triage(), billing({ examples: [] })],
    'warning',
    'routing-examples-missing',
    'billing',
  ],
  [
    'an edge that keeps back what its target requires',
    [
      triage({ edges: [defineEdge({ to: 'billing', carry: { facts: ['plan'] } }), toPerson] }),
      billing({
        edges: [
          toTriage,
          {
            ...toPerson,
            requires: [
              { fact: 'account', otherwise: '-' },
              { fact: 'plan', otherwise: '-' },
            ],
          },
        ],
      }),
    ],
    'warning',
    'fact-withheld',
    'account',
  ],
  [
    'two voices',
    [triage({ voice: 'marin' }), billing({ voice: 'cedar' })],
    'error',
    'voices-differ',
    'marin, cedar',
  ],
] as const)('%s is the one finding, and names where', (_, agents, severity, check, where) => {
  const found = findings(...agents);
  expect(found).toMatchObject([{ severity, check }]);
  expect(found[0]?.message).toContain(where);
});

test.each([
  ['one voice of all', [triage({ voice: 'marin' }), billing({ voice: 'marin' })]],
  [
    'an edge that takes the last turns along',
    [triage({ edges: [defineEdge({ to: 'billing', carry: { lastTurns: 2 } }), toPerson] }), billing()],
  ],
])('%s is no finding', (_, agents) => {
  expect(findings(...agents)).toEqual([]);
});

test('an agent with tools and one colleague to pass customers on to is no triage', () => {
  expect(findings(triage({ tools: [lookup] }), billing())).toEqual([]);
});

test('different tools of one name on two agents are told apart from one tool both share', () => {
  const sales = (tool = lookup) => agent('sales', { ...billing(), id: 'sales', tools: [tool] });
  const entry = triage({ edges: [...triage().edges, defineEdge({ to: 'sales' })] });
  expect(findings(entry, billing(), sales())).toEqual([]);
  expect(findings(entry, billing(), sales(toolNamed('lookup')))).toMatchObject([
    { check: 'tool-name-shared' },
  ]);
});

test('agents are reached over any number of edges', () => {
  const chain = ['triage', 'b', 'c', 'd'].map((id, index, ids) =>
    agent(id, { edges: [defineEdge({ to: ids[index + 1] ?? 'triage' })] }),
  );
  const agents = new Map(chain.map((one) => [one.id, one]));
  expect([...reachableAgents({ ...sound, agents })]).toEqual(['triage', 'b', 'c', 'd']);
});
