import { SwitchroomError, type ToolContext } from 'switchroom';
import { type Appointment, appointment, type Booking, inWords, readBookings } from './bookings.ts';
import { refuseUntested } from './colour.ts';
import type { Serving } from './customer.ts';
import { notFree, type TimeWish } from './free-times.ts';
import type { Service } from './services.ts';

/** Who takes a service when. */
interface Place {
  readonly stylist_id: number;
  readonly during: string;
}

/** A context that writes for the customer. */
export type Writing = ToolContext & Serving;

/**
 * Who can take the service then: the stylist asked for, else whom a booking to be moved is with, else the one with the most free
 * time. Throws `ToolRefusal` when nobody can, with the times that are free, and where a patch test is wanting.
 */
export async function placeFor(
  service: Service,
  wish: TimeWish,
  context: Serving,
  moving?: Booking,
): Promise<Place> {
  // Whether a booking that is moved keeps its patch test is asked of the whole book.
  if (!moving) await refuseUntested(service, wish, context);
  const { id } = service;
  const [place] = await context.database.query<Place>(
    `select f.stylist_id, f.during::text as during
       from free_times($1, $2::date, $2::date, $4, $7) f join stylists p on p.id = f.stylist_id
      where lower(f.during) = instant($2::date, $3::time) and ($5::text is null or p.name = $5)
      order by (p.name = $6) desc nulls last,
               (select count(*) from bookings b where b.stylist_id = p.id and b.status = 'booked'
                   and local_time(lower(b.during))::date = $2::date), p.id
      limit 1`,
    [id, wish.date, wish.time, context.now(), wish.stylist, moving?.stylist, moving?.id],
  );
  if (!place) throw await notFree(context, id, wish, context.known.id);
  return place;
}

/** Writes a new booking, makes it the fact `booking`, and tells the customer in a text message. */
export async function insertBooking(
  { id, price }: Service,
  { stylist_id, during }: Place,
  context: Writing,
): Promise<Appointment & { readonly id: number }> {
  const [row] = await context.database.query<{ reference: string }>(
    `insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at,
       created_by_conversation)
     values (next_reference($6), $1, $2, $3, $4, $5, 'booked', $6, $7) returning reference`,
    [context.known.id, id, stylist_id, during, price, context.now(), context.conversationId],
  );
  const booked = await recordBooking(row?.reference, context);
  const lead = price === 0 && id !== 'patch-test' ? 'Booked, free of charge' : 'Booked';
  await queueMessage(`${lead}: ${inWords(booked)}. Your reference is ${booked.reference}.`, context);
  return booked;
}

/** Reads a booking back as it now is and makes it the fact `booking`. */
export async function recordBooking(
  reference: string | undefined,
  context: Writing,
): Promise<Appointment & { readonly id: number }> {
  const booking = (await readBookings(context)).find((one) => one.reference === reference);
  if (!booking) throw new SwitchroomError('internal', 'A booking that was just written is not there.');
  const fact = appointment.schema.parse(booking);
  context.recordFact('booking', fact);
  return { ...fact, id: booking.id };
}

/** Puts a text message into the queue of the customer, or of another. */
export async function queueMessage(
  body: string,
  { database, known, now }: Writing,
  customer = known.id,
): Promise<void> {
  await database.query('insert into messages (customer_id, body, queued_at) values ($1, $2, $3)', [
    customer,
    body,
    now(),
  ]);
}
