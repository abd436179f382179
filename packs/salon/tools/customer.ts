import { type ConsentContext, defineFact, defineTool, ToolRefusal } from 'switchroom';
import { countedTry, isSameName, oneRow, toolsFor } from 'switchroom/kit';
import { z } from 'zod';

/** Who the customer has proved to be: recorded by `verify_customer` and `register_customer`, or given by the host. */
export const customer = defineFact(
  'customer',
  z.object({ id: z.number(), name: z.string(), phone: z.string().optional() }),
);
type Customer = z.output<typeof customer.schema>;

/** Makes what serves a verified customer. The trigger on `bookings` waits for the same name. */
export const forCustomer = toolsFor(customer, {
  otherwise:
    'The customer is not verified yet. Ask for the name and the phone number, or a booking reference, and call verify_customer first.',
  oneAtATime: 'bookings',
});

/** What rules are looked up with: by a tool that writes, and by its offer, which only reads. */
export type Reading = Pick<ConsentContext, 'database' | 'now'>;
/** The same for a verified customer. */
export type Serving = Reading & { readonly known: Customer };

/** Checks that name and phone number, or name and booking reference, belong together; never says which was wrong. */
export const verifyCustomer = defineTool({
  name: 'verify_customer',
  description:
    'Verify who the customer is, before anything is booked, told or changed for them. Needs the name (with the family name) and either the phone number or a booking reference, all from the customer.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    name: z.string().min(1).max(100).describe('As the customer gave it, with the family name.'),
    phone: z.string().max(30).optional().describe('Phone number as given.'),
    reference: z.string().max(30).optional().describe('Booking reference as given, e.g. GB-20261121-004.'),
  }),
  consent: { none: 'It only checks who the customer is.' },
  async execute({ name, phone, reference }, context) {
    const claimed = reference ? bookingReference(reference) : phoneNumber(phone ?? '');
    if (claimed === '+') throw new ToolRefusal('Ask for the phone number or a booking reference first.');
    const { who, left } = await countedTry(context, claimed, async () => {
      const [owner] = await context.database.sql<Customer>`select id, name, phone from customers
        where phone = ${claimed} or id = (select customer_id from bookings where reference = ${claimed})`;
      return owner && isSameName(name, owner.name) ? customer.schema.parse(owner) : undefined;
    });
    if (!who) return { verified: false, message: NO_MATCH, tries_left: left } as const;
    context.recordFact('customer', who);
    return { verified: true, customer: who } as const;
  },
});

const NO_MATCH =
  'We do not find that name under that number. Do not guess which one is wrong; ask for both again, or whether the customer is new here. With no try left, bring in a person.';
/** Says of somebody else's number no more than that. */
const TAKEN = 'That number cannot be used for a new customer; a colleague has to look at it.';

/**
 * Puts a new customer down; one whose name and number we have is the one we know. It tells who has a number as much as
 * `verify_customer` does, and so counts as a try.
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
  async execute({ name, phone }, context) {
    if (!/\p{L}\S*\s+\S*\p{L}/u.test(name)) throw new ToolRefusal('Ask for the first and the family name.');
    const number = phoneNumber(phone);
    if (!/^\+[1-9]\d{9,14}$/.test(number))
      throw new ToolRefusal('That is no full phone number; ask for it with the area code.');
    const { who, left } = await countedTry(context, number, async () => {
      const put = await context.database.sql<Customer>`insert into customers (name, phone, since)
        values (${name.trim().replace(/\s+/g, ' ')}, ${number}, local_time(${context.now()})::date)
        on conflict (phone) do update set phone = excluded.phone returning id, name, phone`;
      const row = oneRow(put);
      return isSameName(name, row.name) ? customer.schema.parse(row) : undefined;
    });
    if (!who) return { registered: false, message: TAKEN, tries_left: left } as const;
    context.recordFact('customer', who);
    return { registered: true, customer: who } as const;
  },
});

/** A telephone number as stored, `+14165550101`; ten digits are taken for a number in North America. */
export function phoneNumber(given: string): string {
  const digits = given.replace(/\D/g, '');
  return digits.length === 10 ? `+1${digits}` : `+${digits}`;
}

/** A booking reference as stored, `GB-20261121-004`, however it was spaced. */
export function bookingReference(given: string): string {
  const [, day, number] = /(\d{8})\D*(\d{1,4})\D*$/.exec(given) ?? [];
  return day && number ? `GB-${day}-${number.padStart(3, '0')}` : given.trim().toUpperCase();
}
