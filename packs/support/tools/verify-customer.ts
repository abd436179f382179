import { defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type Account, accountFact } from './account.ts';
import { type Proofs, proves } from './proof.ts';

/** Wrong tries after which a conversation is done guessing. */
export const TRIES_PER_CONVERSATION = 5;
/** Wrong tries at one account within an hour, over all conversations, after which nobody can guess on. */
export const TRIES_PER_ACCOUNT = 20;

const LOCKED =
  'Too many wrong tries. This account cannot be verified here any more: a person must help. Use escalate_to_human.';

/** Verified, or not and how many tries are left; never which part was wrong. */
export type Verification =
  | { readonly verified: true; readonly account: Account }
  | { readonly verified: false; readonly message: string; readonly tries_left: number };

/**
 * Checks that the customer knows the account ID and one more fact of the account.
 * A wrong try is an answer, not a refusal: a refusal would roll back the row that counts it.
 */
export const verifyCustomer = defineTool({
  name: 'verify_customer',
  description:
    'Verify who the customer is, before anything about an account is told or changed. Needs the account ID and one proof, both from the customer.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    account_id: z.string().min(1).max(20).describe('Account ID as the customer gave it, e.g. HL-1042.'),
    proof: z
      .string()
      .min(1)
      .max(120)
      .describe('One of: the email, phone number or postal code on the account, as the customer gave it.'),
  }),
  async execute(input, context): Promise<Verification> {
    const accountId = canonicalId(input.account_id);
    const left = await triesLeft(accountId, context);
    if (left <= 0) throw new ToolRefusal(LOCKED);
    const account = await matching(accountId, input.proof, context);
    await recordAttempt(accountId, account !== undefined, context);
    if (account) {
      context.recordFact('account', account);
      return { verified: true, account };
    }
    const message =
      left > 1
        ? 'That account ID and proof do not belong together. Do not guess which one is wrong; ask for both again.'
        : LOCKED;
    return { verified: false, message, tries_left: left - 1 };
  },
});

function canonicalId(given: string): string {
  const digits = /\d{4}/.exec(given)?.[0];
  return digits ? `HL-${digits}` : given.trim().toUpperCase();
}

async function triesLeft(accountId: string, context: ToolContext): Promise<number> {
  const hourAgo = new Date(context.now().getTime() - 3_600_000);
  const [wrong] = await context.database.query<{ here: number; anywhere: number }>(
    `select (select count(*) from verification_attempts
              where conversation_id = $1 and not succeeded)::int as here,
            (select count(*) from verification_attempts
              where account_id = $2 and not succeeded and attempted_at > $3)::int as anywhere`,
    [context.conversationId, accountId, hourAgo],
  );
  const { here = 0, anywhere = 0 } = wrong ?? {};
  return Math.min(TRIES_PER_CONVERSATION - here, TRIES_PER_ACCOUNT - anywhere);
}

async function matching(
  accountId: string,
  proof: string,
  context: ToolContext,
): Promise<Account | undefined> {
  const [row] = await context.database.query<Account & Proofs>(
    `select c.id, c.company, c.contact_name as contact, c.plan_id as plan, c.billing, c.seats,
            c.email, c.phone, c.postal_code
       from customers c where c.id = $1`,
    [accountId],
  );
  return row && proves(proof, row) ? accountFact.parse(row) : undefined;
}

async function recordAttempt(accountId: string, succeeded: boolean, context: ToolContext): Promise<void> {
  await context.database.query(
    `insert into verification_attempts (conversation_id, account_id, succeeded, attempted_at)
     values ($1, $2, $3, $4)`,
    [context.conversationId, accountId, succeeded, context.now()],
  );
}
