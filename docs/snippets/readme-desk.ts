import { defineAgent, defineDesk, defineEdge, defineTool, PERSON } from 'switchroom';
import { z } from 'zod';

const refund = defineTool({
  name: 'issue_refund',
  description: 'Pays back an invoice of the verified customer.',
  effect: 'write',
  atomic: true,
  parameters: z.object({ invoice: z.string(), amount: z.number().positive() }),
  // Not an instruction a model may be talked out of: without this fact from a tool, the call is answered with these words.
  requires: [{ fact: 'account', provenance: 'tool-returned', otherwise: 'Verify the customer first.' }],
  // The customer says a plain yes to these very words before it runs, whatever the model thinks they meant.
  consent: ({ invoice, amount }) => `Shall I refund $${amount} of invoice ${invoice}?`,
  execute: ({ invoice, amount }, { database, idempotencyKey }) =>
    database.sql`select * from refund(${invoice}, ${amount}, ${idempotencyKey})`,
});

const toBilling = defineEdge({
  to: 'billing',
  payload: z.object({ reason: z.string(), urgency: z.enum(['low', 'normal', 'high']) }),
});

export const desk = defineDesk({
  id: 'support',
  name: 'Support',
  entry: 'triage',
  style: 'Be brief and concrete. One question at a time.',
  agents: [
    defineAgent({
      id: 'triage',
      name: 'Triage',
      handoffDescription: 'Finds the right specialist.',
      instructions: 'Find out what the customer needs, then hand over.',
      edges: [toBilling, defineEdge({ to: PERSON })],
    }),
    defineAgent({
      id: 'billing',
      name: 'Billing',
      handoffDescription: 'Invoices, charges and refunds.',
      instructions: 'Help with bills. Never promise what a tool did not return.',
      tools: [refund],
      edges: [defineEdge({ to: 'triage' }), defineEdge({ to: PERSON, toolName: 'escalate_to_human' })],
    }),
  ],
});
