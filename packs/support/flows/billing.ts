import { flow } from 'switchroom';
import { dateInWords, dollars, knowledge, readExamples, withExamples } from 'switchroom/kit';
import { lookupInvoice } from '../tools/lookup-invoice.ts';
import { duplicateCharge, lookedUp, paidTwiceBack, refund } from './charges.ts';
import { explained, paidTwice } from './invoice-words.ts';
import { changeOfPlan, comparePlans, yourPlan } from './plan.ts';
import { forPerson, verified } from './verified.ts';

/** What Billing says to questions that need nothing looked up. */
export const paying = knowledge(new URL('../knowledge/billing/', import.meta.url), {
  name: 'look_up_paying',
});

const refundStatus = flow({ id: 'refund-status', title: 'the state of your refund' }, function* (c) {
  yield* c.use(verified);
  const { invoices, latest_refunds } = yield* c.call(lookupInvoice, {});
  const [latest] = latest_refunds;
  if (latest)
    return yield* c.say(
      `${dollars(latest.amount)} for ${latest.invoice_id} went back on ${dateInWords(latest.refunded_on)}, reference ${latest.reference}. It shows on your statement within 5 to 10 business days of that.`,
    );
  const owed = invoices.find(paidTwice);
  const miss = owed ? '' : ' If you miss money, name the month or the invoice and I will look at it.';
  yield* c.say(`I see no refund on your account.${miss}`);
  return owed && (yield* c.use(paidTwiceBack(owed)));
});

/** Who wants more than to hear it. */
const COPY = /\b(?:cop(?:y|ies)|pdf|download|print(?:ed|out)?|forward|e-?mail me|send me)\b/i;

const showInvoice = flow({ id: 'invoice', title: 'your invoice' }, function* (c) {
  yield* c.use(verified);
  const { invoice, balance_due } = yield* c.use(lookedUp);
  yield* c.say(explained(invoice));
  if (COPY.test(c.opening)) yield* c.say('It is there as PDF under Settings > Billing > Invoices.');
  yield* c.say(
    balance_due > 0
      ? `In all, ${dollars(balance_due)} is still to be paid.`
      : 'Nothing is outstanding on your account.',
  );
  return paidTwice(invoice) && (yield* c.use(paidTwiceBack(invoice)));
});

const cancel = flow({ id: 'cancel', title: 'cancelling your plan' }, function* (c) {
  yield* c.say(
    'I am sorry to see you go. A monthly plan ends with the paid month and costs nothing to cancel; an annual one runs to its end and is not renewed. Your numbers are kept for 30 days so that you can move them.',
  );
  if (!(yield* c.confirm('A colleague closes accounts. Shall I bring one in?')))
    return yield* c.say('All right, your plan stays as it is.');
  const { plan, billing, seats } = yield* c.use(verified);
  const finding = `Wants to cancel: ${plan} plan, billed ${billing}, ${seats} seats.`;
  return yield* c.person('The customer wants to cancel the plan.', forPerson(c, finding));
});

export const billingFlows = withExamples(
  [
    duplicateCharge,
    refund,
    refundStatus,
    showInvoice,
    yourPlan,
    changeOfPlan,
    comparePlans,
    cancel,
    ...paying.flows,
  ],
  readExamples(new URL('../examples/billing.jsonl', import.meta.url)),
);
