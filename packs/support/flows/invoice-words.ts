import { count, dollars } from 'switchroom/kit';
import type { Invoice } from '../tools/invoices.ts';
import { longDay, longMonth } from '../words.ts';

type Payment = Invoice['payments'][number];

/** A payment: how much, when, and how. */
export function paymentInWords({ amount: paid, paid_on, method }: Payment): string {
  return `${dollars(paid)} on ${longDay(paid_on)} (${method})`;
}

/** That an invoice was charged once, or not yet. */
export function onlyOnce({ month: of, id, total, payments: [payment] }: Invoice): string {
  const where = `${longMonth(of)}, invoice ${id}`;
  if (!payment) return `For ${where} (${dollars(total)}), nothing has been charged yet.`;
  return `For ${where}, I see one charge only: ${paymentInWords(payment)}. A second line at your bank may be a reservation that lapses within a few days.`;
}

/** What was given back on an invoice, if anything. */
export function refundedBefore({ id, refunds: [earlier] }: Invoice): string | undefined {
  if (!earlier) return undefined;
  return `${id} was refunded already: ${dollars(earlier.amount)} on ${longDay(earlier.refunded_on)}, reference ${earlier.reference}.`;
}

/** Whether an invoice was paid twice, and nothing was given back. */
export function paidTwice({ duplicates, refunds }: Invoice): boolean {
  return duplicates.length > 0 && refunds.length === 0;
}

/** What was paid and given back, for a person. */
export function sumsOf({ id, month: of, paid, payments, refunded }: Invoice): string {
  return `${id} (${of}): ${dollars(paid)} paid in ${count(payments.length, 'payment')}, ${dollars(refunded)} refunded.`;
}

/** What an invoice comes to, whether it is paid, and what was given back. */
export function explained(invoice: Invoice): string {
  const lines = invoice.lines.map((line) => `${line.description} ${dollars(line.amount)}`).join(', ');
  const twice = paidTwice(invoice)
    ? ' It was paid twice, I notice: say "charged twice" and I will put it right.'
    : '';
  const back = refundedBefore(invoice) ?? '';
  return `${invoice.id} for ${longMonth(invoice.month)} comes to ${dollars(invoice.total)}: ${lines}. ${stateOf(invoice)}${twice} ${back}`.trim();
}

function stateOf({ payments: [payment], status, due_on }: Invoice): string {
  if (payment) return `It was paid on ${longDay(payment.paid_on)} (${payment.method}).`;
  const due = longDay(due_on);
  return status === 'overdue' ? `It was due on ${due} and is not paid yet.` : `It is due on ${due}.`;
}
