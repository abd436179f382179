import { defineEdge, PERSON } from 'switchroom';
import { caseFor, caseForPerson } from 'switchroom/kit';

/** To Billing: invoices, charges, refunds, the plan an account is on. */
export const toBilling = defineEdge({ to: 'billing', payload: caseFor });

/** To Tech Support: calls, webhooks, sign-in, the app, account details. */
export const toTech = defineEdge({ to: 'tech', payload: caseFor });

/** To Sales: prices, new accounts, orders, demos, brochures. */
export const toSales = defineEdge({ to: 'sales', payload: caseFor });

export const toTriage = defineEdge({
  to: 'triage',
  description: 'Hand back when the customer now wants something you do not own and no other transfer fits.',
});

export const toPerson = defineEdge({
  to: PERSON,
  toolName: 'escalate_to_human',
  description:
    'Bring in a person: the customer asks for one, a tool refused what the customer is owed, the customer stays angry, or you cannot help.',
  payload: caseForPerson,
});

export const triageToPerson = defineEdge({
  to: PERSON,
  description: 'Bring in a person: the customer asks for one, or wants to complain.',
  payload: caseForPerson,
});
