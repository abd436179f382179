import { z } from 'zod';
import type { Tool } from '../../../contracts/tool.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineAgentTool } from '../../../desk/define-agent-tool.ts';
import { defineReviewTool } from '../../../desk/define-review-tool.ts';

const parameters = z.object({ key: z.string() });
const description = '-';
const limits = { modelCalls: 4, toolCalls: 3, ms: 200 };

/** Names of tools that run agents inside. */
export const INSIDE_TOOLS = ['manages', 'delegates', 'reviews'] as const;

/** Tools that run agents inside, which call some of these: one that only reads, one that writes and has another in it. */
export function insideTools(tools: readonly Tool[]): Tool[] {
  const agent = (id: string, own: readonly Tool[]) =>
    defineAgent({ id, name: id, handoffDescription: '-', instructions: '-', tools: own });
  const reads = tools.filter(({ effect }) => effect === 'read');
  const reader = agent('reader', reads);
  const manages = defineAgentTool({
    agent: reader,
    name: INSIDE_TOOLS[0],
    description,
    parameters,
    limits,
    facts: ['fact_k'],
    withoutModel: () => 'nobody knows',
  });
  const writer = agent('writer', [...tools, manages]);
  const result = z.object({ accepted: z.boolean() });
  const delegates = defineAgentTool({
    agent: writer,
    name: INSIDE_TOOLS[1],
    description,
    parameters,
    limits,
    result,
  });
  const reviews = defineReviewTool({
    name: INSIDE_TOOLS[2],
    description,
    parameters,
    limits,
    rounds: 1,
    rubric: '-',
    workers: [writer],
    critic: reader,
  });
  return [manages, delegates, reviews];
}
