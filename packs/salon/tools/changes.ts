import { ToolRefusal } from 'switchroom';
import { clock, dayInWords, dollars } from 'switchroom/kit';
import { z } from 'zod';
import { type Booking, bookingArgument, inWords, openBooking, placeInWords } from './bookings.ts';
import { placeFor, queueMessage, recordBooking, type Writing } from './calendar.ts';
import { refuseLeftUntested } from './colour.ts';
import { forCustomer } from './customer.ts';
import { timeWish } from './free-times.ts';
import { readService } from './services.ts';

const agreed_fee = z
  .number()
  .min(0)
  .describe('The fee in CAD the customer has agreed to; 0 when none is due.');

export const rescheduleBooking = forCustomer.write({
  name: 'reschedule_booking',
  description:
    'Move a booking of the verified customer to another time, with the same stylist if free then. It keeps its reference. Free until 24 hours before, then $15.00. Only after a clear yes to the new time and to the fee.',
  parameters: z.object({ reference: bookingArgument, ...timeWish, agreed_fee }),
  async prepare({ reference, agreed_fee: agreed, ...wish }, context) {
    const booking = await openBooking(reference, context);
    if (booking.moves_left === 0)
      throw new ToolRefusal(
        `${booking.reference} was moved ${booking.moves} times already; a colleague has to look at it.`,
      );
    const service = await readService(context.database, booking.service, wish.stylist);
    const place = await placeFor(service, wish, context, booking);
    await refuseLeftUntested(booking, place.during, context);
    refuseUnlessAgreed('Moving', booking.move_fee, agreed);
    return { booking, place };
  },
  consent(wish, _context, { booking: { move_fee: fee } }) {
    const cost = fee > 0 ? `It is less than 24 hours away, so moving it costs ${dollars(fee)}. ` : '';
    return `${cost}Shall I move it to ${placeInWords(wish)}?`;
  },
  async execute(_wish, context, { booking, place }) {
    const { id, move_fee: fee } = booking;
    await context.database.sql`update bookings
      set stylist_id = ${place.stylist_id}, during = ${place.during}, moves = moves + 1 where id = ${id}`;
    await chargeFee(booking, 'late-move', fee, context);
    await offerFreedTime(booking.date, context);
    const moved = await recordBooking(booking.reference, context);
    await queueMessage(`Moved: ${inWords(moved)}. Your reference stays ${moved.reference}.`, context);
    return { ...moved, fee };
  },
});

/** Cancels a booking of the verified customer and offers its time to who waits for it. */
export const cancelBooking = forCustomer.write({
  name: 'cancel_booking',
  description:
    'Cancel a booking of the verified customer. Free until 24 hours before, then half its price. Only after a clear yes to cancelling and to the fee.',
  parameters: z.object({ reference: bookingArgument, agreed_fee }),
  async prepare({ reference, agreed_fee: agreed }, context) {
    const booking = await openBooking(reference, context);
    refuseUnlessAgreed('Cancelling', booking.cancel_fee, agreed);
    await refuseLeftUntested(booking, null, context);
    return booking;
  },
  consent: (_input, _context, booking) =>
    booking.cancel_fee > 0
      ? `It is less than 24 hours away, so cancelling costs ${dollars(booking.cancel_fee)}. Shall I cancel it?`
      : `Shall I cancel ${inWords(booking)}? It costs nothing.`,
  async execute(_input, context, booking) {
    const { id, name, date, reference, cancel_fee: fee } = booking;
    await context.database.sql`update bookings set status = 'cancelled' where id = ${id}`;
    await chargeFee(booking, 'late-cancel', fee, context);
    await givePointsBack(id, context);
    await offerFreedTime(date, context);
    await queueMessage(`Cancelled: ${name}, reference ${reference}.`, context);
    return { ...(await recordBooking(reference, context)), fee };
  },
});

function refuseUnlessAgreed(what: 'Moving' | 'Cancelling', fee: number, agreed: number): void {
  if (agreed >= fee) return;
  throw new ToolRefusal(
    `${what} it less than 24 hours before costs ${dollars(fee)}, which has to be agreed to first.`,
  );
}

async function chargeFee(
  { id }: Booking,
  kind: 'late-cancel' | 'late-move',
  amount: number,
  { database, now }: Writing,
): Promise<void> {
  if (amount === 0) return;
  await database.sql`insert into fees (booking_id, kind, amount, status, charged_at)
    values (${id}, ${kind}, ${amount}, 'open', ${now()})`;
}

/** The points that were redeemed for a booking. */
async function givePointsBack(booking: number, { database, known, now }: Writing): Promise<void> {
  await database.sql`insert into points (customer_id, booking_id, amount, reason, created_at)
    select ${known.id}, ${booking}, -sum(amount), 'Booking cancelled', ${now()} from points
     where booking_id = ${booking} and reason = 'Redeemed' having sum(amount) < 0`;
}

/** Tells the first in line for a day that a time has come free. */
async function offerFreedTime(day: string, context: Writing): Promise<void> {
  const [told] = await context.database.sql<{ customer_id: number; name: string; time: string }>`
    update waiting_list w set status = 'offered' from services s, (
      select w.id, to_char(local_time(min(lower(f.during))), 'HH24:MI') as time
        from waiting_list w cross join free_times(w.service_id, w.day, w.day, ${context.now()}) f
       where w.day = ${day} and w.status = 'waiting'
         and (w.stylist_id is null or w.stylist_id = f.stylist_id)
         and (w.part is null or w.part = part_of_day(lower(f.during)))
       group by w.id order by w.created_at, w.id limit 1
    ) first
    where w.id = first.id and s.id = w.service_id returning w.customer_id, s.name, first.time`;
  if (!told) return;
  const time = `${told.name} on ${dayInWords(day)} at ${clock(told.time)}`;
  await queueMessage(
    `A time has come free: ${time}. Write or call to book it, first come first served.`,
    context,
    told.customer_id,
  );
}
