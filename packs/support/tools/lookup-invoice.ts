import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { longMonth } from '../words.ts';
import { accountOf, verifiedAccount } from './account.ts';
import { type Invoice, readInvoices, readRefunds } from './invoices.ts';

const RECENT = 12;

/** Reads invoices of the verified account: the newest first, what is still to be paid in USD, and the latest refunds. */
export const lookupInvoice = defineTool({
  name: 'lookup_invoice',
  description:
    "Read the verified customer's invoices with lines, payments, refunds, duplicate payments and the balance due. Give an invoice ID or a month; without either, the most recent invoices are returned.",
  effect: 'read',
  parameters: z.object({
    invoice_id: z.string().max(40).optional().describe('For example INV-2026-0417.'),
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional()
      .describe('Month that the invoice is for, YYYY-MM.'),
  }),
  requires: verifiedAccount,
  async execute({ invoice_id, month }, context) {
    const { database } = context;
    const { id: customerId } = accountOf(context);
    const id = invoice_id?.trim().toUpperCase();
    const invoices = await readInvoices(database, customerId, { id, month, limit: RECENT });
    if (invoices.length === 0) {
      const [latest] = await readInvoices(database, customerId, { limit: 1 });
      throw new ToolRefusal(nothingFound(month ? `for ${longMonth(month)}` : invoice_id, latest));
    }
    const [due] = await database.query<{ balance: number }>(
      `select coalesce(sum(total), 0)::float8 as balance from invoices where customer_id = $1 and status <> 'paid'`,
      [customerId],
    );
    const latest_refunds = await readRefunds(database, customerId);
    return { invoices, balance_due: due?.balance ?? 0, latest_refunds };
  },
});

function nothingFound(named: string | undefined, latest: Invoice | undefined): string {
  if (!latest) return 'There are no invoices on this account yet.';
  const newest = `The latest is ${latest.id} for ${longMonth(latest.month)}.`;
  return `There is no invoice ${named} on this account. ${newest}`;
}
