import { ToolRefusal } from 'switchroom';
import { dollars, oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { forAccount } from './account.ts';
import { type Invoice, readInvoices } from './invoices.ts';
import { cents } from './money.ts';

/** The most one refund may be without a person, in USD. */
const LIMIT = 500;

export const issueRefund = forAccount.write({
  name: 'issue_refund',
  description:
    'Refund money paid on an invoice of the verified customer to the payment method it came from. Only after the customer has agreed to the amount. Refuses more than $500, a second refund of an invoice, and more than was paid: those need a person.',
  identifiedBy: ['invoice_id', 'amount'],
  parameters: z.object({
    invoice_id: z.string().max(40).trim().toUpperCase().describe('For example INV-2026-0417.'),
    amount: z.number().positive().multipleOf(0.01).describe('USD, e.g. 180 or 49.50.'),
    reason: z.string().min(3).max(300).describe('Why, in a few words.'),
  }),
  async prepare({ invoice_id: id, amount }, { database, known }) {
    const [invoice] = await readInvoices(database, known.id, { id, limit: 1 });
    const problem = invoice ? problemWith(invoice, amount) : `There is no invoice ${id} on this account.`;
    if (problem) throw new ToolRefusal(problem);
    return invoice?.payments.at(-1)?.method ?? 'the original payment method';
  },
  consent: ({ invoice_id, amount }) => `Shall I refund ${dollars(amount)} of invoice ${invoice_id}?`,
  async execute({ invoice_id, amount, reason }, context, method) {
    const { database, idempotencyKey, conversationId, now } = context;
    const issued = await database.sql<{ reference: string; amount: number }>`
      insert into refunds (invoice_id, amount, reason, idempotency_key, created_by_conversation, created_at)
      values (${invoice_id}, ${amount}, ${reason}, ${idempotencyKey}, ${conversationId}, ${now()})
      returning reference, amount::float8 as amount`;
    return { ...oneRow(issued), invoice_id, method, arrives: 'within 5 to 10 business days' };
  },
});

function problemWith({ id, paid, refunded }: Invoice, amount: number): string | undefined {
  if (paid === 0) return `Nothing has been paid on ${id} yet.`;
  if (refunded > 0)
    return `${id} has already been refunded (${dollars(refunded)}); a second refund needs a person.`;
  if (cents(amount) > cents(paid))
    return `Only ${dollars(paid)} was paid on ${id}; ${dollars(amount)} is more than that.`;
  if (cents(amount) <= cents(LIMIT)) return undefined;
  return `${dollars(amount)} is over ${dollars(LIMIT)}, the most that can be refunded here; it needs a person.`;
}
