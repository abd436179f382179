import { type Database, defineTool, ToolRefusal } from 'switchroom';
import { dollars } from 'switchroom/kit';
import { z } from 'zod';
import { type Booking, openBooking } from './appointment.ts';
import { inWords, lockCalendar } from './calendar.ts';
import { customerOf, verifiedCustomer } from './customer.ts';
import { type Discount, refuseIfDiscounted, takeOff } from './discounts.ts';

/** Redeemed points and what they took off, CAD. */
export interface RedeemedPoints extends Discount {
  readonly points: number;
  readonly points_left: number;
}

interface Rate {
  readonly balance: number;
  readonly most_points: number;
  readonly dollars_per_100_points: number;
}

/** Pays a part of a booking with loyalty points. */
export const redeemPoints = defineTool({
  name: 'redeem_points',
  description:
    'Use loyalty points for a booking ahead of the verified customer: $10.00 off for 100 points, up to 500 points, one discount a booking. Only after a clear yes.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    reference: z.string().max(30).describe('Booking reference, e.g. GB-20261121-004.'),
    points: z.number().int().min(100).multipleOf(100),
  }),
  requires: verifiedCustomer,
  async consent({ reference, points }, context) {
    const { id: customer } = customerOf(context);
    const booking = await openBooking(reference, context);
    await refuseIfDiscounted(booking, context);
    const rate = await readRate(customer, context.database);
    const off = dollars(worthOf(points, booking, rate));
    return `Shall I use ${points} points for ${inWords(booking)}, which takes ${off} off?`;
  },
  async execute({ reference, points }, context): Promise<RedeemedPoints> {
    const { id: customer } = customerOf(context);
    const { database } = context;
    await lockCalendar(database);
    const booking = await openBooking(reference, context);
    const rate = await readRate(customer, database);
    const discount = await takeOff(booking, 'points', worthOf(points, booking, rate), context);
    await database.query(
      `insert into points (customer_id, booking_id, amount, reason, created_at) values ($1, $2, $3, 'Redeemed', $4)`,
      [customer, booking.id, -points, context.now()],
    );
    return { ...discount, points, points_left: rate.balance - points };
  },
});

/** What the points take off, CAD; throws `ToolRefusal` where they can not be used. */
function worthOf(points: number, { price }: Booking, rate: Rate): number {
  const { balance, most_points, dollars_per_100_points } = rate;
  if (points > most_points) throw new ToolRefusal(`At most ${most_points} points can be used for a booking.`);
  if (points > balance) throw new ToolRefusal(`There are ${balance} points, fewer than ${points}.`);
  const worth = (points / 100) * dollars_per_100_points;
  if (worth > price)
    throw new ToolRefusal(`${points} points are worth more than the booking costs; use fewer.`);
  return worth;
}

async function readRate(customer: number, database: Database): Promise<Rate> {
  const [row] = await database.query<Rate>(
    `select coalesce((select sum(amount) from points where customer_id = $1), 0)::int as balance,
            most_points, dollars_per_100_points from salon`,
    [customer],
  );
  return row ?? { balance: 0, most_points: 0, dollars_per_100_points: 0 };
}
