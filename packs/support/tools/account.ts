import { type ConsentContext, defineFact } from 'switchroom';
import { toolsFor } from 'switchroom/kit';
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

/** Makes what works on the account of a verified customer; what changes one runs one after the other. */
export const forAccount = toolsFor(accountFact, {
  otherwise:
    'The customer is not verified yet. Ask for the account ID and one proof (email or phone number on the account) and call verify_customer first.',
  oneAtATime: 'accounts',
});

/** What rules are looked up with: by a tool, and by its offer, which only reads. */
export type Serving = Pick<ConsentContext, 'database' | 'now'> & { readonly known: Account };
