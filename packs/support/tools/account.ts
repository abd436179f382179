import { defineFact, type Facts, ToolRefusal } from 'switchroom';
import { z } from 'zod';

/** The fact that `verify_customer` records, or the host gives: who the customer has proved to be. */
export const accountFact = defineFact(
  'account',
  z.object({
    id: z.string(),
    company: z.string(),
    contact: z.string(),
    plan: z.string(),
    billing: z.enum(['monthly', 'annual']),
    seats: z.number(),
  }),
);

/** A verified customer. */
export type Account = z.output<typeof accountFact.schema>;

const VERIFY_FIRST =
  'The customer is not verified yet. Ask for the account ID and one proof (email or phone number on the account) and call verify_customer first.';

/** What every tool that touches an account requires. */
export const verifiedAccount = [accountFact.required(VERIFY_FIRST)];

/** The account of the conversation, verified here or by the host that signed the customer in; undefined without one. */
export function knownAccount(facts: Facts): Account | undefined {
  const provenance = facts.account?.provenance;
  return provenance === 'tool-returned' || provenance === 'host' ? accountFact.in(facts) : undefined;
}

/** The verified account of the conversation; throws `ToolRefusal` without one. */
export function accountOf(context: { readonly facts: Facts }): Account {
  const account = knownAccount(context.facts);
  if (!account) throw new ToolRefusal(VERIFY_FIRST);
  return account;
}
