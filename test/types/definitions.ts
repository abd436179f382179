import {
  defineAgent,
  defineAgentTool,
  defineDesk,
  defineEdge,
  defineReviewTool,
  defineTool,
  PERSON,
  step,
} from 'switchroom';
import { z } from 'zod';

// Compiled, never run: each `@ts-expect-error` fails the type check when the mistake below it compiles.
const lookup = defineTool({
  name: 'lookup',
  description: 'Looks an invoice up.',
  effect: 'read',
  parameters: z.object({ invoice: z.string() }),
  execute: ({ invoice }) => ({ invoice, total: 3 }),
});

step.call(lookup, () => ({ invoice: 'INV-1' }));
// @ts-expect-error a wrong tool argument
step.call(lookup, () => ({ invoice: 1 }));
// @ts-expect-error a missing tool argument
step.call(lookup, () => ({}));

const toBilling = defineEdge({
  to: 'billing',
  payload: z.object({ reason: z.string(), urgency: z.enum(['low', 'high']) }),
});
step.handOff(toBilling, () => ({ reason: 'wants a refund', urgency: 'low' }));
// @ts-expect-error a missing required payload field
step.handOff(toBilling, () => ({ reason: 'wants a refund' }));

const triage = defineAgent({
  id: 'triage',
  name: 'Triage',
  handoffDescription: 'Finds the right specialist.',
  instructions: 'Route.',
  edges: [toBilling, defineEdge({ to: PERSON })],
});
const billing = defineAgent({
  id: 'billing',
  name: 'Billing',
  handoffDescription: 'Invoices.',
  instructions: 'Help.',
  tools: [lookup],
  edges: [defineEdge({ to: 'triage' })],
});

defineDesk({ id: 'ok', name: 'Ok', entry: 'triage', agents: [triage, billing] });
// @ts-expect-error an edge to an agent the desk does not have
defineDesk({ id: 'bad', name: 'Bad', entry: 'triage', agents: [triage] });
// @ts-expect-error an entry the desk does not have
defineDesk({ id: 'bad', name: 'Bad', entry: 'sales', agents: [triage, billing] });
step.call(
  lookup,
  () => ({ invoice: 'INV-1' }),
  (known) => known.result(lookup)?.total === 3,
);
// @ts-expect-error a result the tool does not return
step.say((known) => `${known.result(lookup)?.totl}`);

const askBilling = defineAgentTool({
  agent: billing,
  description: 'Asks billing.',
  parameters: z.object({ question: z.string() }),
  result: z.object({ total: z.number() }),
  prompt: ({ question }) => question,
  withoutModel: () => ({ total: 0 }),
});
step.say((known) => `${known.result(askBilling)?.total}`);
// @ts-expect-error a result the agent is not asked for
step.say((known) => `${known.result(askBilling)?.sum}`);
// @ts-expect-error an argument the tool does not take
step.call(askBilling, () => ({ query: 'May?' }));
const description = 'Asks billing.';
const parameters = z.object({ question: z.string() });
// @ts-expect-error a prompt made of what is no argument
defineAgentTool({ agent: billing, description, parameters, prompt: ({ query }) => query });
const result = z.object({ total: z.number() });
// @ts-expect-error words where a result of a form is due
defineAgentTool({ agent: billing, description, parameters, result, withoutModel: () => 'none' });
// @ts-expect-error the id of an agent in its place
defineAgentTool({ agent: 'billing', description, parameters });

const team = { name: 'draft', description, parameters, critic: triage, rubric: 'It is short.' } as const;
step.say((known) => known.result(defineReviewTool({ ...team, workers: [billing] }))?.draft ?? '');
// @ts-expect-error nobody who writes
defineReviewTool({ ...team, workers: [] });
// @ts-expect-error no rubric
defineReviewTool({ ...team, rubric: undefined, workers: [billing] });
// @ts-expect-error a limit there is not
defineReviewTool({ ...team, workers: [billing], limits: { calls: 3 } });
