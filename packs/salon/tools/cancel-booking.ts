import { defineTool } from 'switchroom';
import { dollars } from 'switchroom/kit';
import { z } from 'zod';
import { type Appointment, openBooking } from './appointment.ts';
import { inWords, lockCalendar, queueMessage, recordBooking } from './calendar.ts';
import { chargeFee, offerFreedTime, refuseIfColourLeftUntested, refuseUnlessAgreed } from './changes.ts';
import { customerOf, verifiedCustomer } from './customer.ts';
import { givePointsBack } from './discounts.ts';

/** A booking that was cancelled. */
export interface CancelledBooking extends Appointment {
  /** CAD; 0 with 24 hours' notice. */
  readonly fee: number;
}

/** Cancels a booking of the verified customer and offers its time to who waits for it. */
export const cancelBooking = defineTool({
  name: 'cancel_booking',
  description:
    'Cancel a booking of the verified customer. Free until 24 hours before, then half its price. Only after a clear yes to cancelling and to the fee.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    reference: z.string().max(30).describe('Booking reference, e.g. GB-20261121-004.'),
    agreed_fee: z.number().min(0).describe('The fee in CAD the customer has agreed to; 0 when none is due.'),
  }),
  requires: verifiedCustomer,
  async consent({ reference, agreed_fee }, context) {
    const booking = await openBooking(reference, context);
    const { cancel_fee } = booking;
    refuseUnlessAgreed('Cancelling', cancel_fee, agreed_fee);
    await refuseIfColourLeftUntested(booking, null, context);
    return cancel_fee > 0
      ? `It is less than 24 hours away, so cancelling costs ${dollars(cancel_fee)}. Shall I cancel it?`
      : `Shall I cancel ${inWords(booking)}? It costs nothing.`;
  },
  async execute({ reference, agreed_fee }, context): Promise<CancelledBooking> {
    const { id: customer } = customerOf(context);
    const { database } = context;
    await lockCalendar(database);
    const booking = await openBooking(reference, context);
    const fee = booking.cancel_fee;
    refuseUnlessAgreed('Cancelling', fee, agreed_fee);
    await refuseIfColourLeftUntested(booking, null, context);
    await database.query(`update bookings set status = 'cancelled' where id = $1`, [booking.id]);
    await chargeFee(booking, 'late-cancel', fee, context);
    await givePointsBack(customer, booking.id, context);
    await offerFreedTime(booking.date, context);
    await queueMessage(customer, `Cancelled: ${booking.name}, reference ${booking.reference}.`, context);
    return { ...(await recordBooking(customer, booking.reference, context)), fee };
  },
});
