import { defineAgent, defineDesk, defineEdge } from 'switchroom';
import { z } from 'zod';
import { billingScript, issueRefund, lookupInvoice, verifyCustomer } from './billing.ts';
import { bookDemo, salesScript, techScript, testWebhook } from './tech-and-sales.ts';

const toTriage = defineEdge({ to: 'triage' });
const toPerson = defineEdge({
  to: 'person',
  toolName: 'escalate_to_human',
  payload: z.object({
    reason: z.string().min(1),
    summary: z.string().min(1),
    urgency: z.enum(['low', 'normal', 'high']),
  }),
});

const triage = defineAgent({
  id: 'triage',
  name: 'Reception',
  handoffDescription: 'Finds the right colleague.',
  instructions: '',
  edges: [defineEdge({ to: 'billing' }), defineEdge({ to: 'tech' }), defineEdge({ to: 'sales' }), toPerson],
});

const billing = defineAgent({
  id: 'billing',
  name: 'Billing',
  handoffDescription: 'Invoices, charges and refunds.',
  instructions: '',
  tools: [verifyCustomer, lookupInvoice, issueRefund],
  edges: [toTriage, toPerson],
  script: billingScript,
  examples: [
    'my bill is wrong',
    'I was charged twice for May',
    'why is my invoice so high this month',
    'there is a charge I do not recognise',
    'you took money from my card',
    'question about my billing',
    'I paid already but it says overdue',
    'give me my money back',
    'the amount on the invoice is not right',
    'double charge on my credit card',
  ],
});

const tech = defineAgent({
  id: 'tech',
  name: 'Tech support',
  handoffDescription: 'Webhooks, calls that drop and errors.',
  instructions: '',
  tools: [testWebhook],
  edges: [toTriage, defineEdge({ to: 'sales' }), toPerson],
  script: techScript,
  examples: [
    'my webhook returns 502 every 10 minutes',
    'calls are dropping',
    'the audio is choppy',
    'the API gives an error',
    'I get a timeout when calling your endpoint',
    'it does not work any more',
    'the integration is broken',
    'I can not log in to the dashboard',
    'no sound on inbound calls',
    'our webhooks stopped arriving',
  ],
});

const sales = defineAgent({
  id: 'sales',
  name: 'Sales',
  handoffDescription: 'Plans, prices and demos.',
  instructions: '',
  tools: [bookDemo],
  edges: [toTriage, toPerson],
  script: salesScript,
  examples: [
    'can I get a discount if I prepay annually',
    'how much is the pro plan',
    'what plans do you have',
    'we want to buy fifty seats',
    'do you have a free trial',
    'I would like a demo of the product',
    'compare the starter and the pro plan',
    'what does it cost for a team of ten',
    'is there a price list',
    'talk to sales',
  ],
});

/** A small support desk for the floor's tests. */
export const testDesk = defineDesk({
  id: 'test',
  name: 'Hello Lines',
  entry: 'triage',
  agents: [triage, billing, tech, sales],
});
