import { defineFact, type Facts, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { customerOf, type Reading } from './customer.ts';
import { bookingReference } from './same-person.ts';
import { serviceId } from './services.ts';

/** The fact `booking`: the appointment that was booked, moved, cancelled or looked up last. Price in CAD, date and time in Toronto. */
export const appointment = z.object({
  reference: z.string(),
  service: serviceId,
  name: z.string(),
  stylist: z.string(),
  date: z.string(),
  time: z.string(),
  minutes: z.number(),
  price: z.number(),
  status: z.enum(['booked', 'cancelled', 'completed', 'no-show']),
});

/** The same, for flows. */
export const spokenOf = defineFact('booking', appointment);

/** A booked (or past, or cancelled) appointment. */
export type Appointment = z.output<typeof appointment>;

/** An appointment with what only the rules look at. */
export interface Booking extends Appointment {
  readonly id: number;
  /** Its start has not come yet. */
  readonly ahead: boolean;
  readonly moves: number;
  /** How often it may still be moved. */
  readonly moves_left: number;
  /** Why it can not be cancelled: the colour that needs this patch test, `Full colour (GB-20261121-004)`. */
  readonly needed_by: string | null;
  /** What moving or cancelling it now costs, CAD; 0 until 24 hours before. */
  readonly move_fee: number;
  readonly cancel_fee: number;
  /** What may be taken off for a regular who would rather cancel, CAD; 0 when nothing may. */
  readonly retention_offer: number;
}

/** The appointment in the fact `booking`, if a tool put it there. */
export function knownAppointment(facts: Facts): Appointment | undefined {
  const fact = facts.booking;
  return fact?.provenance === 'tool-returned' ? appointment.safeParse(fact.value).data : undefined;
}

/** Bookings of a customer, as they stand now, in order of their start. */
export function readBookings(customer: number, { database, now }: Reading): Promise<Booking[]> {
  return database.query<Booking>('select * from bookings_of($1, $2)', [customer, now()]);
}

/** A booking of the verified customer that can still be changed; throws `ToolRefusal` when there is none with this reference. */
export async function openBooking(
  given: string,
  context: Reading & { readonly facts: Facts },
): Promise<Booking> {
  const reference = bookingReference(given);
  const bookings = await readBookings(customerOf(context).id, context);
  const booking = bookings.find((one) => one.reference === reference);
  if (!booking) throw new ToolRefusal(`There is no booking ${reference} under this name.`);
  if (booking.status !== 'booked') throw new ToolRefusal(`${reference} is ${booking.status} already.`);
  if (!booking.ahead) throw new ToolRefusal(`${reference} has begun already; a colleague has to look at it.`);
  return booking;
}
