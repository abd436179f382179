import { defineAgent, type InstructionContext } from 'switchroom';
import { instructions } from 'switchroom/kit';
import { toBilling, toPerson, toSales, toTech, toTriage, triageToPerson } from '../edges.ts';
import { billingFlows, paying } from '../flows/billing.ts';
import { ordering, salesFlows } from '../flows/sales.ts';
import { help, techFlows } from '../flows/tech.ts';
import { triageFlows } from '../flows/triage.ts';
import { accountFact } from '../tools/account.ts';
import { bookDemo, findDemoTimes } from '../tools/book-demo.ts';
import { changePlan } from '../tools/change-plan.ts';
import { fetchCallLog } from '../tools/fetch-call-log.ts';
import { issueRefund } from '../tools/issue-refund.ts';
import { lookupInvoice } from '../tools/lookup-invoice.ts';
import { lookupPricing } from '../tools/lookup-pricing.ts';
import { runWebhookDiagnostic } from '../tools/run-webhook-diagnostic.ts';
import { sendOnePager } from '../tools/send-one-pager.ts';
import { verifyCustomer } from '../tools/verify-customer.ts';

/** Meets every customer and finds the specialist; has no tools. */
const triage = defineAgent({
  id: 'triage',
  name: 'Triage',
  handoffDescription: 'Finds the right specialist when the customer turns to something else.',
  instructions: instructions(new URL('./triage.md', import.meta.url)),
  edges: [toBilling, toTech, toSales, triageToPerson],
  flows: triageFlows,
  help: 'I can help with invoices, charges and plans, with calls, webhooks and signing in, and with prices, orders and demos. What is it about?',
});

/** Owns invoices, charges, refunds, and the plan an account is on. */
const billing = defineAgent({
  id: 'billing',
  name: 'Billing',
  handoffDescription:
    'Invoices, bills, balances, charges, payments, refunds, cancelling and its fees, changing the plan of an existing account.',
  instructions: instructions(new URL('./billing.md', import.meta.url), accountNote),
  tools: [verifyCustomer, lookupInvoice, issueRefund, lookupPricing, changePlan, paying.tool],
  edges: [toPerson, toTriage, toSales],
  flows: billingFlows,
  help: 'I can look at a charge or an invoice, refund what was charged twice or wrongly, change your plan, and answer questions about paying and cancelling. What is it about?',
});

/** Owns what does not work: calls, webhooks, the app, sign-in, account details. */
const tech = defineAgent({
  id: 'tech',
  name: 'Tech Support',
  handoffDescription:
    'Calls that fail or sound bad, webhooks, the app and phones, outages, sign-in, passwords, security, registration errors, account details.',
  instructions: instructions(new URL('./tech.md', import.meta.url), accountNote),
  tools: [verifyCustomer, fetchCallLog, runWebhookDiagnostic, help.tool],
  edges: [toPerson, toTriage, toBilling],
  flows: techFlows,
  help: 'I can look at failing webhooks, at calls that fail or sound bad, and help with signing in, your account details, the app and your phones. What is not working?',
});

/** Owns prices, new accounts, orders, demos and brochures. */
const sales = defineAgent({
  id: 'sales',
  name: 'Sales',
  handoffDescription:
    'Prices, quotes, discounts, comparing plans, opening an account, ordering and delivery of phones, demos, brochures, newsletter.',
  instructions: instructions(new URL('./sales.md', import.meta.url)),
  tools: [lookupPricing, findDemoTimes, bookDemo, sendOnePager, ordering.tool],
  edges: [toPerson, toTriage, toBilling],
  flows: salesFlows,
  help: 'I can tell you prices and discounts, compare our plans, book a demo, send you a one-pager, and help with orders and new accounts. What would you like?',
});

/** The members of the desk, whoever meets the customers first. */
export const agents = [triage, billing, tech, sales];

function accountNote({ facts }: InstructionContext): string {
  const account = accountFact.in(facts);
  if (!account) return 'The customer is not verified yet.';
  const { id, company, contact, plan, billing, seats } = account;
  return `The customer is verified: ${contact} of ${company}, account ${id}, ${plan} plan billed ${billing}, ${seats} seats. Do not verify again.`;
}
