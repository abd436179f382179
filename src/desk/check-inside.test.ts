import { expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../contracts/edge.ts';
import type { Tool } from '../contracts/tool.ts';
import { checkDesk } from './check-desk.ts';
import { type AgentOptions, defineAgent } from './define-agent.ts';
import { defineAgentTool } from './define-agent-tool.ts';
import { defineDesk } from './define-desk.ts';
import { defineEdge } from './define-edge.ts';
import { defineGuard } from './define-guard.ts';
import { defineTool } from './define-tool.ts';
import { findAgent } from './inside-agents.ts';

const parameters = z.object({});
const look = defineTool({ name: 'look', description: '-', effect: 'read', parameters, execute: () => null });
const agent = (id: string, options: Partial<AgentOptions<string, string>> = {}) =>
  defineAgent({ id, name: id, handoffDescription: '-', instructions: '-', ...options });
const clerk = (options: Partial<AgentOptions<string, string>> = {}) =>
  agent('clerk', { tools: [look], ...options });
const asking = (one = clerk(), name?: string) =>
  defineAgentTool({ agent: one, name, description: '-', parameters });
const manager = (...tools: Tool[]) => agent('manager', { tools, edges: [defineEdge({ to: PERSON })] });

/** The checks that find something in a desk of these agents, entry first. */
function found(...agents: ReturnType<typeof agent>[]): string[] {
  const [entry = manager()] = agents;
  const desk = defineDesk({ id: 'd', name: 'D', entry: 'manager', agents: [entry] });
  return checkDesk({ ...desk, agents: new Map(agents.map((one) => [one.id, one])) }).map(
    ({ check }) => check,
  );
}

test('an agent that only runs inside tools need not be reached, nor have edges, a script or examples', () => {
  expect(found(manager(asking()))).toEqual([]);
  const shared = clerk();
  expect(found(manager(asking(shared)), shared)).toEqual([]);
});

test('it is found by its id, however deep it is', () => {
  const head = agent('head', { tools: [asking()] });
  const desk = defineDesk({ id: 'd', name: 'D', entry: 'manager', agents: [manager(asking(head))] });
  expect(findAgent(desk, 'clerk')?.tools).toEqual([look]);
  expect(findAgent(desk, 'nobody')).toBeUndefined();
});

test('two agents of one id are an error, as calls on record would be of either', () => {
  expect(found(manager(asking(clerk()), asking(clerk(), 'ask_other')))).toContain('agent-id-shared');
});

test('names that clash inside a tool are found as well', () => {
  const twice = clerk({ tools: [look, asking(agent('helper'), 'look')] });
  expect(found(manager(asking(twice)))).toContain('tool-name-collision');
});

test('edges and guards that will never be asked there are told', () => {
  const idle = clerk({
    edges: [defineEdge({ to: PERSON })],
    guards: [defineGuard({ name: 'polite', output: () => ({ verdict: 'allow' }) })],
  });
  expect(found(manager(asking(idle)))).toEqual(['inside-agent-unserved']);
});

test('whoever is a colleague on the desk as well is checked as one', () => {
  const both = clerk();
  const entry = agent('manager', {
    tools: [asking(both)],
    edges: [defineEdge({ to: 'clerk' }), defineEdge({ to: PERSON })],
  });
  expect(found(entry, both)).toContain('agent-dead-end');
});
