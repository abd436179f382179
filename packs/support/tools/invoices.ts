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

const REFUND = `select r.reference, r.invoice_id, r.amount::float8 as amount, r.reason,
  to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD') as refunded_on from refunds r`;
const SELECT = `
  select i.id, to_char(i.period, 'YYYY-MM') as month, i.issued_on::text, i.due_on::text, i.status, i.total::float8 as total,
    (select coalesce(json_agg(l order by position), '[]')
       from (select description, amount, position from invoice_lines where invoice_id = i.id) l) as lines,
    (select coalesce(json_agg(p order by paid_on, id), '[]')
       from (select id, amount, method, paid_on from payments where invoice_id = i.id) p) as payments,
    (select coalesce(json_agg(r order by reference), '[]') from (${REFUND} where r.invoice_id = i.id) r) as refunds
  from invoices i
  where i.customer_id = $1 and ($2::text is null or i.id = $2)
    and ($3::text is null or to_char(i.period, 'YYYY-MM') = $3)
  order by i.period desc limit $4`;

/** Invoices of a customer, the newest first: the one with this id, those of a month, or all. */
export async function readInvoices(
  database: Database,
  customer: string,
  { id, month, limit }: { readonly id?: string; readonly month?: string; readonly limit: number },
): Promise<Invoice[]> {
  const rows = await database.query<InvoiceRow>(SELECT, [customer, id ?? null, month ?? null, limit]);
  return rows.map(withSums);
}

/** Refunds of any invoice of a customer, the newest first, at most five. */
export function readRefunds(database: Database, customer: string): Promise<Refund[]> {
  return database.query<Refund>(
    `${REFUND} join invoices i on i.id = r.invoice_id where i.customer_id = $1
      order by r.created_at desc, r.id desc limit 5`,
    [customer],
  );
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
