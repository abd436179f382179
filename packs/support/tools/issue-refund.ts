import { type Database, defineTool, SwitchroomError, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { accountOf, verifiedAccount } from './account.ts';
import { cents, usd } from './money.ts';

/** The most one refund may be without a person, in USD. */
export const REFUND_LIMIT = 500;

/** A refund that was issued. */
export interface IssuedRefund {
  readonly reference: string;
  readonly invoice_id: string;
  /** USD. */
  readonly amount: number;
  readonly method: string;
  readonly arrives: string;
}

/** What the rules look at. */
interface Paid {
  readonly paid: number;
  readonly refunded: number;
  readonly method: string | null;
}

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
  async consent(input, context) {
    const invoiceId = input.invoice_id.trim().toUpperCase();
    await findInvoice(invoiceId, accountOf(context).id, context.database);
    // What the rules forbid is not offered.
    refuseUnlessAllowed(invoiceId, input.amount, await paidOn(invoiceId, context.database));
    return `Shall I refund ${usd(input.amount)} of invoice ${invoiceId}?`;
  },
  async execute(input, context): Promise<IssuedRefund> {
    const { id: customerId } = accountOf(context);
    const invoiceId = input.invoice_id.trim().toUpperCase();
    // Until the end of the transaction, so that refunds of one invoice run one after another.
    await findInvoice(invoiceId, customerId, context.database, 'for update');
    const paid = await paidOn(invoiceId, context.database);
    const earlier = await issuedWith(context.idempotencyKey, invoiceId, context.database);
    if (!earlier) refuseUnlessAllowed(invoiceId, input.amount, paid);
    const { reference, amount } = earlier ?? (await insert({ ...input, invoice_id: invoiceId }, context));
    const method = paid.method ?? 'the original payment method';
    return { reference, invoice_id: invoiceId, amount, method, arrives: 'within 5 to 10 business days' };
  },
});

async function findInvoice(
  invoiceId: string,
  customerId: string,
  database: Database,
  lock: '' | 'for update' = '',
): Promise<void> {
  const rows = await database.query(`select id from invoices where id = $1 and customer_id = $2 ${lock}`, [
    invoiceId,
    customerId,
  ]);
  if (rows.length === 0) throw new ToolRefusal(`There is no invoice ${invoiceId} on this account.`);
}

async function paidOn(invoiceId: string, database: Database): Promise<Paid> {
  const [row] = await database.query<Paid>(
    `select (select coalesce(sum(amount), 0)::float8 from payments where invoice_id = $1) as paid,
            (select coalesce(sum(amount), 0)::float8 from refunds where invoice_id = $1) as refunded,
            (select method from payments where invoice_id = $1 order by id desc limit 1) as method`,
    [invoiceId],
  );
  return row ?? { paid: 0, refunded: 0, method: null };
}

function refuseUnlessAllowed(invoiceId: string, amount: number, { paid, refunded }: Paid): void {
  if (cents(paid) === 0) throw new ToolRefusal(`Nothing has been paid on ${invoiceId} yet.`);
  if (refunded > 0) {
    throw new ToolRefusal(
      `${invoiceId} has already been refunded (${usd(refunded)}); a second refund needs a person.`,
    );
  }
  if (cents(amount) > cents(paid)) {
    throw new ToolRefusal(`Only ${usd(paid)} was paid on ${invoiceId}; ${usd(amount)} is more than that.`);
  }
  if (cents(amount) > cents(REFUND_LIMIT)) {
    throw new ToolRefusal(
      `${usd(amount)} is over ${usd(REFUND_LIMIT)}, the most that can be refunded here; it needs a person.`,
    );
  }
}

type Issued = Pick<IssuedRefund, 'reference' | 'amount'>;

async function issuedWith(key: string, invoiceId: string, database: Database): Promise<Issued | undefined> {
  const [row] = await database.query<Issued>(
    `select reference, amount::float8 as amount from refunds where idempotency_key = $1 and invoice_id = $2`,
    [key, invoiceId],
  );
  return row;
}

async function insert(
  refund: { readonly invoice_id: string; readonly amount: number; readonly reason: string },
  context: ToolContext,
): Promise<Issued> {
  const { invoice_id, amount, reason } = refund;
  const [row] = await context.database.query<Issued>(
    `insert into refunds (invoice_id, amount, reason, idempotency_key, created_by_conversation, created_at)
     values ($1, $2, $3, $4, $5, $6) returning reference, amount::float8 as amount`,
    [invoice_id, amount, reason, context.idempotencyKey, context.conversationId, context.now()],
  );
  if (!row) throw new SwitchroomError('internal', 'The insert of a refund returned no row.');
  return row;
}
