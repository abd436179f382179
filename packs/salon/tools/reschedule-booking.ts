import { defineTool, type Facts, ToolRefusal } from 'switchroom';
import { dollars } from 'switchroom/kit';
import { z } from 'zod';
import { type Appointment, type Booking, openBooking } from './appointment.ts';
import {
  inWords,
  lockCalendar,
  placeFor,
  placeInWords,
  queueMessage,
  recordBooking,
  type TimeWish,
  timeWish,
} from './calendar.ts';
import { chargeFee, offerFreedTime, refuseIfColourLeftUntested, refuseUnlessAgreed } from './changes.ts';
import { customerOf, type Reading, verifiedCustomer } from './customer.ts';
import { readService } from './services.ts';

/** A booking at its new time; it keeps its reference. */
export interface MovedBooking extends Appointment {
  /** CAD; 0 with 24 hours' notice. */
  readonly fee: number;
}

/** Moves a booking of the verified customer. */
export const rescheduleBooking = defineTool({
  name: 'reschedule_booking',
  description:
    'Move a booking of the verified customer to another time, with the same stylist if free then. It keeps its reference. Free until 24 hours before, then $15.00. Only after a clear yes to the new time and to the fee.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    reference: z.string().max(30).describe('Booking reference, e.g. GB-20261121-004.'),
    ...timeWish,
    agreed_fee: z.number().min(0).describe('The fee in CAD the customer has agreed to; 0 when none is due.'),
  }),
  requires: verifiedCustomer,
  async consent(wanted, context) {
    const { booking } = await placeToMoveTo(wanted, customerOf(context).id, context);
    const { move_fee } = booking;
    refuseUnlessAgreed('Moving', move_fee, wanted.agreed_fee);
    const cost =
      move_fee > 0 ? `It is less than 24 hours away, so moving it costs ${dollars(move_fee)}. ` : '';
    return `${cost}Shall I move it to ${placeInWords(wanted)}?`;
  },
  async execute({ agreed_fee, ...wanted }, context): Promise<MovedBooking> {
    const { id: customer } = customerOf(context);
    const { database } = context;
    await lockCalendar(database);
    const { booking, place } = await placeToMoveTo(wanted, customer, context);
    refuseUnlessAgreed('Moving', booking.move_fee, agreed_fee);
    await database.query(
      'update bookings set stylist_id = $2, during = $3, moves = moves + 1 where id = $1',
      [booking.id, place.stylist_id, place.during],
    );
    await chargeFee(booking, 'late-move', booking.move_fee, context);
    await offerFreedTime(booking.date, context);
    const moved = await recordBooking(customer, booking.reference, context);
    await queueMessage(
      customer,
      `Moved: ${inWords(moved)}. Your reference stays ${moved.reference}.`,
      context,
    );
    return { ...moved, fee: booking.move_fee };
  },
});

/** The booking and its new place; throws `ToolRefusal` where it can not be moved there. */
async function placeToMoveTo(
  { reference, ...wish }: TimeWish & { readonly reference: string },
  customer: number,
  context: Reading & { readonly facts: Facts },
) {
  const { database } = context;
  const booking = await openBooking(reference, context);
  await refuseIfMovedTooOften(booking, context);
  const service = await readService(database, booking.service, wish.stylist);
  // Whether its patch test is early enough is asked of the new time, below.
  const anyway = { ...service, needs_patch_test: false };
  const place = await placeFor(customer, anyway, wish, context, booking);
  await refuseIfColourLeftUntested(booking, place.during, context);
  return { booking, place };
}

async function refuseIfMovedTooOften({ reference, moves }: Booking, { database }: Reading): Promise<void> {
  const [row] = await database.query<{ most_moves: number }>('select most_moves from salon');
  if (moves >= (row?.most_moves ?? 0))
    throw new ToolRefusal(`${reference} was moved ${moves} times already; a colleague has to look at it.`);
}
