import { flow } from 'switchroom';
import { dollars, knowledge } from 'switchroom/kit';
import { billingExamples } from '../examples.ts';
import { lookupInvoice } from '../tools/lookup-invoice.ts';
import { longDay } from '../words.ts';
import { duplicateCharge, lookedUp, paidTwiceBack, refund } from './charges.ts';
import { explained, paidTwice } from './invoice-words.ts';
import { changeOfPlan } from './plan.ts';
import { colleague, verified, withColleague } from './verified.ts';

/** What Billing says to questions that need nothing looked up. */
export const paying = knowledge(new URL('../knowledge/billing/', import.meta.url), {
  name: 'look_up_paying',
  examples: billingExamples,
});

const refundStatus = flow(
  { id: 'refund-status', title: 'the state of your refund', examples: billingExamples.of('refund-status') },
  function* (c) {
    yield* c.use(verified);
    const { invoices, latest_refunds } = yield* c.call(lookupInvoice, {});
    const [latest] = latest_refunds;
    if (latest)
      return yield* c.say(
        `${dollars(latest.amount)} for ${latest.invoice_id} went back on ${longDay(latest.refunded_on)}, reference ${latest.reference}. It shows on your statement within 5 to 10 business days of that.`,
      );
    const owed = invoices.find(paidTwice);
    const miss = owed ? '' : ' If you miss money, name the month or the invoice and I will look at it.';
    yield* c.say(`I see no refund on your account.${miss}`);
    return owed && (yield* c.use(paidTwiceBack(owed)));
  },
);

const showInvoice = flow(
  { id: 'invoice', title: 'your invoice', examples: billingExamples.of('invoice') },
  function* (c) {
    yield* c.use(verified);
    const found = yield* c.use(lookedUp);
    const [invoice] = found?.invoices ?? [];
    if (!found || !invoice) return undefined;
    yield* c.say(explained(invoice));
    return yield* c.say(
      found.balance_due > 0
        ? `In all, ${dollars(found.balance_due)} is still to be paid.`
        : 'Nothing is outstanding on your account.',
    );
  },
);

const cancel = flow(
  { id: 'cancel', title: 'cancelling your plan', examples: billingExamples.of('cancel') },
  function* (c) {
    yield* c.say(
      'I am sorry to see you go. A monthly plan ends with the paid month and costs nothing to cancel; an annual one runs to its end and is not renewed. Your numbers are kept for 30 days so that you can move them.',
    );
    if (!(yield* c.confirm('A colleague closes accounts. Shall I bring one in?')))
      return yield* c.say('All right, your plan stays as it is.');
    const { plan, billing, seats } = yield* c.use(verified);
    const finding = `Wants to cancel: ${plan} plan, billed ${billing}, ${seats} seats.`;
    return yield* colleague(c, 'The customer wants to cancel the plan.', finding);
  },
);

const paymentProblem = flow(
  {
    id: 'payment-problem',
    title: 'a payment that did not work',
    examples: billingExamples.of('payment-problem'),
  },
  function* (c) {
    yield* c.say(
      'Mostly it is an expired card, a limit at the bank or a wrong postal code. You can enter the card again, or another one, under Settings > Billing and press "Pay now". Service goes on for 14 days after the due date.',
    );
    if (!(yield* c.confirm('Would you like a colleague to look at your payment?')))
      return yield* c.say('All right.');
    yield* c.use(verified);
    return yield* colleague(c, 'A payment did not work.', 'Wants the payment looked at.');
  },
);

const answers = paying.flows.map((one) =>
  one.id === 'the-cancellation-fee'
    ? withColleague(one, 'Would you like a colleague to work it out for your account?')
    : one,
);

/** What Billing does. */
export const billingFlows = [
  duplicateCharge,
  refund,
  refundStatus,
  showInvoice,
  changeOfPlan,
  cancel,
  paymentProblem,
  ...answers,
];
