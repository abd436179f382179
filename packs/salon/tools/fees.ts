import { ToolRefusal } from 'switchroom';
import { dollars, oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { bookingArgument } from './bookings.ts';
import { bookingReference, forCustomer, type Reading } from './customer.ts';

interface Waivable {
  readonly id: number;
  readonly amount: number;
  /** One was waived within the last year. */
  readonly before: boolean;
  readonly waiver_most: number;
}

export const waiveFee = forCustomer.write({
  name: 'waive_fee',
  description:
    'Waive an open fee of the verified customer (missed visit, late cancelling or moving) as a courtesy: one a year, up to $60.00. Name the booking it belongs to.',
  parameters: z.object({ reference: bookingArgument }),
  consent: { none: 'It only takes off what the customer owes.' },
  async execute({ reference: given }, { database, known, now }) {
    const reference = bookingReference(given);
    const [fee] = await database.sql<Waivable>`select * from open_fee(${known.id}, ${reference}, ${now()})`;
    if (!fee) throw new ToolRefusal(`There is no open fee for ${reference}.`);
    const { id, amount, before, waiver_most } = fee;
    if (before)
      throw new ToolRefusal(
        'A fee was waived within the last year already; a colleague decides about another one.',
      );
    if (amount > waiver_most)
      throw new ToolRefusal(
        `${dollars(amount)} is over ${dollars(waiver_most)}; a colleague decides about that.`,
      );
    await database.sql`update fees set status = 'waived', settled_at = ${now()} where id = ${id}`;
    return { reference, amount };
  },
});

/** Throws `ToolRefusal` for who has missed a visit and not paid for it. */
export async function refuseWhoOwes(customer: number, { database, now }: Reading): Promise<void> {
  const { owed, lately } = oneRow(
    await database.sql<{ owed: number; lately: boolean }>`
      select owed_for_missed(${customer}) as owed, waived_lately(${customer}, ${now()}) as lately`,
  );
  if (!owed) return;
  const open = `A fee of ${dollars(owed)} for a missed visit is open. It has to be settled before anything new is booked`;
  if (lately)
    throw new ToolRefusal(`${open}, at our front desk or by telephone at +1 416 555 0100.`, 'fee-stays');
  throw new ToolRefusal(`${open}; customer service can look at it.`, 'fee-open');
}
