import { defineFact, type FactRequirement, type Facts, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';

/** The fact that `verify_customer` and `register_customer` record, or the host gives: who the customer has proved to be. */
export const customerFact = z.object({ id: z.number(), name: z.string() });

/** The same, for flows. */
export const customer = defineFact('customer', customerFact);

/** A verified customer. */
export type Customer = z.output<typeof customerFact>;

const VERIFY_FIRST =
  'The customer is not verified yet. Ask for the name and the phone number, or a booking reference, and call verify_customer first.';

/** What every tool that touches a customer's bookings requires. */
export const verifiedCustomer: readonly FactRequirement[] = [customer.required(VERIFY_FIRST)];

/** The customer of the conversation, verified here or by the host that signed them in; undefined without one. */
export function knownCustomer(facts: Facts): Customer | undefined {
  const fact = facts.customer;
  if (fact?.provenance !== 'tool-returned' && fact?.provenance !== 'host') return undefined;
  return customerFact.safeParse(fact.value).data;
}

/** The verified customer of the conversation; throws `ToolRefusal` without one. */
export function customerOf(context: { readonly facts: Facts }): Customer {
  const customer = knownCustomer(context.facts);
  if (!customer) throw new ToolRefusal(VERIFY_FIRST);
  return customer;
}

/** What rules are looked up with: by a tool that writes, and by its offer, which only reads. */
export type Reading = Pick<ToolContext, 'database' | 'now'>;
