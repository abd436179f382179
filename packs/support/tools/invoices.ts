import type { Database } from 'switchroom';
import { cents, sum } from './money.ts';

/** A payment of an invoice, as charged. */
export interface Payment {
  readonly amount: number;
  readonly method: string;
  readonly paid_on: string;
}

/** Money already given back. */
export interface Refund {
  readonly reference: string;
  readonly amount: number;
  readonly reason: string;
  readonly refunded_on: string;
}

/** An invoice with everything on it; amounts in USD, dates `YYYY-MM-DD`, month `YYYY-MM`. */
export interface Invoice {
  readonly id: string;
  readonly month: string;
  readonly issued_on: string;
  readonly due_on: string;
  readonly status: 'paid' | 'open' | 'overdue';
  readonly total: number;
  readonly paid: number;
  readonly refunded: number;
  readonly lines: readonly { readonly description: string; readonly amount: number }[];
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  /** Payments of the same amount beyond the first, when more was paid than the invoice asks for. */
  readonly duplicates: readonly Payment[];
}

/** Which invoices of a customer; all of them, newest first, without `id` and `month`. */
export interface InvoiceQuery {
  readonly customerId: string;
  readonly id?: string;
  readonly month?: string;
  readonly limit: number;
}

type InvoiceRow = Omit<Invoice, 'paid' | 'refunded' | 'duplicates'>;

const SELECT = `
  select i.id, to_char(i.period, 'YYYY-MM') as month, i.issued_on::text, i.due_on::text, i.status,
    i.total::float8 as total,
    (select coalesce(json_agg(json_build_object('description', l.description, 'amount', l.amount) order by l.position), '[]')
       from invoice_lines l where l.invoice_id = i.id) as lines,
    (select coalesce(json_agg(json_build_object('amount', p.amount, 'method', p.method, 'paid_on', p.paid_on) order by p.paid_on, p.id), '[]')
       from payments p where p.invoice_id = i.id) as payments,
    (select coalesce(json_agg(json_build_object('reference', r.reference, 'amount', r.amount, 'reason', r.reason,
         'refunded_on', to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD')) order by r.id), '[]')
       from refunds r where r.invoice_id = i.id) as refunds
  from invoices i
  where i.customer_id = $1 and ($2::text is null or i.id = $2)
    and ($3::text is null or to_char(i.period, 'YYYY-MM') = $3)
  order by i.period desc limit $4`;

/** Reads invoices of one customer. */
export async function readInvoices(database: Database, query: InvoiceQuery): Promise<Invoice[]> {
  const { customerId, id = null, month = null, limit } = query;
  const rows = await database.query<InvoiceRow>(SELECT, [customerId, id, month, limit]);
  return rows.map(withSums);
}

function withSums(row: InvoiceRow): Invoice {
  const paid = sum(row.payments.map((payment) => payment.amount));
  const refunded = sum(row.refunds.map((refund) => refund.amount));
  return { ...row, paid, refunded, duplicates: duplicatesOf(row.payments, row.total) };
}

/** Payments that repeat an earlier one's amount while more was paid than `total`. */
export function duplicatesOf(payments: readonly Payment[], total: number): Payment[] {
  if (cents(sum(payments.map((payment) => payment.amount))) <= cents(total)) return [];
  return payments.filter((payment, index) =>
    payments.slice(0, index).some((earlier) => cents(earlier.amount) === cents(payment.amount)),
  );
}
