import { z } from 'zod';
import type { Agent } from '../../contracts/agent.ts';
import type { Tool } from '../../contracts/tool.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineAgentTool } from '../../desk/define-agent-tool.ts';
import { type DeskOptions, defineDesk } from '../../desk/define-desk.ts';
import { defineTool } from '../../desk/define-tool.ts';

/** A tool that reads and finds the fact `shelf` out. */
export const look = defineTool({
  name: 'look',
  description: 'Looks.',
  effect: 'read',
  parameters: z.object({}),
  execute: (_, { recordFact }) => {
    recordFact('shelf', 'B7');
    return 'on shelf B7';
  },
});

/** A specialist that only runs inside tools. */
export function specialist(tools: readonly Tool[] = [look], id = 'clerk'): Agent {
  return defineAgent({
    id,
    name: 'Clerk',
    handoffDescription: '-',
    tools,
    instructions: ({ facts }) => `You are the clerk. You know ${Object.keys(facts).join(', ') || 'nothing'}.`,
  });
}

type Options = Partial<Parameters<typeof defineAgentTool>[0]>;

/** A tool that asks a specialist. */
export function asking(agent: Agent, options: Options = {}): Tool {
  return defineAgentTool({
    agent,
    description: 'Asks the clerk.',
    parameters: z.object({ what: z.string() }),
    ...options,
  });
}

/** A desk of one agent with these tools. */
export function managedBy(tools: readonly Tool[], options: Partial<DeskOptions<[Agent]>> = {}) {
  const manager = defineAgent({
    id: 'manager',
    name: 'Manager',
    handoffDescription: '-',
    instructions: 'Manage.',
    tools,
  });
  return defineDesk({
    id: 'managed',
    name: 'Managed',
    style: 'Be brief.',
    framing: false,
    ...options,
    entry: 'manager',
    agents: [manager],
  });
}
