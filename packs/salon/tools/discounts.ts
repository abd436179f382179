import { type ToolContext, ToolRefusal } from 'switchroom';
import { dollars } from 'switchroom/kit';
import type { Booking } from './appointment.ts';
import type { Reading } from './customer.ts';

/** A discount on a booking; money in CAD. */
export interface Discount {
  readonly reference: string;
  readonly off: number;
  /** What is left to pay. */
  readonly price: number;
}

/** Takes an amount off a booking that has no discount yet; throws `ToolRefusal` when it has one or costs nothing. */
export async function takeOff(
  booking: Booking,
  kind: 'points' | 'retention',
  amount: number,
  { database, now }: ToolContext,
): Promise<Discount> {
  const off = Math.min(amount, booking.price);
  refuseIfFree(booking);
  const rows = await database.query(
    `insert into discounts (booking_id, kind, amount, created_at) values ($1, $2, $3, $4)
     on conflict (booking_id) do nothing returning booking_id`,
    [booking.id, kind, off, now()],
  );
  if (rows.length === 0) throw discounted(booking);
  return { reference: booking.reference, off, price: booking.price - off };
}

/** Throws `ToolRefusal` for a booking from which nothing more can be taken off. */
export async function refuseIfDiscounted(booking: Booking, { database }: Reading): Promise<void> {
  refuseIfFree(booking);
  const rows = await database.query('select from discounts where booking_id = $1', [booking.id]);
  if (rows.length > 0) throw discounted(booking);
}

function refuseIfFree({ reference, price }: Booking): void {
  if (price <= 0) throw new ToolRefusal(`${reference} costs nothing, so there is nothing to take off.`);
}

function discounted({ reference, price }: Booking): ToolRefusal {
  return new ToolRefusal(
    `${reference} has a discount already (now ${dollars(price)}); there is one for a booking.`,
  );
}

/** Gives back the points that were redeemed for a booking. */
export async function givePointsBack(
  customer: number,
  bookingId: number,
  { database, now }: ToolContext,
): Promise<void> {
  await database.query(
    `insert into points (customer_id, booking_id, amount, reason, created_at)
     select $1, $2, -sum(amount), 'Booking cancelled', $3 from points
      where booking_id = $2 and reason = 'Redeemed' having sum(amount) < 0`,
    [customer, bookingId, now()],
  );
}
