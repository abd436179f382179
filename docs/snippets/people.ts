import { defineAgent, defineDesk, defineEdge, defineTool, PERSON } from 'switchroom';
import { z } from 'zod';

const MINUTE = 60_000;

const payOut = defineTool({
  name: 'pay_out',
  description: 'Pays money to the customer.',
  effect: 'write',
  parameters: z.object({ amount: z.number() }),
  approval: ({ amount }) => (amount > 500 ? `$${amount} is more than $500.` : undefined),
  consent: ({ amount }) => `Shall I pay you $${amount}?`,
  execute: ({ amount }) => ({ paid: amount }),
});

const claims = defineAgent({
  id: 'claims',
  name: 'Claims',
  handoffDescription: 'Settles claims.',
  instructions: 'Settle the claim. Ask for a person when the customer disputes the amount.',
  tools: [payOut],
  edges: [defineEdge({ to: PERSON, announce: 'I get a colleague.' })],
});

const OFFICE = [{ from: '08:00', to: '18:00' }];

/** Asks the team for five minutes, then the lead for ten; on weekdays from 8 to 18, but not at Christmas. */
export const insurance = defineDesk({
  id: 'insurance',
  name: 'Insurance',
  entry: 'claims',
  agents: [claims],
  person: {
    // Who may say yes to a payment; the team can't.
    approvers: ['owner'],
    rungs: [
      { name: 'team', withinMs: 5 * MINUTE },
      { name: 'lead', withinMs: 10 * MINUTE },
    ],
    hours: {
      timeZone: 'Europe/Berlin',
      week: { 1: OFFICE, 2: OFFICE, 3: OFFICE, 4: OFFICE, 5: OFFICE },
      closed: [{ date: '2026-12-25', reason: 'Christmas' }],
    },
    words: { withPerson: 'Your colleague here reads this.' },
  },
});
