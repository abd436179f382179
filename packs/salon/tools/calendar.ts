import type { ToolContext } from 'switchroom';
import { oneRow } from 'switchroom/kit';
import { type Appointment, appointment, type Booking, inWords, readBooking } from './bookings.ts';
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
  const { date, time, stylist } = wish;
  const [place] = await context.database.sql<Place>`
    select f.stylist_id, f.during::text as during
      from free_times(${service.id}, ${date}, ${date}, ${context.now()}, ${moving?.id}) f join stylists p on p.id = f.stylist_id
     where lower(f.during) = instant(${date}, ${time}) and p.name = coalesce(${stylist}, p.name)
     order by (p.name = ${moving?.stylist}) desc nulls last,
              (select count(*) from bookings b where b.stylist_id = p.id and b.status = 'booked'
                  and local_time(lower(b.during))::date = ${date}::date), p.id
     limit 1`;
  if (!place) throw await notFree(context, service.id, wish, context.known.id);
  return place;
}

/** Writes a new booking, makes it the fact `booking`, and tells the customer in a text message. */
export async function insertBooking(
  { id, price }: Service,
  { stylist_id, during }: Place,
  context: Writing,
): Promise<Appointment & { readonly id: number }> {
  const { database, known, now, conversationId } = context;
  const made = await database.sql<{ reference: string }>`
    insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at, created_by_conversation)
    values (next_reference(${now()}), ${known.id}, ${id}, ${stylist_id}, ${during}, ${price}, 'booked', ${now()}, ${conversationId})
    returning reference`;
  const booked = await recordBooking(oneRow(made).reference, context);
  const lead = price === 0 && id !== 'patch-test' ? 'Booked, free of charge' : 'Booked';
  await queueMessage(`${lead}: ${inWords(booked)}. Your reference is ${booked.reference}.`, context);
  return booked;
}

/** Reads a booking back as it now is and makes it the fact `booking`. */
export async function recordBooking(
  reference: string,
  context: Writing,
): Promise<Appointment & { readonly id: number }> {
  const booking = await readBooking(reference, context);
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
  await database.sql`insert into messages (customer_id, body, queued_at) values (${customer}, ${body}, ${now()})`;
}
