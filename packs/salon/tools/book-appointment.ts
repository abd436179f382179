import { defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { dollars } from '../words.ts';
import { type Appointment, readBookings } from './appointment.ts';
import { insertBooking, inWords, lockCalendar, placeFor, queueMessage } from './calendar.ts';
import { customerOf, verifiedCustomer } from './customer.ts';
import { readService, type Service, serviceId, stylistName, timeOfDay } from './services.ts';

/** Books an appointment for the verified customer. */
export const bookAppointment = defineTool({
  name: 'book_appointment',
  description:
    'Book an appointment for the verified customer, only after they agreed to service, day, time and price. Refuses a time that is not free and names free ones; refuses colour without a patch test, and customers with an open fee for a missed visit.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    service: serviceId,
    date: z.iso.date().describe('YYYY-MM-DD.'),
    time: timeOfDay,
    stylist: stylistName.optional().describe('Only if the customer wants this one.'),
  }),
  requires: verifiedCustomer,
  async execute({ service: id, ...wish }, context): Promise<Appointment> {
    const { id: customer } = customerOf(context);
    await lockCalendar(context.database);
    const service = await readService(context.database, id, wish.stylist);
    await refuseUnlessWelcome(customer, service, wish, context);
    const place = await placeFor(customer, service, wish, context);
    const booked = await insertBooking(customer, service, place, context);
    await context.database.query(
      `update waiting_list set status = 'booked'
        where customer_id = $1 and service_id = $2 and day = $3 and status <> 'booked'`,
      [customer, id, wish.date],
    );
    await queueMessage(
      customer,
      `Booked: ${inWords(booked)}. Your reference is ${booked.reference}.`,
      context,
    );
    return booked;
  },
});

/** Missed visits are paid first, nobody holds more than a few bookings, and nobody can be in two chairs. */
async function refuseUnlessWelcome(
  customer: number,
  { minutes }: Service,
  wish: { readonly date: string; readonly time: string },
  context: ToolContext,
): Promise<void> {
  const { database } = context;
  const [row] = await database.query<{ owed: number; upcoming: number; most: number; same: string | null }>(
    `select coalesce((select sum(f.amount) from fees f join bookings b on b.id = f.booking_id
                       where b.customer_id = $1 and f.kind = 'no-show' and f.status = 'open'), 0) as owed,
            (select count(*)::int from bookings where customer_id = $1 and status = 'booked' and lower(during) > $2) as upcoming,
            most_upcoming as most,
            (select reference from bookings where customer_id = $1 and status = 'booked' and during &&
               tstzrange(instant($3::date, $4::time), instant($3::date, $4::time) + make_interval(mins => $5)) limit 1) as same
       from salon`,
    [customer, context.now(), wish.date, wish.time, minutes],
  );
  const { owed = 0, upcoming = 0, most = 0, same = null } = row ?? {};
  if (owed > 0)
    throw new ToolRefusal(
      `A fee of ${dollars(owed)} for a missed visit is open. It has to be settled before anything new is booked; customer service can look at it.`,
    );
  if (same !== null) {
    const booking = (await readBookings(database, customer, context.now())).find(
      ({ reference }) => reference === same,
    );
    throw new ToolRefusal(
      `The customer has a booking at that time already: ${same}, ${booking && inWords(booking)}.`,
    );
  }
  if (upcoming >= most)
    throw new ToolRefusal(
      `The customer has ${upcoming} bookings ahead, the most we keep; one has to be over first.`,
    );
}
