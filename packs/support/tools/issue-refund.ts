import { type ConsentContext, defineTool, ToolRefusal } from 'switchroom';
import { dollars, oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { accountFact, verifiedAccount } from './account.ts';
import { type Invoice, readInvoices } from './invoices.ts';
import { cents } from './money.ts';

/** The most one refund may be without a person, in USD. */
const LIMIT = 500;

const invoiceId = z.string().max(40).trim().toUpperCase();

/** Gives money back on an invoice of the verified account, once. */
export const issueRefund = defineTool({
  name: 'issue_refund',
  description:
    'Refund money paid on an invoice of the verified customer to the payment method it came from. Only after the customer has agreed to the amount. Refuses more than $500, a second refund of an invoice, and more than was paid: those need a person.',
  effect: 'write',
  atomic: true,
  identifiedBy: ['invoice_id', 'amount'],
  parameters: z.object({
    invoice_id: invoiceId.describe('For example INV-2026-0417.'),
    amount: z.number().positive().multipleOf(0.01).describe('USD, e.g. 180 or 49.50.'),
    reason: z.string().min(3).max(300).describe('Why, in a few words.'),
  }),
  requires: verifiedAccount,
  async consent({ invoice_id, amount }, context) {
    // What the rules forbid is not offered.
    await refundable(invoice_id, amount, context);
    return `Shall I refund ${dollars(amount)} of invoice ${invoice_id}?`;
  },
  async execute({ invoice_id, amount, reason }, context) {
    const { database, idempotencyKey, conversationId, now } = context;
    // Until the end of the transaction, so that refunds of one invoice run one after another.
    await database.query('select from invoices where id = $1 for update', [invoice_id]);
    const { payments } = await refundable(invoice_id, amount, context);
    const issued = await database.query<{ reference: string; amount: number }>(
      `insert into refunds (invoice_id, amount, reason, idempotency_key, created_by_conversation, created_at)
       values ($1, $2, $3, $4, $5, $6) returning reference, amount::float8 as amount`,
      [invoice_id, amount, reason, idempotencyKey, conversationId, now()],
    );
    const method = payments.at(-1)?.method ?? 'the original payment method';
    return { ...oneRow(issued), invoice_id, method, arrives: 'within 5 to 10 business days' };
  },
});

/** The invoice; throws `ToolRefusal` where the rules do not let this much of it be given back. */
async function refundable(id: string, amount: number, context: ConsentContext): Promise<Invoice> {
  const account = accountFact.of(context);
  const [invoice] = await readInvoices(context.database, account.id, { id, limit: 1 });
  if (!invoice) throw new ToolRefusal(`There is no invoice ${id} on this account.`);
  const problem = problemWith(invoice, amount);
  if (problem) throw new ToolRefusal(problem);
  return invoice;
}

function problemWith({ id, paid, refunded }: Invoice, amount: number): string | undefined {
  if (paid === 0) return `Nothing has been paid on ${id} yet.`;
  if (refunded > 0)
    return `${id} has already been refunded (${dollars(refunded)}); a second refund needs a person.`;
  if (cents(amount) > cents(paid))
    return `Only ${dollars(paid)} was paid on ${id}; ${dollars(amount)} is more than that.`;
  if (cents(amount) <= cents(LIMIT)) return undefined;
  return `${dollars(amount)} is over ${dollars(LIMIT)}, the most that can be refunded here; it needs a person.`;
}
