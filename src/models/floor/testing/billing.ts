import { defineIntent, defineScript, defineTool, slot, step } from 'switchroom';
import { z } from 'zod';

const never = (): never => {
  throw new TypeError('The tests script what tools return.');
};

export const verifyCustomer = defineTool({
  name: 'verify_customer',
  description: 'Verifies a customer.',
  effect: 'read',
  parameters: z.object({ account: z.string(), email: z.string() }),
  execute: (): { name: string } => never(),
});

export const lookupInvoice = defineTool({
  name: 'lookup_invoice',
  description: 'Finds an invoice.',
  effect: 'read',
  parameters: z.object({ invoice: z.string() }),
  execute: (): { total: number } => never(),
});

export const issueRefund = defineTool({
  name: 'issue_refund',
  description: 'Refunds an invoice.',
  effect: 'write',
  parameters: z.object({ invoice: z.string(), amount: z.number() }),
  execute: (): { reference: string } => never(),
});

export const account = slot.id({
  name: 'account',
  pattern: /\bHL-\d{4}\b/,
  ask: 'What is your account number?',
  askAgain: 'An account number looks like HL-1042. What is yours?',
});
const email = slot.email({ name: 'email', ask: 'And which e-mail address is on the account?' });
const invoice = slot.id({ name: 'invoice', pattern: /\bINV-\d{4}-\d{3}\b/, ask: 'Which invoice is it?' });
const amount = slot.money({ name: 'amount', ask: 'How much shall we refund?' });

const verification = [
  step.collect([account, email], (known) => known.fact('verified') === undefined),
  step.call(
    verifyCustomer,
    (known) => ({ account: known.need(account), email: known.need(email) }),
    (known) => known.fact('verified') === undefined,
  ),
  step.say(
    'That does not match our records.',
    (known) => known.refusal(verifyCustomer) !== undefined && known.get(email) !== undefined,
  ),
  step.forget([account, email], (known) => known.refusal(verifyCustomer) !== undefined),
];

/** Refunds, invoices and a plain service without steps of its own. */
export const billingScript = defineScript({
  help: 'I can look up an invoice or make a refund. Which is it?',
  intents: [
    defineIntent({
      id: 'refund',
      title: 'your refund',
      examples: [
        'I want a refund',
        'refund my invoice',
        'give me my money back',
        'please refund the double charge',
        'I was charged twice',
      ],
      steps: [
        ...verification,
        step.collect([invoice, amount]),
        step.confirm(
          (known) => `Refund $${known.need(amount)} of ${known.need(invoice)}, yes or no?`,
          'Then I leave it as it is.',
        ),
        step.call(issueRefund, (known) => ({ invoice: known.need(invoice), amount: known.need(amount) })),
        step.say((known) => `Done, the reference is ${known.result(issueRefund)?.reference}.`),
      ],
    }),
    defineIntent({
      id: 'invoice',
      title: 'your invoice',
      examples: [
        'show me my invoice',
        'what is the total of an invoice',
        'look up an invoice',
        'why is my invoice so high',
        'invoice details',
      ],
      steps: [
        step.collect([invoice]),
        step.say('Let me look that up.'),
        step.call(lookupInvoice, (known) => ({ invoice: known.need(invoice) })),
        step.say(
          (known) => `The total is $${known.result(lookupInvoice)?.total}.`,
          (known) => !known.failed(lookupInvoice),
        ),
        step.say('The archive is closed.', (known) => known.failed(lookupInvoice)),
      ],
    }),
  ],
});
