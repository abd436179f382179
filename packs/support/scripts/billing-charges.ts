import { defineIntent, type ScriptContext, step } from 'switchroom';
import { billingExamples } from '../examples.ts';
import type { Invoice } from '../tools/invoices.ts';
import { issueRefund } from '../tools/issue-refund.ts';
import { lookupInvoice } from '../tools/lookup-invoice.ts';
import { usd } from '../tools/money.ts';
import { count, longDay, longMonth } from '../words.ts';
import { bill, billQuery } from './bill.ts';
import { noInvoice, refundOutcome } from './refund-steps.ts';
import { bringInPerson, noticed } from './steps.ts';
import { verifySteps } from './verify.ts';

/** The invoice that the customer named, once looked up. */
const found = (known: ScriptContext): Invoice | undefined => known.result(lookupInvoice)?.invoices[0];
const extra = (known: ScriptContext) => found(known)?.duplicates[0];
const givenBack = (known: ScriptContext) => (found(known)?.refunded ?? 0) > 0;
const owed = (known: ScriptContext) => extra(known) !== undefined && !givenBack(known);
const settled = (known: ScriptContext) =>
  known.result(issueRefund) !== undefined || known.refusal(issueRefund) !== undefined;

/** Charged twice: shows both payments and gives one back. */
export const duplicateCharge = defineIntent({
  id: 'duplicate-charge',
  title: 'a double charge',
  examples: billingExamples.of('duplicate-charge'),
  steps: [
    ...verifySteps,
    step.collect([bill]),
    step.call(lookupInvoice, billQuery),
    ...noInvoice,
    step.say(alreadyGivenBack, (known) => givenBack(known) && !settled(known)),
    step.say(
      onlyOnce,
      (known) => found(known) !== undefined && extra(known) === undefined && !givenBack(known),
    ),
    step.confirm(
      'Shall I ask a colleague to look into it?',
      'All right.',
      (known) => found(known) !== undefined && !owed(known) && !settled(known),
    ),
    ...bringInPerson(
      'The customer reports a double charge.',
      finding,
      (known) => !owed(known) && !settled(known),
    ),
    step.say(bothCharges, owed),
    step.confirm(
      (known) => `Shall I refund ${usd(extra(known)?.amount ?? 0)} of invoice ${found(known)?.id ?? ''}?`,
      'All right, I have left it as it is.',
      owed,
    ),
    step.call(
      issueRefund,
      (known) => ({
        invoice_id: found(known)?.id ?? '',
        amount: extra(known)?.amount ?? 0,
        reason: 'Charged twice',
      }),
      owed,
    ),
    ...refundOutcome(finding),
  ],
});

/** Shows and explains an invoice, or the latest ones. */
export const showInvoice = defineIntent({
  id: 'invoice',
  title: 'your invoice',
  examples: billingExamples.of('invoice'),
  steps: [
    ...verifySteps,
    noticed([bill]),
    step.call(lookupInvoice, billQuery),
    ...noInvoice,
    step.say(explain, (known) => found(known) !== undefined),
    step.say(balance, (known) => found(known) !== undefined),
  ],
});

/** Says where a refund is. */
export const refundStatus = defineIntent({
  id: 'refund-status',
  title: 'the state of your refund',
  examples: billingExamples.of('refund-status'),
  steps: [
    ...verifySteps,
    step.call(lookupInvoice, () => ({})),
    ...noInvoice,
    step.say(whereIsTheRefund, (known) => found(known) !== undefined),
  ],
});

function bothCharges(known: ScriptContext): string {
  const invoice = found(known);
  if (!invoice) return '';
  const charges = invoice.payments.map(
    ({ amount, paid_on, method }) => `${usd(amount)} on ${longDay(paid_on)} (${method})`,
  );
  return `I see two charges for ${longMonth(invoice.month)}, invoice ${invoice.id}: ${charges.join(' and ')}. One of them is one too many, sorry about that.`;
}

function onlyOnce(known: ScriptContext): string {
  const invoice = found(known);
  if (!invoice) return '';
  const [payment] = invoice.payments;
  const where = `${longMonth(invoice.month)}, invoice ${invoice.id}`;
  if (!payment) return `For ${where} (${usd(invoice.total)}), nothing has been charged yet.`;
  return `For ${where}, I see one charge only: ${usd(payment.amount)} on ${longDay(payment.paid_on)} (${payment.method}). A second line at your bank may be a reservation that lapses within a few days.`;
}

function alreadyGivenBack(known: ScriptContext): string {
  const refund = found(known)?.refunds[0];
  if (!refund) return '';
  return `${found(known)?.id} was refunded already: ${usd(refund.amount)} on ${longDay(refund.refunded_on)}, reference ${refund.reference}.`;
}

function finding(known: ScriptContext): string {
  const invoice = found(known);
  if (!invoice) return '';
  const { id, month, paid, refunded } = invoice;
  return `${id} (${month}): ${usd(paid)} paid in ${count(invoice.payments.length, 'payment')}, ${usd(refunded)} refunded. ${known.refusal(issueRefund) ?? ''}`;
}

function explain(known: ScriptContext): string {
  const invoice = found(known);
  if (!invoice) return '';
  const lines = invoice.lines.map(({ description, amount }) => `${description} ${usd(amount)}`).join(', ');
  const twice =
    invoice.duplicates.length > 0 && invoice.refunded === 0
      ? ' It was paid twice, I notice: say "charged twice" and I will put it right.'
      : '';
  return `${invoice.id} for ${longMonth(invoice.month)} comes to ${usd(invoice.total)}: ${lines}. ${stateOf(invoice)}${twice}`;
}

function stateOf(invoice: Invoice): string {
  const payment = invoice.payments[0];
  if (payment) return `It was paid on ${longDay(payment.paid_on)} (${payment.method}).`;
  return invoice.status === 'overdue'
    ? `It was due on ${longDay(invoice.due_on)} and is not paid yet.`
    : `It is due on ${longDay(invoice.due_on)}.`;
}

function balance(known: ScriptContext): string {
  const due = known.result(lookupInvoice)?.balance_due ?? 0;
  return due > 0 ? `In all, ${usd(due)} is still to be paid.` : 'Nothing is outstanding on your account.';
}

function whereIsTheRefund(known: ScriptContext): string {
  const [refund] = known.result(lookupInvoice)?.latest_refunds ?? [];
  if (!refund) {
    return 'I see no refund on your account. If you miss money, name the month or the invoice and I will look at it.';
  }
  return `${usd(refund.amount)} for ${refund.invoice_id} went back on ${longDay(refund.refunded_on)}, reference ${refund.reference}. It shows on your statement within 5 to 10 business days of that.`;
}
