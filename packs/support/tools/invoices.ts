import type { Database } from 'switchroom';
import { cents, sum } from './money.ts';

/** A payment of an invoice, as charged. */
export interface Payment {
  readonly amount: number;
  readonly method: string;
  readonly paid_on: string;
}

/** Money given back. */
interface Refund {
  readonly reference: string;
  readonly invoice_id: string;
  readonly amount: number;
  readonly reason: string;
  readonly refunded_on: string;
}

/** An invoice as its rows have it; amounts in USD, dates `YYYY-MM-DD`, month `YYYY-MM`. */
interface InvoiceRow {
  readonly id: string;
  readonly month: string;
  readonly issued_on: string;
  readonly due_on: string;
  readonly status: 'paid' | 'open' | 'overdue';
  readonly total: number;
  readonly lines: readonly { readonly description: string; readonly amount: number }[];
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
}

/** An invoice with what its payments come to. */
export type Invoice = ReturnType<typeof withSums>;

/** Invoices of a customer, the newest first: the one with this id, those of a month, or all. */
export async function readInvoices(
  database: Database,
  customer: string,
  { id, month, limit }: { readonly id?: string; readonly month?: string; readonly limit: number },
): Promise<Invoice[]> {
  const rows = await database.sql<InvoiceRow>`
    select id, month, issued_on, due_on, status, total, lines, payments, refunds from invoice_details
     where customer_id = ${customer} and id = coalesce(${id}, id) and month = coalesce(${month}, month)
     order by period desc limit ${limit}`;
  return rows.map(withSums);
}

/** Refunds of any invoice of a customer, the newest first, at most five. */
export function readRefunds(database: Database, customer: string): Promise<Refund[]> {
  return database.sql<Refund>`
    select reference, invoice_id, amount, reason, refunded_on from refund_details
     where customer_id = ${customer} order by created_at desc, id desc limit 5`;
}

/** Duplicates are payments of the same amount beyond the first, when more was paid than the invoice asks for. */
function withSums(invoice: InvoiceRow) {
  const { payments, refunds, total } = invoice;
  const paid = sum(payments.map(({ amount }) => amount));
  const refunded = sum(refunds.map(({ amount }) => amount));
  return {
    ...invoice,
    paid,
    refunded,
    duplicates: cents(paid) > cents(total) ? payments.filter(isRepeated) : [],
  };
}

function isRepeated({ amount }: Payment, at: number, payments: readonly Payment[]): boolean {
  return payments.slice(0, at).some((earlier) => cents(earlier.amount) === cents(amount));
}
