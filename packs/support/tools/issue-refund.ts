import { type Database, defineTool, SwitchroomError, ToolRefusal } from 'switchroom';
import { dollars } from 'switchroom/kit';
import { z } from 'zod';
import { accountOf, verifiedAccount } from './account.ts';
import { cents } from './money.ts';

/** The most one refund may be without a person, in USD. */
export const REFUND_LIMIT = 500;

/** What the rules look at. */
interface Paid {
  readonly paid: number;
  readonly refunded: number;
  readonly method: string | null;
}

type Issued = { readonly reference: string; readonly amount: number };

/** Gives money back on an invoice of the verified account, once. */
export const issueRefund = defineTool({
  name: 'issue_refund',
  description:
    'Refund money paid on an invoice of the verified customer to the payment method it came from. Only after the customer has agreed to the amount. Refuses more than $500, a second refund of an invoice, and more than was paid: those need a person.',
  effect: 'write',
  atomic: true,
  identifiedBy: ['invoice_id', 'amount'],
  parameters: z.object({
    invoice_id: z.string().max(40).describe('For example INV-2026-0417.'),
    amount: z.number().positive().multipleOf(0.01).describe('USD, e.g. 180 or 49.50.'),
    reason: z.string().min(3).max(300).describe('Why, in a few words.'),
  }),
  requires: verifiedAccount,
  async consent({ invoice_id, amount }, context) {
    const id = idOf(invoice_id);
    // What the rules forbid is not offered.
    refuseUnlessAllowed(id, amount, await paidOn(id, accountOf(context).id, context.database));
    return `Shall I refund ${dollars(amount)} of invoice ${id}?`;
  },
  async execute({ invoice_id, amount, reason }, context) {
    const { database, idempotencyKey, conversationId, now } = context;
    const id = idOf(invoice_id);
    // Until the end of the transaction, so that refunds of one invoice run one after another.
    await database.query('select id from invoices where id = $1 for update', [id]);
    const paid = await paidOn(id, accountOf(context).id, database);
    const [earlier] = await database.query<Issued>(
      `select reference, amount::float8 as amount from refunds where idempotency_key = $1 and invoice_id = $2`,
      [idempotencyKey, id],
    );
    if (!earlier) refuseUnlessAllowed(id, amount, paid);
    const insert = `insert into refunds (invoice_id, amount, reason, idempotency_key, created_by_conversation, created_at)
       values ($1, $2, $3, $4, $5, $6) returning reference, amount::float8 as amount`;
    const values = [id, amount, reason, idempotencyKey, conversationId, now()];
    const issued = earlier ?? (await database.query<Issued>(insert, values))[0];
    if (!issued) throw new SwitchroomError('internal', 'The insert of a refund returned no row.');
    const method = paid.method ?? 'the original payment method';
    return { ...issued, invoice_id: id, method, arrives: 'within 5 to 10 business days' };
  },
});

function idOf(given: string): string {
  return given.trim().toUpperCase();
}

async function paidOn(invoiceId: string, customerId: string, database: Database): Promise<Paid> {
  const [paid] = await database.query<Paid>(
    `select (select coalesce(sum(amount), 0)::float8 from payments where invoice_id = i.id) as paid,
            (select coalesce(sum(amount), 0)::float8 from refunds where invoice_id = i.id) as refunded,
            (select method from payments where invoice_id = i.id order by id desc limit 1) as method
       from invoices i where i.id = $1 and i.customer_id = $2`,
    [invoiceId, customerId],
  );
  if (!paid) throw new ToolRefusal(`There is no invoice ${invoiceId} on this account.`);
  return paid;
}

function refuseUnlessAllowed(id: string, amount: number, paid: Paid): void {
  const problem = problemWith(id, amount, paid);
  if (problem) throw new ToolRefusal(problem);
}

function problemWith(id: string, amount: number, { paid, refunded }: Paid): string | undefined {
  if (cents(paid) === 0) return `Nothing has been paid on ${id} yet.`;
  if (refunded > 0)
    return `${id} has already been refunded (${dollars(refunded)}); a second refund needs a person.`;
  if (cents(amount) > cents(paid))
    return `Only ${dollars(paid)} was paid on ${id}; ${dollars(amount)} is more than that.`;
  if (cents(amount) <= cents(REFUND_LIMIT)) return undefined;
  return `${dollars(amount)} is over ${dollars(REFUND_LIMIT)}, the most that can be refunded here; it needs a person.`;
}
