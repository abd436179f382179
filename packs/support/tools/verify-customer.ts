import { defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type Account, accountFact } from './account.ts';
import { isPostalCode, type Proofs, proves } from './proof.ts';

/** Wrong tries after which a conversation is done guessing. */
export const TRIES_PER_CONVERSATION = 5;

const LOCKED =
  'Too many wrong tries. This account cannot be verified here any more: a person must help. Use escalate_to_human.';
const NO_MATCH =
  'That account ID and proof do not belong together. Do not guess which one is wrong; ask for both again.';
const TOO_WEAK = 'A postal code proves nothing. Ask for the email or the phone number on the account.';

/** Verified, or not and how many tries are left; never which part was wrong. */
export type Verification =
  | { readonly verified: true; readonly account: Account }
  | {
      readonly verified: false;
      readonly message: string;
      readonly tries_left: number;
      /** What was given proves nothing, right or wrong: it was not looked at, and is no try. */
      readonly too_weak: boolean;
    };

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
      .describe('One of: the email or the phone number on the account, as the customer gave it.'),
  }),
  consent: { none: 'It only checks what the customer has just given.' },
  async execute(input, context): Promise<Verification> {
    const isTooWeak = isPostalCode(input.proof);
    // Before the lock: whoever waits for it must not wait for the count as well.
    if (!isTooWeak) await context.countVerification();
    const left = await triesLeft(context);
    if (left <= 0) throw new ToolRefusal(LOCKED);
    if (isTooWeak) return unverified(TOO_WEAK, left, true);
    const accountId = canonicalId(input.account_id);
    const account = await matching(accountId, input.proof, context);
    await context.database.query(
      `insert into verification_attempts (conversation_id, account_id, succeeded, attempted_at)
       values ($1, $2, $3, $4)`,
      [context.conversationId, accountId, account !== undefined, context.now()],
    );
    if (!account) return unverified(left > 1 ? NO_MATCH : LOCKED, left - 1);
    context.recordFact('account', account);
    return { verified: true, account };
  },
});

function unverified(message: string, left: number, tooWeak = false): Verification {
  return { verified: false, message, tries_left: left, too_weak: tooWeak };
}

function canonicalId(given: string): string {
  const digits = /\d{4}/.exec(given)?.[0];
  return digits ? `HL-${digits}` : given.trim().toUpperCase();
}

/**
 * Of this conversation alone: whoever guesses must not shut the real customer out. The lock lasts to the end of the try,
 * so that tries at once are counted one after the other.
 */
async function triesLeft({ conversationId, database }: ToolContext): Promise<number> {
  await database.query(`select pg_advisory_xact_lock(hashtextextended('support verify ' || $1, 0))`, [
    conversationId,
  ]);
  const [wrong] = await database.query<{ here: number }>(
    'select count(*)::int as here from verification_attempts where conversation_id = $1 and not succeeded',
    [conversationId],
  );
  return TRIES_PER_CONVERSATION - (wrong?.here ?? 0);
}

async function matching(
  accountId: string,
  proof: string,
  context: ToolContext,
): Promise<Account | undefined> {
  const [row] = await context.database.query<Account & Proofs>(
    `select c.id, c.company, c.contact_name as contact, c.plan_id as plan, c.billing, c.seats,
            c.email, c.phone
       from customers c where c.id = $1`,
    [accountId],
  );
  return row && proves(proof, row) ? accountFact.schema.parse(row) : undefined;
}
