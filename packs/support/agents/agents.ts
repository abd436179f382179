import { defineAgent, type InstructionContext } from 'switchroom';
import { agentTexts } from 'switchroom/kit';
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
  ...agentTexts(new URL('./triage.md', import.meta.url)),
  edges: [toBilling, toTech, toSales, triageToPerson],
  flows: triageFlows,
});

/** Owns invoices, charges, refunds, and the plan an account is on. */
const billing = defineAgent({
  id: 'billing',
  ...agentTexts(new URL('./billing.md', import.meta.url), accountNote),
  tools: [verifyCustomer, lookupInvoice, issueRefund, lookupPricing, changePlan, paying.tool],
  edges: [toPerson, toTriage, toSales],
  flows: billingFlows,
});

/** Owns what does not work: calls, webhooks, the app, sign-in, account details. */
const tech = defineAgent({
  id: 'tech',
  ...agentTexts(new URL('./tech.md', import.meta.url), accountNote),
  tools: [verifyCustomer, fetchCallLog, runWebhookDiagnostic, help.tool],
  edges: [toPerson, toTriage, toBilling],
  flows: techFlows,
});

/** Owns prices, new accounts, orders, demos and brochures. */
const sales = defineAgent({
  id: 'sales',
  ...agentTexts(new URL('./sales.md', import.meta.url)),
  tools: [lookupPricing, findDemoTimes, bookDemo, sendOnePager, ordering.tool],
  edges: [toPerson, toTriage, toBilling],
  flows: salesFlows,
});

/** The members of the desk, whoever meets the customers first. */
export const agents = [triage, billing, tech, sales];

function accountNote({ facts }: InstructionContext): string {
  const account = accountFact.in(facts);
  if (!account) return 'The customer is not verified yet.';
  const { id, company, contact, plan, billing, seats } = account;
  return `The customer is verified: ${contact} of ${company}, account ${id}, ${plan} plan billed ${billing}, ${seats} seats. Do not verify again.`;
}
