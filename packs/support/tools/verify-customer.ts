import { type Database, defineTool } from 'switchroom';
import { countedTry, triesLeft } from 'switchroom/kit';
import { z } from 'zod';
import { type Account, accountFact } from './account.ts';

const LOCKED =
  'Too many wrong tries. This account cannot be verified here any more: a person must help. Use escalate_to_human.';
const NO_MATCH =
  'That account ID and proof do not belong together. Do not guess which one is wrong; ask for both again.';
const TOO_WEAK = 'A postal code proves nothing. Ask for the email or the phone number on the account.';

const SHORTEST_PHONE = 10;
/** Of the United States and of Canada: thousands share one, and account IDs count up, so it proves nothing. */
const POSTAL_CODE = /^\s*(?:\d{5}(?:-\d{4})?|[a-z]\d[a-z][ -]?\d[a-z]\d)\s*$/i;

/** What a customer can be recognised by, as stored. */
interface Proofs {
  readonly email: string;
  readonly phone: string;
}

/** Checks that the customer knows the account ID and one more fact of the account; never tells which part was wrong. */
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
  async execute({ account_id, proof }, context) {
    // It is not looked at, and no try.
    if (POSTAL_CODE.test(proof)) return unverified(TOO_WEAK, await triesLeft(context), true);
    const id = canonicalId(account_id);
    const find = () => matching(id, proof, context.database);
    const { who: account, left } = await countedTry(context, id, find, 'account_id');
    if (!account) return unverified(left > 0 ? NO_MATCH : LOCKED, left, false);
    context.recordFact('account', account);
    return { verified: true as const, account };
  },
});

function unverified(message: string, tries_left: number, too_weak: boolean) {
  return { verified: false as const, message, tries_left, too_weak };
}

function canonicalId(given: string): string {
  const digits = /\d{4}/.exec(given)?.[0];
  return digits ? `HL-${digits}` : given.trim().toUpperCase();
}

async function matching(id: string, proof: string, database: Database): Promise<Account | undefined> {
  const [row] = await database.sql<Account & Proofs>`
    select id, company, contact_name as contact, plan_id as plan, billing, seats, email, phone
      from customers where id = ${id}`;
  return row && proves(proof, row) ? accountFact.schema.parse(row) : undefined;
}

/** Whether it is the account's email or phone (national or international), however it is spaced. */
function proves(proof: string, { email, phone }: Proofs): boolean {
  if (/[a-z]/i.test(proof)) return proof.trim().toLowerCase() === email.toLowerCase();
  const digits = proof.replace(/\D/g, '');
  return digits.length >= SHORTEST_PHONE && phone.replace(/\D/g, '').endsWith(digits);
}
