import { defineTool, ToolRefusal } from 'switchroom';
import { dollars } from 'switchroom/kit';
import { z } from 'zod';
import { lockCalendar } from './calendar.ts';
import { customerOf, verifiedCustomer } from './customer.ts';
import { bookingReference } from './same-person.ts';

/** A fee that was waived; CAD. */
export interface WaivedFee {
  readonly reference: string;
  readonly amount: number;
}

interface Waivable {
  readonly id: number;
  readonly amount: number;
  readonly before: boolean;
  readonly waiver_most: number;
}

/** Waives an open fee, once in a while. */
export const waiveFee = defineTool({
  name: 'waive_fee',
  description:
    'Waive an open fee of the verified customer (missed visit, late cancelling or moving) as a courtesy: one a year, up to $60.00. Name the booking it belongs to.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    reference: z.string().max(30).describe('Reference of the booking the fee is for.'),
  }),
  requires: verifiedCustomer,
  consent: { none: 'It only takes off what the customer owes.' },
  async execute({ reference: given }, context): Promise<WaivedFee> {
    const { id: customer } = customerOf(context);
    const reference = bookingReference(given);
    await lockCalendar(context.database);
    const [fee] = await context.database.query<Waivable>('select * from open_fee($1, $2, $3)', [
      ...[customer, reference, context.now()],
    ]);
    if (!fee) throw new ToolRefusal(`There is no open fee for ${reference}.`);
    if (fee.before)
      throw new ToolRefusal(
        'A fee was waived within the last year already; a colleague decides about another one.',
      );
    if (fee.amount > fee.waiver_most)
      throw new ToolRefusal(
        `${dollars(fee.amount)} is over ${dollars(fee.waiver_most)}; a colleague decides about that.`,
      );
    await context.database.query(`update fees set status = 'waived', settled_at = $2 where id = $1`, [
      fee.id,
      context.now(),
    ]);
    return { reference, amount: fee.amount };
  },
});
