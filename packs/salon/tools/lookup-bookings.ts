import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type Appointment, appointment, type Booking, readBookings } from './appointment.ts';
import { customerOf, verifiedCustomer } from './customer.ts';
import { bookingReference } from './same-person.ts';

/** A fee that has not been paid; CAD. */
export interface OpenFee {
  readonly reference: string;
  readonly kind: 'late-cancel' | 'late-move' | 'no-show';
  readonly amount: number;
}

/** What can be done with an appointment ahead: what changing it costs now, what may be offered to keep it (CAD), what can't be. */
type Terms = Pick<Booking, 'move_fee' | 'cancel_fee' | 'retention_offer' | 'moves_left' | 'needed_by'>;

/** An appointment ahead. */
export type OpenAppointment = Appointment & Terms;

/** What we keep on a customer. */
export interface CustomerFile {
  readonly upcoming: readonly OpenAppointment[];
  /** The latest three, newest first. */
  readonly past: readonly Appointment[];
  readonly points: number;
  readonly open_fees: readonly OpenFee[];
}

const PAST_SHOWN = 3;

/** Reads the verified customer's bookings, points and fees. */
export const lookupBookings = defineTool({
  name: 'lookup_bookings',
  description:
    "The verified customer's bookings ahead with what moving or cancelling each costs now, how often each may still be moved (`moves_left`), what keeps it from being cancelled (`needed_by`), the last visits, loyalty points and open fees. With a reference, that booking only.",
  effect: 'read',
  parameters: z.object({
    reference: z.string().max(30).optional().describe('Booking reference as given, e.g. GB-20261121-004.'),
  }),
  requires: verifiedCustomer,
  async execute({ reference }, context): Promise<CustomerFile> {
    const { id: customer } = customerOf(context);
    const bookings = await readBookings(customer, context);
    const wanted = reference === undefined ? bookings : only(bookings, bookingReference(reference));
    const upcoming = wanted.filter(({ status, ahead }) => status === 'booked' && ahead);
    const past = wanted.filter((one) => !upcoming.includes(one)).toReversed();
    const [one, another] = reference === undefined ? upcoming : wanted;
    if (one && !another) context.recordFact('booking', appointment.parse(one));
    const [account = { points: 0, open_fees: [] }] = await context.database.query<
      Pick<CustomerFile, 'points' | 'open_fees'>
    >('select * from account_of($1)', [customer]);
    return {
      upcoming: upcoming.map((one) => ({ ...appointment.parse(one), ...terms(one) })),
      past: past.slice(0, PAST_SHOWN).map((one) => appointment.parse(one)),
      ...account,
    };
  },
});

function terms({ move_fee, cancel_fee, retention_offer, moves_left, needed_by }: Booking): Terms {
  return { move_fee, cancel_fee, retention_offer, moves_left, needed_by };
}

function only(bookings: readonly Booking[], reference: string): readonly Booking[] {
  const found = bookings.filter((one) => one.reference === reference);
  if (found.length === 0) throw new ToolRefusal(`There is no booking ${reference} under this name.`);
  return found;
}
