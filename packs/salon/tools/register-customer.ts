import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type Customer, customerFact } from './customer.ts';
import { isSameName, phoneNumber } from './same-person.ts';
import { beginTry, recordTry } from './tries.ts';

/** Says of somebody else's number no more than that, and lets a person sort it out. */
const TAKEN = 'That number cannot be used for a new customer; a colleague has to look at it.';

/** Put down, or not because somebody else has the number, and how many tries are left. */
export type Registration =
  | { readonly registered: true; readonly customer: Customer }
  | { readonly registered: false; readonly message: string; readonly tries_left: number };

/**
 * Puts a new customer down; one whose name and number we have is the one we know. It tells who has a number as much as
 * `verify_customer` does, and so counts as a try: a taken number is an answer, as a refusal would roll back the count.
 */
export const registerCustomer = defineTool({
  name: 'register_customer',
  description:
    'Put a new customer down, with first and family name and phone number, after verify_customer did not find them and they said that they are new and want to be put down.',
  effect: 'write',
  atomic: true,
  identifiedBy: ['phone'],
  parameters: z.object({
    name: z.string().max(100).describe('First and family name.'),
    phone: z.string().max(30).describe('Phone number, e.g. +1 416 555 0199.'),
  }),
  consent: { none: 'It keeps what the customer gives of themselves, and costs nothing.' },
  async execute({ name, phone }, context): Promise<Registration> {
    if (!/\p{L}\S*\s+\S*\p{L}/u.test(name)) throw new ToolRefusal('Ask for the first and the family name.');
    const number = phoneNumber(phone);
    if (!/^\+[1-9]\d{9,14}$/.test(number))
      throw new ToolRefusal('That is no full phone number; ask for it with the area code.');
    const left = await beginTry(context);
    const [row] = await context.database.query<Customer>(
      `insert into customers (name, phone, since) values ($1, $2, local_time($3)::date)
       on conflict (phone) do update set phone = excluded.phone
       returning id, name`,
      [name.trim().replace(/\s+/g, ' '), number, context.now()],
    );
    const customer = customerFact.parse(row);
    const registered = isSameName(name, customer.name);
    await recordTry(number, registered, context);
    if (!registered) return { registered, message: TAKEN, tries_left: left - 1 };
    context.recordFact('customer', customer);
    return { registered, customer };
  },
});
