import { defineAgent, defineAgentTool, defineDesk, defineEdge, defineTool, PERSON } from 'switchroom';
import { z } from 'zod';

const searchManual = defineTool({
  name: 'search_manual',
  description: 'Finds pages of the manual.',
  effect: 'read',
  parameters: z.object({ words: z.string() }),
  execute: ({ words }) => [{ page: 12, text: `How to reset it (${words}).` }],
});

const researcher = defineAgent({
  id: 'researcher',
  name: 'Researcher',
  handoffDescription: 'Reads the manual.',
  instructions: 'Answer from the manual alone, and name the page.',
  tools: [searchManual],
});

/** The receptionist reads the answer as data; the researcher reads the question and the fact `product`, no more. */
const askManual = defineAgentTool({
  agent: researcher,
  name: 'ask_manual',
  description: 'Has a question answered from the manual.',
  parameters: z.object({ question: z.string() }),
  prompt: ({ question }) => question,
  facts: ['product'],
  result: z.object({ answer: z.string(), page: z.number().int() }),
  limits: { modelCalls: 4, ms: 20_000 },
  withoutModel: () => ({ answer: 'The manual has a chapter on faults.', page: 1 }),
});

const receptionist = defineAgent({
  id: 'receptionist',
  name: 'Receptionist',
  handoffDescription: 'Meets every customer.',
  instructions: 'Help the customer. Look up what you do not know for sure.',
  tools: [askManual],
  edges: [defineEdge({ to: PERSON })],
});

export const workshop = defineDesk({
  id: 'workshop',
  name: 'Workshop',
  entry: 'receptionist',
  agents: [receptionist],
});
