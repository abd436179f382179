import { defineFact } from 'switchroom';
import { z } from 'zod';

/** Who the customer has proved to be: `verify_customer` records it, or the host that signed them in says so. */
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

/** What every tool that touches an account requires. */
export const verifiedAccount = [
  accountFact.required(
    'The customer is not verified yet. Ask for the account ID and one proof (email or phone number on the account) and call verify_customer first.',
  ),
];
