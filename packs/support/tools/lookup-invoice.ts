import { type Database, defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { longMonth } from '../words.ts';
import { accountOf, verifiedAccount } from './account.ts';
import { type Invoice, type Refund, readInvoices } from './invoices.ts';

const RECENT = 12;

/** What `lookup_invoice` returns. */
export interface InvoiceLookup {
  /** Newest first. */
  readonly invoices: readonly Invoice[];
  /** What is still to be paid over all open and overdue invoices, in USD. */
  readonly balance_due: number;
  /** On any invoice of the account, newest first, at most five. */
  readonly latest_refunds: readonly AccountRefund[];
}

/** A refund and the invoice that it was for. */
export interface AccountRefund extends Pick<Refund, 'reference' | 'amount' | 'refunded_on'> {
  readonly invoice_id: string;
}

/** Reads invoices of the verified account. */
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
  async execute(input, context): Promise<InvoiceLookup> {
    const { id: customerId } = accountOf(context);
    const invoices = await readInvoices(context.database, {
      customerId,
      id: input.invoice_id?.trim().toUpperCase(),
      month: input.month,
      limit: RECENT,
    });
    if (invoices.length === 0) {
      const [latest] = await readInvoices(context.database, { customerId, limit: 1 });
      throw new ToolRefusal(nothingFound(input, latest));
    }
    const { database } = context;
    return {
      invoices,
      balance_due: await balanceDue(customerId, database),
      latest_refunds: await latestRefunds(customerId, database),
    };
  },
});

function nothingFound(
  input: { readonly invoice_id?: string; readonly month?: string },
  latest: Invoice | undefined,
): string {
  if (!latest) return 'There are no invoices on this account yet.';
  const newest = `The latest is ${latest.id} for ${longMonth(latest.month)}.`;
  if (input.month) return `There is no invoice for ${longMonth(input.month)} on this account. ${newest}`;
  return `There is no invoice ${input.invoice_id} on this account. ${newest}`;
}

async function balanceDue(customerId: string, database: Database): Promise<number> {
  const [due] = await database.query<{ balance: number }>(
    `select coalesce(sum(total), 0)::float8 as balance from invoices
      where customer_id = $1 and status <> 'paid'`,
    [customerId],
  );
  return due?.balance ?? 0;
}

function latestRefunds(customerId: string, database: Database): Promise<AccountRefund[]> {
  return database.query<AccountRefund>(
    `select r.reference, r.invoice_id, r.amount::float8 as amount,
            to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD') as refunded_on
       from refunds r join invoices i on i.id = r.invoice_id
      where i.customer_id = $1 order by r.created_at desc, r.id desc limit 5`,
    [customerId],
  );
}
