import { flow } from 'switchroom';
import { count, dollars, knowledge } from 'switchroom/kit';
import { billingExamples } from '../examples.ts';
import type { Invoice } from '../tools/invoices.ts';
import { lookupInvoice } from '../tools/lookup-invoice.ts';
import { lookupPricing } from '../tools/lookup-pricing.ts';
import { planId } from '../tools/plans.ts';
import { longDay } from '../words.ts';
import { duplicateCharge, lookedUp, paidTwiceBack, refund } from './charges.ts';
import { explained, paidTwice } from './invoice-words.ts';
import { changeOfPlan, planInWords } from './plan.ts';
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

/** Who wants more than to hear it. */
const COPY = /\b(?:cop(?:y|ies)|pdf|download|print(?:ed|out)?|forward|e-?mail me|send me)\b/i;

const showInvoice = flow(
  { id: 'invoice', title: 'your invoice', examples: billingExamples.of('invoice') },
  function* (c) {
    yield* c.use(verified);
    const found = yield* c.use(lookedUp);
    const [invoice] = found?.invoices ?? [];
    if (!found || !invoice) return undefined;
    yield* c.say(explained(invoice));
    if (COPY.test(c.opening)) yield* c.say('It is there as PDF under Settings > Billing > Invoices.');
    return yield* c.say(
      found.balance_due > 0
        ? `In all, ${dollars(found.balance_due)} is still to be paid.`
        : 'Nothing is outstanding on your account.',
    );
  },
);

const yourPlan = flow(
  { id: 'plan', title: 'the plan you are on', examples: billingExamples.of('plan') },
  function* (c) {
    const { plan, billing, seats } = yield* c.use(verified);
    const { quotes } = yield* c.call(lookupPricing, { plan: planId.parse(plan), seats });
    const { invoices, balance_due: due } = yield* c.call(lookupInvoice, {});
    const [quote] = quotes;
    const isAnnual = billing === 'annual';
    if (quote)
      yield* c.say(
        `You are on ${quote.plan} with ${count(seats, 'seat')}, billed ${billing}: ${dollars(isAnnual ? quote.per_year_prepaid : quote.per_month)} ${isAnnual ? 'a year' : 'a month'}, plus phone numbers and taxes.`,
      );
    const renewal = isAnnual ? yearPaid(invoices) : undefined;
    if (renewal) yield* c.say(`The year that is paid for ends on ${longDay(renewal)}, and then renews.`);
    const owed = due > 0 ? ` ${dollars(due)} is open from before.` : '';
    return yield* c.say(
      `The next invoice comes on ${longDay(renewal ?? nextFirst(c.today))}${otherLines(invoices[0])}.${owed}`,
    );
  },
);

const comparePlans = flow(
  { id: 'compare', title: 'what the plans have', examples: billingExamples.of('compare') },
  function* (c) {
    const { plans } = yield* c.call(lookupPricing, {});
    return yield* c.say(plans.map(planInWords).join('\n'));
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
  yourPlan,
  changeOfPlan,
  comparePlans,
  cancel,
  paymentProblem,
  ...answers,
];

function nextFirst(today: Date): string {
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 1)).toISOString();
}

/** Until when a plan that is billed annually is paid; undefined where no invoice of the last year is for it. */
function yearPaid(invoices: readonly Invoice[]): string | undefined {
  const paid = invoices.find(({ lines }) => lines.some(({ description }) => /annual/i.test(description)));
  return paid && `${Number(paid.month.slice(0, 4)) + 1}${paid.month.slice(4)}-01`;
}

/** What is on an invoice beside the plan. */
function otherLines(last: Invoice | undefined): string {
  const others = last?.lines.filter(({ description }) => !/plan/i.test(description)) ?? [];
  const named = others.map(({ description, amount }) => `${description} ${dollars(amount)}`);
  return named.length > 0 ? ` (beside the plan, the last one had ${named.join(', ')})` : '';
}
