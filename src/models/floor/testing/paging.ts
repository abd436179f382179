import { z } from 'zod';
import { PERSON } from '../../../contracts/edge.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { defineIntent, defineScript, slot, step } from '../../../desk/define-script.ts';
import { defineTool } from '../../../desk/define-tool.ts';

const number = slot.id({ name: 'number', pattern: /\bNL-\d{3}\b/i, ask: 'What is your customer number?' });

const page = defineTool({
  name: 'page',
  description: 'Pages an engineer.',
  effect: 'write',
  parameters: z.object({ number: z.string() }),
  execute: () => null,
});

const refused = step.say(
  (known) => known.refusal(page) ?? '',
  (known) => known.refusal(page) !== undefined,
);
const forget = step.forget([number], (known) => known.refusal(page) !== undefined);

/** Whoever comes to the pager is paged for, whatever was said last. */
const raise = defineIntent({
  id: 'raise',
  title: 'an engineer',
  examples: [],
  steps: [
    step.collect([number]),
    step.call(page, (known) => ({ number: known.need(number) })),
    refused,
    forget,
    step.say('An engineer has been paged.'),
  ],
});

const news = defineIntent({
  id: 'news',
  title: 'news',
  examples: ['any news', 'is somebody coming'],
  steps: [step.say('No news yet.')],
});

const pager = defineAgent({
  id: 'pager',
  name: 'Pager',
  handoffDescription: 'Pages engineers.',
  instructions: '-',
  tools: [page],
  edges: [
    defineEdge({ to: PERSON, announce: 'Whoever comes reads all of this.' }),
    defineEdge({ to: 'lead', after: { ms: 300_000 } }),
    defineEdge({ to: 'archive' }),
  ],
  script: defineScript({ help: 'I page engineers.', intents: [raise, news], opensWith: raise }),
});

const lead = defineAgent({
  id: 'lead',
  name: 'Lead',
  handoffDescription: 'Leads the team.',
  instructions: '-',
  examples: ['let me speak with the lead of your team', 'I want the team lead', 'who leads this team'],
});

const archive = defineAgent({
  id: 'archive',
  name: 'Archive',
  handoffDescription: 'Keeps old reports.',
  instructions: '-',
  examples: [
    'I would like to read an old report',
    'send me the reports of last year',
    'where are old reports',
  ],
});

const desk = defineAgent({
  id: 'desk',
  name: 'Desk',
  handoffDescription: 'Meets customers.',
  instructions: '-',
  edges: [defineEdge({ to: 'pager' })],
});

/** A desk whose second agent has a duty at arrival: it pages. Beyond it are a lead, by time, and an archive. */
export const pagingDesk = defineDesk({
  id: 'paging',
  name: 'Paging',
  entry: 'desk',
  agents: [desk, pager, lead, archive],
});
