import { type Database, SwitchroomError, type ToolContext, ToolRefusal } from 'switchroom';
import { clock, dayInWords, list } from 'switchroom/kit';
import { z } from 'zod';
import { type Appointment, appointment, readBookings } from './appointment.ts';
import type { Reading } from './customer.ts';
import { freeTimes, type Moving } from './free-times.ts';
import { noPatchTest } from './patch-tests.ts';
import { type Service, type StylistName, stylistName, timeOfDay } from './services.ts';

/** A time somebody asks for; date `YYYY-MM-DD`, time `HH:MM` in Toronto. */
export interface TimeWish {
  readonly date: string;
  readonly time: string;
  readonly stylist?: StylistName;
}

/** The arguments that name a time. */
export const timeWish = {
  date: z.iso.date().describe('YYYY-MM-DD.'),
  time: timeOfDay,
  stylist: stylistName.optional().describe('Only if the customer wants this one.'),
};

/** Who takes a service when. */
interface Place {
  readonly stylist_id: number;
  readonly during: string;
}

/**
 * Makes the salon's writes run one after another, until the end of the transaction: what is read from here on stays
 * true until it is written. A booking takes milliseconds and a salon makes a few an hour.
 */
export async function lockCalendar(database: Database): Promise<void> {
  await database.query('select from salon for no key update');
}

/**
 * Finds who can take the service then: the stylist asked for, else `preferred`, else the one with the most free time.
 * Throws `ToolRefusal` with the times that are free when nobody can.
 */
export async function placeFor(
  customer: number,
  service: Service,
  wish: TimeWish,
  context: Reading,
  moving?: Moving,
): Promise<Place> {
  const { database } = context;
  if (service.needs_patch_test) await refuseWithoutPatchTest(customer, service, wish, context);
  const rows = await database.query<Place & { wanted: boolean; preferred: boolean }>(
    `select f.stylist_id, f.during::text as during
       from free_times($1, $2::date, $2::date, $4, $7) f join stylists p on p.id = f.stylist_id
      where lower(f.during) = instant($2::date, $3::time) and ($5::text is null or p.name = $5)
      order by (p.name = $6) desc nulls last,
               (select count(*) from bookings b where b.stylist_id = p.id and b.status = 'booked'
                   and local_time(lower(b.during))::date = $2::date), p.id
      limit 1`,
    [
      ...[service.id, wish.date, wish.time, context.now()],
      ...[wish.stylist ?? null, moving?.stylist ?? null, moving?.id ?? null],
    ],
  );
  const [place] = rows;
  if (!place) throw new ToolRefusal(await notFree(customer, service, wish, context), 'not-free');
  return place;
}

/** Writes a new booking, makes it the fact `booking`, and tells the customer in a text message. */
export async function insertBooking(
  customer: number,
  service: Service,
  { stylist_id, during }: Place,
  context: ToolContext,
): Promise<Appointment & { readonly id: number }> {
  const [row] = await context.database.query<{ reference: string }>(
    `insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at,
       created_by_conversation)
     values (next_reference($6), $1, $2, $3, $4, $5, 'booked', $6, $7) returning reference`,
    [customer, service.id, stylist_id, during, service.price, context.now(), context.conversationId],
  );
  const booked = await recordBooking(customer, row?.reference ?? '', context);
  const lead = service.price === 0 && service.id !== 'patch-test' ? 'Booked, free of charge' : 'Booked';
  await queueMessage(
    customer,
    `${lead}: ${inWords(booked)}. Your reference is ${booked.reference}.`,
    context,
  );
  return booked;
}

/** Reads a booking back as it now is and makes it the fact `booking`. */
export async function recordBooking(
  customer: number,
  reference: string,
  context: ToolContext,
): Promise<Appointment & { readonly id: number }> {
  const bookings = await readBookings(customer, context);
  const booking = bookings.find((one) => one.reference === reference);
  if (!booking) throw new SwitchroomError('internal', 'A booking that was just written is not there.');
  const fact = appointment.parse(booking);
  context.recordFact('booking', fact);
  return { ...fact, id: booking.id };
}

/** Puts a text message into the customer's queue. */
export async function queueMessage(customer: number, body: string, context: ToolContext): Promise<void> {
  await context.database.query('insert into messages (customer_id, body, queued_at) values ($1, $2, $3)', [
    customer,
    body,
    context.now(),
  ]);
}

/** `Balayage on Friday, December 4 at 2:30 PM with Camille`. */
export function inWords({ name, ...place }: Appointment): string {
  return `${name} on ${placeInWords(place)}`;
}

/** `Friday, December 4 at 2:30 PM with Camille`. */
export function placeInWords({
  date,
  time,
  stylist,
}: Omit<TimeWish, 'stylist'> & { readonly stylist?: string | undefined }) {
  return `${dayInWords(date)} at ${clock(time)}${stylist === undefined ? '' : ` with ${stylist}`}`;
}

async function refuseWithoutPatchTest(
  customer: number,
  service: Service,
  { date, time }: TimeWish,
  context: Reading,
): Promise<void> {
  const [row] = await context.database.query<{ tested: boolean }>(
    'select patch_tested($1, instant($2::date, $3::time)) as tested',
    [customer, date, time],
  );
  if (!row?.tested) throw new ToolRefusal(await noPatchTest(customer, service, context));
}

async function notFree(
  customer: number,
  service: Service,
  wish: TimeWish,
  context: Reading,
): Promise<string> {
  const { times, next, closed } = await freeTimes(
    context,
    { service: service.id, date: wish.date, near: wish.time, ...(wish.stylist && { stylist: wish.stylist }) },
    customer,
  );
  const lead = closed ?? `${clock(wish.time)} on ${dayInWords(wish.date)} is not free.`;
  const offers = times.map(({ time, stylist }) => `${clock(time)} with ${stylist}`);
  if (offers.length > 0) return `${lead} Free that day: ${list(offers)}.`;
  const later = next.map(({ date, time }) => `${dayInWords(date)} at ${clock(time)}`);
  return later.length > 0 ? `${lead} The next free times: ${list(later)}.` : lead;
}
