import { defineEdge, PERSON } from 'switchroom';
import { z } from 'zod';

const caseFor = z.object({
  reason: z.string().min(1).describe('Why the customer is better served there, in one short sentence.'),
  intent: z
    .string()
    .min(1)
    .describe("What the customer wants, in a few words, e.g. 'refund of a double charge'."),
  urgency: z
    .enum(['low', 'normal', 'high'])
    .describe('high: service is down, money is being lost, or the customer is upset.'),
});

const caseForPerson = z.object({
  reason: z.string().min(1).describe('Why a person is needed, in one short sentence.'),
  summary: z
    .string()
    .min(1)
    .describe(
      'What the customer wants, what was found and done, and what is still open; names and figures included.',
    ),
});

/** To Billing: invoices, charges, refunds, the plan an account is on. */
export const toBilling = defineEdge({ to: 'billing', payload: caseFor });

/** To Tech Support: calls, webhooks, sign-in, the app, account details. */
export const toTech = defineEdge({ to: 'tech', payload: caseFor });

/** To Sales: prices, new accounts, orders, demos, brochures. */
export const toSales = defineEdge({ to: 'sales', payload: caseFor });

/** Back to Triage, when the customer has turned to something the specialist does not own. */
export const toTriage = defineEdge({
  to: 'triage',
  description: 'Hand back when the customer now wants something you do not own and no other transfer fits.',
});

/** From a specialist to a person. */
export const toPerson = defineEdge({
  to: PERSON,
  toolName: 'escalate_to_human',
  description:
    'Bring in a person: the customer asks for one, a tool refused what the customer is owed, the customer stays angry, or you cannot help.',
  payload: caseForPerson,
});

/** From Triage to a person. */
export const triageToPerson = defineEdge({
  to: PERSON,
  description: 'Bring in a person: the customer asks for one, or wants to complain.',
  payload: caseForPerson,
});
