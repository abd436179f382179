import { defineAgent, defineDesk, defineEdge, defineTool, PERSON, step } from 'switchroom';
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
