import { defineFact, ToolRefusal } from 'switchroom';
import { clock, dayInWords, oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { bookingReference, forCustomer, type Serving } from './customer.ts';
import { serviceId } from './services.ts';

/** The fact `booking`: the appointment that was booked, moved, cancelled or looked up last. Price in CAD, times in Toronto. */
export const appointment = defineFact(
  'booking',
  z.object({
    reference: z.string(),
    service: serviceId,
    name: z.string(),
    stylist: z.string(),
    date: z.string(),
    time: z.string(),
    minutes: z.number(),
    price: z.number(),
    status: z.enum(['booked', 'cancelled', 'completed', 'no-show']),
  }),
);
export type Appointment = z.output<typeof appointment.schema>;

/** An appointment with what the rules say of it now; money in CAD. */
export interface Booking extends Appointment {
  readonly id: number;
  /** Its start has not come yet. */
  readonly ahead: boolean;
  readonly moves: number;
  readonly moves_left: number;
  /** Why it can not be cancelled: the colour that needs this patch test, `Full colour (GB-20261121-004)`. */
  readonly needed_by: string | null;
  /** 0 until 24 hours before, as the next. */
  readonly move_fee: number;
  readonly cancel_fee: number;
  /** What may be taken off for a regular who would rather cancel; 0 when nothing may. */
  readonly retention_offer: number;
}

/** The argument of a tool that names a booking. */
export const bookingArgument = z.string().max(30).describe('Booking reference, e.g. GB-20261121-004.');

/** Bookings of the customer, in order of their start. */
export function readBookings({ database, known, now }: Serving): Promise<Booking[]> {
  return database.sql<Booking>`select * from bookings_of(${known.id}, ${now()})`;
}

/** A booking of the customer; throws `ToolRefusal` when there is none with this reference. */
export async function readBooking(given: string, context: Serving): Promise<Booking> {
  const reference = bookingReference(given);
  const booking = (await readBookings(context)).find((one) => one.reference === reference);
  if (!booking) throw new ToolRefusal(`There is no booking ${reference} under this name.`);
  return booking;
}

/** The same, for one that can still be changed; throws `ToolRefusal` otherwise. */
export async function openBooking(given: string, context: Serving): Promise<Booking> {
  const booking = await readBooking(given, context);
  const { reference, status, ahead } = booking;
  if (status !== 'booked') throw new ToolRefusal(`${reference} is ${status} already.`);
  if (!ahead) throw new ToolRefusal(`${reference} has begun already; a colleague has to look at it.`);
  return booking;
}

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

/** `Balayage on Friday, December 4 at 2:30 PM with Camille`. */
export function inWords({ name, ...place }: Appointment): string {
  return `${name} on ${placeInWords(place)}`;
}

/** `Friday, December 4 at 2:30 PM with Camille`. */
export function placeInWords(place: {
  readonly date: string;
  readonly time: string;
  readonly stylist?: string | undefined;
}): string {
  const { date, time, stylist } = place;
  return `${dayInWords(date)} at ${clock(time)}${stylist === undefined ? '' : ` with ${stylist}`}`;
}
