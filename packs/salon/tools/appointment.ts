import { type Database, defineFact, type Facts, ToolRefusal } from 'switchroom';
import { z } from 'zod';
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

/** The columns of an `Appointment`, of the tables b (bookings), s (services) and p (stylists); the price less a discount. */
const APPOINTMENT = `b.reference, b.service_id as service, s.name, p.name as stylist, b.status, s.minutes,
  b.price - coalesce((select d.amount from discounts d where d.booking_id = b.id), 0) as price,
  to_char(local_time(lower(b.during)), 'YYYY-MM-DD') as date, to_char(local_time(lower(b.during)), 'HH24:MI') as time`;

/** Bookings of a customer, as they stand at `now`, in order of their start. */
export function readBookings(database: Database, customer: number, now: Date): Promise<Booking[]> {
  return database.query<Booking>(
    `select ${APPOINTMENT}, b.id, b.moves, lower(b.during) > $2 as ahead,
            late_fee(b.id, 'move', $2) as move_fee, late_fee(b.id, 'cancel', $2) as cancel_fee,
            retention_offer(b.id, $2) as retention_offer, greatest(salon.most_moves - b.moves, 0) as moves_left,
            (select u.name || ' (' || u.reference || ')' from left_untested(b.id, null, $2) u
              where b.status = 'booked' limit 1) as needed_by
       from bookings b join services s on s.id = b.service_id join stylists p on p.id = b.stylist_id cross join salon
      where b.customer_id = $1 order by lower(b.during)`,
    [customer, now],
  );
}

/** A customer's booking that can still be changed; throws `ToolRefusal` when there is none with this reference. */
export async function openBooking(
  database: Database,
  customer: number,
  given: string,
  now: Date,
): Promise<Booking> {
  const reference = bookingReference(given);
  const booking = (await readBookings(database, customer, now)).find((one) => one.reference === reference);
  if (!booking) throw new ToolRefusal(`There is no booking ${reference} under this name.`);
  if (booking.status !== 'booked') throw new ToolRefusal(`${reference} is ${booking.status} already.`);
  if (!booking.ahead) throw new ToolRefusal(`${reference} has begun already; a colleague has to look at it.`);
  return booking;
}
