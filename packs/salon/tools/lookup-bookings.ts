import { oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { appointment, bookingArgument, readBooking, readBookings } from './bookings.ts';
import { forCustomer } from './customer.ts';

/** What is kept on a customer beside bookings; CAD. */
interface Account {
  readonly points: number;
  readonly open_fees: readonly {
    readonly reference: string;
    readonly kind: 'late-cancel' | 'late-move' | 'no-show';
    readonly amount: number;
  }[];
}

/** So many visits that were are told, newest first. */
const PAST_SHOWN = 3;

/** Reads the verified customer's bookings, points and fees. */
export const lookupBookings = forCustomer.read({
  name: 'lookup_bookings',
  description:
    "The verified customer's bookings ahead with what moving or cancelling each costs now, how often each may still be moved (`moves_left`), what keeps it from being cancelled (`needed_by`), the last visits, loyalty points and open fees. With a reference, that booking only.",
  parameters: z.object({ reference: bookingArgument.optional() }),
  async execute({ reference }, context) {
    const all = reference === undefined;
    const wanted = all ? await readBookings(context) : [await readBooking(reference, context)];
    const upcoming = wanted.filter(({ status, ahead }) => status === 'booked' && ahead);
    const past = wanted.filter((one) => !upcoming.includes(one)).toReversed();
    const [only, another] = all ? upcoming : wanted;
    if (only && !another) context.recordFact('booking', appointment.schema.parse(only));
    const account = oneRow(
      await context.database.sql<Account>`select * from account_of(${context.known.id})`,
    );
    const shown = past.slice(0, PAST_SHOWN).map((one) => appointment.schema.parse(one));
    return { upcoming, past: shown, ...account };
  },
});
