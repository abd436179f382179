import { defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type Customer, customerFact } from './customer.ts';
import { bookingReference, isSameName, phoneNumber } from './same-person.ts';
import { beginTry, LOCKED, recordTry } from './tries.ts';

const NO_MATCH =
  'We do not find that name under that number. Do not guess which one is wrong; ask for both again, or whether the customer is new here.';

/** Verified, or not and how many tries are left; never which part was wrong, or whether we have the number at all. */
export type Verification =
  | { readonly verified: true; readonly customer: Customer }
  | { readonly verified: false; readonly message: string; readonly tries_left: number };

/**
 * Checks that name and phone number, or name and booking reference, belong together.
 * A wrong try is an answer, not a refusal: a refusal would roll back the row that counts it.
 */
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
  async execute({ name, phone, reference }, context): Promise<Verification> {
    const claimed = reference ? bookingReference(reference) : phoneNumber(phone ?? '');
    if (claimed === '+') throw new ToolRefusal('Ask for the phone number or a booking reference first.');
    const left = await beginTry(context);
    const owner = await ownerOf(claimed, context);
    const customer = owner && isSameName(name, owner.name) ? owner : undefined;
    await recordTry(claimed, customer !== undefined, context);
    if (!customer) return { verified: false, message: left > 1 ? NO_MATCH : LOCKED, tries_left: left - 1 };
    context.recordFact('customer', customer);
    return { verified: true, customer };
  },
});

async function ownerOf(claimed: string, { database }: ToolContext): Promise<Customer | undefined> {
  const [row] = await database.query<Customer>(
    `select id, name from customers
      where phone = $1 or id = (select customer_id from bookings where reference = $1)`,
    [claimed],
  );
  return row && customerFact.parse(row);
}
