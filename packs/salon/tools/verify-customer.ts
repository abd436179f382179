import { defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type Customer, customerFact } from './customer.ts';
import { bookingReference, isSameName, phoneNumber } from './same-person.ts';

/** Wrong tries after which a conversation is done guessing. */
export const TRIES_PER_CONVERSATION = 5;
/** Wrong tries at one number or reference within an hour, over all conversations, after which nobody can guess on. */
export const TRIES_AT_ONE = 20;

const LOCKED =
  'Too many wrong tries. The customer cannot be verified here any more: a person must help. Use get_a_colleague.';
const NO_MATCH =
  'Name and number do not belong together. Do not guess which one is wrong; ask for both again.';
const NEW_NUMBER =
  'That number is new to us. A new customer is put down with register_customer; one who has been here may have given another number.';

/** Verified, or not and how many tries are left; never which part was wrong. */
export type Verification =
  | { readonly verified: true; readonly customer: Customer }
  | {
      readonly verified: false;
      /** Nobody has this phone number: perhaps a new customer. */
      readonly new_number: boolean;
      readonly message: string;
      readonly tries_left: number;
    };

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
  async execute({ name, phone, reference }, context): Promise<Verification> {
    const claimed = reference ? bookingReference(reference) : phoneNumber(phone ?? '');
    if (claimed === '+') throw new ToolRefusal('Ask for the phone number or a booking reference first.');
    const left = await triesLeft(claimed, context);
    if (left <= 0) throw new ToolRefusal(LOCKED);
    const owner = await ownerOf(claimed, context);
    const customer = owner && isSameName(name, owner.name) ? owner : undefined;
    await recordTry(claimed, customer !== undefined, context);
    if (!customer) return wrongTry(owner === undefined && !reference, left - 1);
    context.recordFact('customer', customer);
    return { verified: true, customer };
  },
});

function wrongTry(newNumber: boolean, left: number): Verification {
  const message = left === 0 ? LOCKED : newNumber ? NEW_NUMBER : NO_MATCH;
  return { verified: false, new_number: newNumber, message, tries_left: left };
}

async function triesLeft(claimed: string, context: ToolContext): Promise<number> {
  const hourAgo = new Date(context.now().getTime() - 3_600_000);
  const [wrong] = await context.database.query<{ here: number; anywhere: number }>(
    `select (select count(*) from verification_attempts
              where conversation_id = $1 and not succeeded)::int as here,
            (select count(*) from verification_attempts
              where claimed = $2 and not succeeded and attempted_at > $3)::int as anywhere`,
    [context.conversationId, claimed, hourAgo],
  );
  const { here = 0, anywhere = 0 } = wrong ?? {};
  return Math.min(TRIES_PER_CONVERSATION - here, TRIES_AT_ONE - anywhere);
}

async function ownerOf(claimed: string, { database }: ToolContext): Promise<Customer | undefined> {
  const [row] = await database.query<Customer>(
    `select id, name from customers
      where phone = $1 or id = (select customer_id from bookings where reference = $1)`,
    [claimed],
  );
  return row && customerFact.parse(row);
}

async function recordTry(claimed: string, succeeded: boolean, context: ToolContext): Promise<void> {
  await context.database.query(
    `insert into verification_attempts (conversation_id, claimed, succeeded, attempted_at)
     values ($1, $2, $3, $4)`,
    [context.conversationId, claimed, succeeded, context.now()],
  );
}
