import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type Customer, customerFact } from './customer.ts';
import { isSameName, phoneNumber } from './same-person.ts';

/** Puts a new customer down; one whose name and number we have is the one we know. */
export const registerCustomer = defineTool({
  name: 'register_customer',
  description:
    'Put a new customer down, with first and family name and phone number, after verify_customer did not know the number and the customer agreed.',
  effect: 'write',
  atomic: true,
  identifiedBy: ['phone'],
  parameters: z.object({
    name: z.string().max(100).describe('First and family name.'),
    phone: z.string().max(30).describe('Phone number, e.g. +1 416 555 0199.'),
  }),
  async execute({ name, phone }, context): Promise<Customer> {
    if (!/\p{L}\S*\s+\S*\p{L}/u.test(name)) throw new ToolRefusal('Ask for the first and the family name.');
    const number = phoneNumber(phone);
    if (!/^\+[1-9]\d{9,14}$/.test(number))
      throw new ToolRefusal('That is no full phone number; ask for it with the area code.');
    const [row] = await context.database.query<Customer>(
      `insert into customers (name, phone, since) values ($1, $2, local_time($3)::date)
       on conflict (phone) do update set phone = excluded.phone
       returning id, name`,
      [name.trim().replace(/\s+/g, ' '), number, context.now()],
    );
    const customer = customerFact.parse(row);
    // Somebody else's number: say no more than that, and let a person sort it out.
    if (!isSameName(name, customer.name))
      throw new ToolRefusal('That number cannot be used for a new customer; a colleague has to look at it.');
    context.recordFact('customer', customer);
    return customer;
  },
});
