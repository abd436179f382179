import { defineIntent, type ScriptContext, slot, step } from 'switchroom';
import { billingExamples } from '../examples.ts';
import { issueRefund } from '../tools/issue-refund.ts';
import { lookupInvoice } from '../tools/lookup-invoice.ts';
import { sum, usd } from '../tools/money.ts';
import { longDay, longMonth, wish } from '../words.ts';
import { bill, billQuery } from './bill.ts';
import { noInvoice, refundOutcome } from './refund-steps.ts';
import { offerPerson } from './steps.ts';
import { verifySteps } from './verify.ts';

const found = (known: ScriptContext) => known.result(lookupInvoice)?.invoices[0];

const extent = slot.choice({
  name: 'extent',
  ask: (known) => `${whatWasPaid(known)} Is it about the full amount, or a part of it?`,
  askAgain: 'Please say "the full amount" or "a part", or name the amount.',
  options: [
    {
      value: 'full',
      words: [
        'full',
        'full amount',
        'full refund',
        'all',
        'all of it',
        'everything',
        'whole',
        'entire',
        'complete',
      ],
    },
    { value: 'part', words: ['part', 'a part', 'partial', 'some', 'some of it', 'half', 'less'] },
  ],
});

const amount = slot.money({
  name: 'amount',
  ask: 'Which amount should come back?',
  askAgain: 'An amount in dollars, please, such as $60.00.',
});

/** Refunds a named invoice, wholly or in part. */
export const refund = defineIntent({
  id: 'refund',
  title: 'a refund',
  examples: billingExamples.of('refund'),
  steps: [
    ...verifySteps,
    step.collect([bill]),
    step.call(lookupInvoice, billQuery),
    ...noInvoice,
    step.say(alreadyRefunded, refundedBefore),
    ...offerPerson(
      'Shall I ask a colleague to look into it?',
      'The customer wants a second refund of an invoice.',
      'The invoice was refunded before.',
      refundedBefore,
    ),
    step.collect([extent], (known) => known.get(amount) === undefined),
    step.collect([amount], (known) => known.get(extent) !== 'full'),
    step.confirm(
      (known) => `Shall I refund ${usd(wanted(known))} of invoice ${found(known)?.id ?? ''}?`,
      'All right, nothing has been refunded.',
    ),
    step.call(issueRefund, (known) => ({
      invoice_id: found(known)?.id ?? '',
      amount: wanted(known),
      reason: wish(known),
    })),
    ...refundOutcome(finding),
  ],
});

/** True of a refund made earlier, not of the one made in this form: the invoice is read only before. */
function refundedBefore(known: ScriptContext): boolean {
  return (found(known)?.refunded ?? 0) > 0;
}

function alreadyRefunded(known: ScriptContext): string {
  const earlier = found(known)?.refunds[0];
  if (!earlier) return '';
  return `${found(known)?.id} was refunded already: ${usd(earlier.amount)} on ${longDay(earlier.refunded_on)}, reference ${earlier.reference}. A second refund is not mine to give.`;
}

/** Of an invoice that was paid twice, the full amount is what was paid too much. */
function wanted(known: ScriptContext): number {
  const { paid = 0, duplicates = [] } = found(known) ?? {};
  const twice = sum(duplicates.map((payment) => payment.amount));
  return known.get(amount) ?? (twice > 0 ? twice : paid);
}

function whatWasPaid(known: ScriptContext): string {
  const invoice = found(known);
  if (!invoice) return '';
  const twice = invoice.duplicates.length > 0 ? `, of ${usd(invoice.total)} due` : '';
  return `For ${longMonth(invoice.month)}, invoice ${invoice.id}, ${usd(invoice.paid)} was paid${twice}.`;
}

function finding(known: ScriptContext): string {
  return `Refund of ${usd(wanted(known))} wanted. ${whatWasPaid(known)} Refused: ${known.refusal(issueRefund) ?? ''}`;
}
