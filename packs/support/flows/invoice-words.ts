import { count, dateInWords, dollars, monthInWords } from 'switchroom/kit';
import type { Invoice, Payment } from '../tools/invoices.ts';

/** A payment: how much, when, and how. */
export function paymentInWords({ amount, paid_on, method }: Payment): string {
  return `${dollars(amount)} on ${dateInWords(paid_on)} (${method})`;
}

/** That an invoice was charged once, or not yet. */
export function onlyOnce({ month, id, total, payments: [payment] }: Invoice): string {
  const where = `${monthInWords(month)}, invoice ${id}`;
  if (!payment) return `For ${where} (${dollars(total)}), nothing has been charged yet.`;
  return `For ${where}, I see one charge only: ${paymentInWords(payment)}. A second line at your bank may be a reservation that lapses within a few days.`;
}

/** What was given back on an invoice, if anything. */
export function refundedBefore({ id, refunds: [earlier] }: Invoice): string | undefined {
  if (!earlier) return undefined;
  return `${id} was refunded already: ${dollars(earlier.amount)} on ${dateInWords(earlier.refunded_on)}, reference ${earlier.reference}.`;
}

/** Whether an invoice was paid twice, and nothing was given back. */
export function paidTwice({ duplicates, refunds }: Invoice): boolean {
  return duplicates.length > 0 && refunds.length === 0;
}

/** What was paid and given back, for a person. */
export function sumsOf({ id, month, paid, payments, refunded }: Invoice): string {
  return `${id} (${month}): ${dollars(paid)} paid in ${count(payments.length, 'payment')}, ${dollars(refunded)} refunded.`;
}

/** What an invoice comes to, whether it is paid, and what was given back. */
export function explained(invoice: Invoice): string {
  const lines = invoice.lines.map((line) => `${line.description} ${dollars(line.amount)}`).join(', ');
  return `${invoice.id} for ${monthInWords(invoice.month)} comes to ${dollars(invoice.total)}: ${lines}. ${stateOf(invoice)} ${refundedBefore(invoice) ?? ''}`.trim();
}

function stateOf({ payments: [payment], status, due_on }: Invoice): string {
  if (payment) return `It was paid on ${dateInWords(payment.paid_on)} (${payment.method}).`;
  const due = dateInWords(due_on);
  return status === 'overdue' ? `It was due on ${due} and is not paid yet.` : `It is due on ${due}.`;
}
