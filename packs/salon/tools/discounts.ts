import { ToolRefusal } from 'switchroom';
import { dollars, oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { type Booking, bookingArgument, inWords, openBooking } from './bookings.ts';
import type { Writing } from './calendar.ts';
import { forCustomer, type Reading } from './customer.ts';

export const applyRetentionOffer = forCustomer.write({
  name: 'apply_retention_offer',
  description:
    'For a regular who was about to cancel and would rather keep the booking for a little less: takes off the `retention_offer` that lookup_bookings shows. Once in 90 days, from the third visit on, one discount a booking. Only after a clear yes to keeping it.',
  parameters: z.object({ reference: bookingArgument }),
  consent: { none: 'It only takes something off what the customer pays.' },
  async execute({ reference }, context) {
    const booking = await openBooking(reference, context);
    if (booking.retention_offer === 0)
      throw new ToolRefusal(
        'Nothing can be taken off this booking: that is for regulars from the third visit on, once in 90 days, and one discount a booking.',
      );
    return takeOff(booking, 'retention', booking.retention_offer, context);
  },
});

export const redeemPoints = forCustomer.write({
  name: 'redeem_points',
  description:
    'Use loyalty points for a booking ahead of the verified customer: $10.00 off for 100 points, up to 500 points, one discount a booking. Only after a clear yes.',
  parameters: z.object({ reference: bookingArgument, points: z.number().int().min(100).multipleOf(100) }),
  async prepare({ reference, points }, context) {
    const booking = await openBooking(reference, context);
    await refuseIfDiscounted(booking, context);
    const rate = await context.database.sql<{ balance: number; most: number; dollars_per_100: number }>`
      select coalesce((select sum(amount) from points where customer_id = ${context.known.id}), 0)::int as balance,
             most_points as most, dollars_per_100_points as dollars_per_100 from salon`;
    const { balance, most, dollars_per_100 } = oneRow(rate);
    const off = (points / 100) * dollars_per_100;
    if (points > most) throw new ToolRefusal(`At most ${most} points can be used for a booking.`);
    if (points > balance) throw new ToolRefusal(`There are ${balance} points, fewer than ${points}.`);
    if (off > booking.price)
      throw new ToolRefusal(`${points} points are worth more than the booking costs; use fewer.`);
    return { booking, off, points_left: balance - points };
  },
  consent: ({ points }, _context, { booking, off }) =>
    `Shall I use ${points} points for ${inWords(booking)}, which takes ${dollars(off)} off?`,
  async execute({ points }, context, { booking, off, points_left }) {
    const { database, known, now } = context;
    const discount = await takeOff(booking, 'points', off, context);
    await database.sql`insert into points (customer_id, booking_id, amount, reason, created_at)
      values (${known.id}, ${booking.id}, ${-points}, 'Redeemed', ${now()})`;
    return { ...discount, points, points_left };
  },
});

/** There is one discount for a booking, and none for one that costs nothing. */
async function refuseIfDiscounted({ id, reference, price }: Booking, { database }: Reading): Promise<void> {
  if (price <= 0) throw new ToolRefusal(`${reference} costs nothing, so there is nothing to take off.`);
  const rows = await database.sql`select from discounts where booking_id = ${id}`;
  if (rows.length > 0)
    throw new ToolRefusal(
      `${reference} has a discount already (now ${dollars(price)}); there is one for a booking.`,
    );
}

async function takeOff(
  { id, reference, price }: Booking,
  kind: 'points' | 'retention',
  amount: number,
  { database, now }: Writing,
) {
  const off = Math.min(amount, price);
  await database.sql`insert into discounts (booking_id, kind, amount, created_at)
    values (${id}, ${kind}, ${off}, ${now()})`;
  return { reference, off, price: price - off };
}
