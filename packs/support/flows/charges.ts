import { type FlowContext, type FlowPart, flow, slot } from 'switchroom';
import { dollars, monthInWords, offerPerson } from 'switchroom/kit';
import { z } from 'zod';
import type { Invoice } from '../tools/invoices.ts';
import { issueRefund } from '../tools/issue-refund.ts';
import { lookupInvoice } from '../tools/lookup-invoice.ts';
import { sum } from '../tools/money.ts';
import { onlyOnce, paidTwice, paymentInWords, refundedBefore, sumsOf } from './invoice-words.ts';
import { extentSlot } from './slots.ts';
import { forPerson, verified } from './verified.ts';

const LOOK_INTO_IT = 'Shall I ask a colleague to look into it?';

const invoiceId = slot.id({
  name: 'invoice',
  lasts: 'form',
  pattern: /\bINV-\d{4}-\d{4}\b|\b(?:last|latest|newest|most recent)\s+(?:invoice|bill)\b/i,
  ask: 'Which invoice is it?',
});
/** From the first of a month; a day of its own is of something else: "and a demo on Thursday". */
const WHOLE_MONTHS = /^(\d{4}-\d\d-01)\/(?!\1)/;

const month = slot.period({
  name: 'month',
  past: true,
  schema: z.string().regex(WHOLE_MONTHS),
  ask: 'Which month is it about?',
  askAgain:
    'A month such as "May" or "last month", or an invoice number such as INV-2026-0417, is what I need.',
});
/** Money for what did not work, and not for what was paid wrongly. */
const FAULT =
  /\b(?:credit|compensat\w*|outages?|downtime|calls?|that (?:day|night|week)|did(?:n['’]?t| not) work)\b/i;
const AMENDS = /\b(?:compensat\w*|goodwill|make up for)\b/i;
const DECIDES = 'A credit for a fault is decided by a colleague.';
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

/** The account's invoices, and the newest of them; ends the flow where there are none, which is said. */
export function* lookedUp(c: FlowContext) {
  const found = yield* c.attempt(lookupInvoice, asked(c));
  const [invoice] = found.ok ? found.result.invoices : [];
  if (found.ok && invoice) return { ...found.result, invoice };
  const why = found.ok ? '' : found.reason;
  return yield* c.end(`${why} Name another month or invoice number and I will look again.`);
}

const decided: FlowPart<never> = (c) =>
  c.use(offerPerson(`${DECIDES} Shall I bring one in?`, 'A credit for a fault is wanted.', c.opening));

/** The invoice that was named; without one, the latest that was paid twice, and where there is none, it asks. */
const which: FlowPart<Invoice> = function* (c) {
  if ([c.opening, ...c.told].some((text) => AMENDS.test(text))) yield* c.use(decided);
  yield* c.use(verified);
  const { invoice, invoices } = yield* c.use(lookedUp);
  const isNamed = Object.keys(asked(c)).length > 0 || c.said(invoiceId) !== undefined;
  const meant = isNamed ? invoice : invoices.find(paidTwice);
  if (meant) return meant;
  yield* c.say('I see nothing that was charged twice.');
  if (FAULT.test(c.opening)) yield* c.use(decided);
  yield* c.say(DECIDES);
  yield* c.ask(month);
  return (yield* c.use(lookedUp)).invoice;
};

/** Pays back, once the customer agrees to it; a person is asked where the rules say no. */
function paidBack(invoice: Invoice, sumBack: number, why: string): FlowPart {
  return function* (c) {
    const done = yield* c.attempt(issueRefund, { invoice_id: invoice.id, amount: sumBack, reason: why });
    if (done.ok) {
      const { amount: back, method, arrives, reference } = done.result;
      return yield* c.say(
        `Done: ${dollars(back)} goes back to ${method} ${arrives}. Your reference is ${reference}.`,
      );
    }
    if (done.code === 'declined') return yield* c.say('All right, nothing has been refunded.');
    yield* c.say(`I cannot do that here: ${done.reason}`);
    const finding = `Refund of ${dollars(sumBack)} wanted. ${sumsOf(invoice)} Refused: ${done.reason}`;
    return yield* c.person('A refund was refused by the rules.', forPerson(c, finding));
  };
}

/** Shows both payments of an invoice, and pays one back. */
export function paidTwiceBack(invoice: Invoice): FlowPart {
  return function* (c) {
    const { id, month: of, payments, duplicates } = invoice;
    const charges = payments.map(paymentInWords).join(' and ');
    const way = `The money goes back to ${payments.at(-1)?.method} within 5 to 10 business days.`;
    yield* c.say(
      `I see two charges for ${monthInWords(of)}, invoice ${id}: ${charges}. One of them is one too many, sorry about that. ${way}`,
    );
    return yield* c.use(paidBack(invoice, sum(duplicates.map((one) => one.amount)), 'Charged twice'));
  };
}

export const duplicateCharge = flow({ id: 'duplicate-charge', title: 'a double charge' }, function* (c) {
  const invoice = yield* c.use(which);
  if (paidTwice(invoice)) return yield* c.use(paidTwiceBack(invoice));
  yield* c.say(refundedBefore(invoice) ?? onlyOnce(invoice));
  const finding = forPerson(c, sumsOf(invoice));
  return yield* c.use(offerPerson(LOOK_INTO_IT, 'The customer reports a double charge.', finding));
});

/** A refund, whole or in part. */
export const refund = flow({ id: 'refund', title: 'a refund' }, function* (c) {
  const invoice = yield* c.use(which);
  const earlier = refundedBefore(invoice);
  if (earlier) {
    yield* c.say(`${earlier} A second refund is not mine to give.`);
    const finding = forPerson(c, sumsOf(invoice));
    return yield* c.use(offerPerson(LOOK_INTO_IT, 'A second refund is wanted.', finding));
  }
  const some = c.said(amount);
  // Of an invoice that was paid twice, what was paid too much is given back, and no more.
  const tooMuch = sum(invoice.duplicates.map((one) => one.amount));
  if (tooMuch > 0 && (some === undefined || some > tooMuch)) return yield* c.use(paidTwiceBack(invoice));
  const { id, month: of, paid } = invoice;
  if (some === undefined) yield* c.say(`For ${monthInWords(of)}, invoice ${id}, ${dollars(paid)} was paid.`);
  const isAll = some === undefined && (yield* c.ask(extentSlot)) === 'full';
  const back = isAll ? paid : (some ?? (yield* c.ask(amount)));
  return yield* c.use(paidBack(invoice, back, c.opening.slice(0, 200)));
});
