import { expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../contracts/edge.ts';
import type { Tool } from '../contracts/tool.ts';
import { checkDesk } from './check-desk.ts';
import { defineAgent } from './define-agent.ts';
import { defineAgentTool } from './define-agent-tool.ts';
import { defineDesk } from './define-desk.ts';
import { defineEdge } from './define-edge.ts';
import { defineTool, type ToolOptions } from './define-tool.ts';

const parameters = z.object({});
type Options = ToolOptions<'pay', typeof parameters, null>;

const tool = (options: Partial<Options> = {}): Tool =>
  defineTool({ name: 'pay', description: '-', effect: 'write', parameters, execute: () => null, ...options });

/** What is found in a desk whose agent has this tool. */
function found(one: Tool): string[] {
  const agent = defineAgent({
    ...{ id: 'clerk', name: 'Clerk', handoffDescription: '-', instructions: '-', tools: [one] },
    edges: [defineEdge({ to: PERSON })],
  });
  return checkDesk(defineDesk({ id: 'd', name: 'D', entry: 'clerk', agents: [agent] })).map(
    ({ check }) => check,
  );
}

test('a write that says neither what it offers nor why it asks nobody is found, a read is not', () => {
  expect(found(tool())).toEqual(['consent-missing']);
  expect(found(tool({ consent: () => 'Shall I pay?' }))).toEqual([]);
  expect(found(tool({ consent: { none: 'It is a gift.' } }))).toEqual([]);
  expect(found(tool({ effect: 'read' }))).toEqual([]);
});

test('a write of an agent that runs inside a tool is found as well', () => {
  const inner = defineAgent({
    ...{ id: 'inner', name: 'Inner', handoffDescription: '-', instructions: '-', tools: [tool()] },
  });
  expect(found(defineAgentTool({ agent: inner, description: '-', parameters }))).toEqual(['consent-missing']);
});

test.each([{ none: ' ' }, {}, null, 'yes'])('a consent of %j is refused', (consent) => {
  expect(() => tool({ consent: consent as never })).toThrow(
    expect.objectContaining({ code: 'definition-invalid' }),
  );
});

test('a tool that reads has nothing to ask consent for', () => {
  expect(() => tool({ effect: 'read', consent: () => 'Shall I?' })).toThrow('only reads');
});
