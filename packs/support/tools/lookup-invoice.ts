import { ToolRefusal } from 'switchroom';
import { monthInWords, oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { forAccount } from './account.ts';
import { readInvoices, readRefunds } from './invoices.ts';

const RECENT = 12;

/** Reads invoices of the verified account: the newest first, what is still to be paid in USD, and the latest refunds. */
export const lookupInvoice = forAccount.read({
  name: 'lookup_invoice',
  description:
    "Read the verified customer's invoices with lines, payments, refunds, duplicate payments and the balance due. Give an invoice ID or a month; without either, the most recent invoices are returned.",
  parameters: z.object({
    invoice_id: z.string().max(40).optional().describe('For example INV-2026-0417.'),
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional()
      .describe('Month that the invoice is for, YYYY-MM.'),
  }),
  async execute({ invoice_id, month }, { database, known: { id: customer } }) {
    const id = invoice_id?.trim().toUpperCase();
    const invoices = await readInvoices(database, customer, { id, month, limit: RECENT });
    if (invoices.length === 0) {
      const [latest] = await readInvoices(database, customer, { limit: 1 });
      if (!latest) throw new ToolRefusal('There are no invoices on this account yet.');
      const named = month ? `for ${monthInWords(month)}` : invoice_id;
      const newest = `The latest is ${latest.id} for ${monthInWords(latest.month)}.`;
      throw new ToolRefusal(`There is no invoice ${named} on this account. ${newest}`);
    }
    const due = await database.sql<{
      balance_due: number;
    }>`select coalesce(sum(total), 0)::float8 as balance_due
      from invoices where customer_id = ${customer} and status <> 'paid'`;
    return { invoices, ...oneRow(due), latest_refunds: await readRefunds(database, customer) };
  },
});
