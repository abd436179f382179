import { type FlowContext, type FlowPart, flow, slot } from 'switchroom';
import { count, dollars, knowledge } from 'switchroom/kit';
import { billingExamples } from '../examples.ts';
import type { Invoice } from '../tools/invoices.ts';
import { issueRefund } from '../tools/issue-refund.ts';
import { type InvoiceLookup, lookupInvoice } from '../tools/lookup-invoice.ts';
import { sum } from '../tools/money.ts';
import { longDay, longMonth } from '../words.ts';
import { changeOfPlan } from './plan.ts';
import { colleague, offerColleague, verified, withColleague } from './verified.ts';

const REFUSED = 'A refund was refused by the rules.';
const LOOK_INTO_IT = 'Shall I ask a colleague to look into it?';

/** What Billing says to questions that need nothing looked up. */
export const paying = knowledge(new URL('../knowledge/billing/', import.meta.url), {
  name: 'look_up_paying',
  examples: billingExamples,
});

const invoiceId = slot.id({
  name: 'invoice',
  lasts: 'form',
  pattern: /\bINV-\d{4}-\d{4}\b|\b(?:last|latest|newest|most recent)\s+(?:invoice|bill)\b/i,
  ask: 'Which invoice is it?',
});
const month = slot.period({
  name: 'month',
  past: true,
  ask: 'Which month is it about?',
  askAgain:
    'A month such as "May" or "last month", or an invoice number such as INV-2026-0417, is what I need.',
});
const extent = slot.choice({
  name: 'extent',
  ask: 'Is it about the full amount, or a part of it?',
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

/** What is asked for of invoices: the one that was named, by number or month; all of them where none was. */
function asked(c: FlowContext): { invoice_id?: string; month?: string } {
  const [named, days] = [c.said(invoiceId), c.said(month)];
  if (named?.startsWith('INV')) return { invoice_id: named };
  return named === undefined && days !== undefined ? { month: days.slice(0, 7) } : {};
}

/** The account's invoices; ends where there are none, which is said. */
const lookedUp: FlowPart<InvoiceLookup | undefined> = function* (c) {
  const found = yield* c.attempt(lookupInvoice, asked(c));
  if (found.ok) return found.result;
  return yield* c.say(`${found.reason} Name another month or invoice number and I will look again.`);
};

/** The invoice that was named; without one, the latest that was paid twice, and where there is none, it asks. */
const which: FlowPart<Invoice | undefined> = function* (c) {
  yield* c.use(verified);
  const some = yield* c.use(lookedUp);
  const isNamed = Object.keys(asked(c)).length > 0 || c.said(invoiceId) !== undefined;
  const meant = isNamed ? some?.invoices[0] : some?.invoices.find(paidTwice);
  if (!some || meant) return meant;
  yield* c.ask(month);
  return (yield* c.use(lookedUp))?.invoices[0];
};

/** Pays back, once the customer agrees to it; a person is asked where the rules say no. */
function paidBack(invoice: Invoice, sumBack: number, reason: string): FlowPart {
  return function* (c) {
    const done = yield* c.attempt(issueRefund, { invoice_id: invoice.id, amount: sumBack, reason });
    if (done.ok) {
      const { amount: back, method, arrives, reference } = done.result;
      return yield* c.say(
        `Done: ${dollars(back)} goes back to ${method} ${arrives}. Your reference is ${reference}.`,
      );
    }
    if (done.code === 'declined') return yield* c.say('All right, nothing has been refunded.');
    yield* c.say(`I cannot do that here: ${done.reason}`);
    return yield* colleague(
      c,
      REFUSED,
      `Refund of ${dollars(sumBack)} wanted. ${sumsOf(invoice)} Refused: ${done.reason}`,
    );
  };
}

/** Shows both payments of an invoice, and pays one back. */
function paidTwiceBack(invoice: Invoice): FlowPart {
  return function* (c) {
    const { id, month: of, payments, duplicates } = invoice;
    const charges = payments.map(paymentInWords).join(' and ');
    const way = `The money goes back to ${payments.at(-1)?.method} within 5 to 10 business days.`;
    yield* c.say(
      `I see two charges for ${longMonth(of)}, invoice ${id}: ${charges}. One of them is one too many, sorry about that. ${way}`,
    );
    return yield* c.use(paidBack(invoice, sum(duplicates.map((one) => one.amount)), 'Charged twice'));
  };
}

const duplicateCharge = flow(
  { id: 'duplicate-charge', title: 'a double charge', examples: billingExamples.of('duplicate-charge') },
  function* (c) {
    const invoice = yield* c.use(which);
    if (!invoice) return undefined;
    if (paidTwice(invoice)) return yield* c.use(paidTwiceBack(invoice));
    yield* c.say(refundedBefore(invoice) ?? onlyOnce(invoice));
    return yield* offerColleague(c, LOOK_INTO_IT, 'The customer reports a double charge.', sumsOf(invoice));
  },
);

const refund = flow(
  { id: 'refund', title: 'a refund', examples: billingExamples.of('refund') },
  function* (c) {
    const invoice = yield* c.use(which);
    if (!invoice) return undefined;
    const earlier = refundedBefore(invoice);
    if (earlier) {
      yield* c.say(`${earlier} A second refund is not mine to give.`);
      return yield* offerColleague(c, LOOK_INTO_IT, 'A second refund is wanted.', sumsOf(invoice));
    }
    const some = c.said(amount);
    if (paidTwice(invoice) && some === undefined) return yield* c.use(paidTwiceBack(invoice));
    const { id, month: of, paid } = invoice;
    if (some === undefined) yield* c.say(`For ${longMonth(of)}, invoice ${id}, ${dollars(paid)} was paid.`);
    const isAll = some === undefined && (yield* c.ask(extent)) === 'full';
    const back = isAll ? paid : (some ?? (yield* c.ask(amount)));
    return yield* c.use(paidBack(invoice, back, c.opening.slice(0, 200)));
  },
);

const refundStatus = flow(
  { id: 'refund-status', title: 'the state of your refund', examples: billingExamples.of('refund-status') },
  function* (c) {
    yield* c.use(verified);
    const [latest] = (yield* c.call(lookupInvoice, {})).latest_refunds;
    return yield* c.say(
      latest
        ? `${dollars(latest.amount)} for ${latest.invoice_id} went back on ${longDay(latest.refunded_on)}, reference ${latest.reference}. It shows on your statement within 5 to 10 business days of that.`
        : 'I see no refund on your account. If you miss money, name the month or the invoice and I will look at it.',
    );
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

type Payment = Invoice['payments'][number];

function paymentInWords({ amount: paid, paid_on, method }: Payment): string {
  return `${dollars(paid)} on ${longDay(paid_on)} (${method})`;
}

function onlyOnce({ month: of, id, total, payments: [payment] }: Invoice): string {
  const where = `${longMonth(of)}, invoice ${id}`;
  if (!payment) return `For ${where} (${dollars(total)}), nothing has been charged yet.`;
  return `For ${where}, I see one charge only: ${paymentInWords(payment)}. A second line at your bank may be a reservation that lapses within a few days.`;
}

function refundedBefore({ id, refunds: [earlier] }: Invoice): string | undefined {
  if (!earlier) return undefined;
  return `${id} was refunded already: ${dollars(earlier.amount)} on ${longDay(earlier.refunded_on)}, reference ${earlier.reference}.`;
}

function paidTwice({ duplicates, refunds }: Invoice): boolean {
  return duplicates.length > 0 && refunds.length === 0;
}

function sumsOf({ id, month: of, paid, payments, refunded }: Invoice): string {
  return `${id} (${of}): ${dollars(paid)} paid in ${count(payments.length, 'payment')}, ${dollars(refunded)} refunded.`;
}

function explained(invoice: Invoice): string {
  const lines = invoice.lines.map((line) => `${line.description} ${dollars(line.amount)}`).join(', ');
  const twice = paidTwice(invoice)
    ? ' It was paid twice, I notice: say "charged twice" and I will put it right.'
    : '';
  return `${invoice.id} for ${longMonth(invoice.month)} comes to ${dollars(invoice.total)}: ${lines}. ${stateOf(invoice)}${twice}`;
}

function stateOf({ payments: [payment], status, due_on }: Invoice): string {
  if (payment) return `It was paid on ${longDay(payment.paid_on)} (${payment.method}).`;
  const due = longDay(due_on);
  return status === 'overdue' ? `It was due on ${due} and is not paid yet.` : `It is due on ${due}.`;
}
