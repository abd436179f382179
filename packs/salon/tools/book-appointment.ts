import { defineTool, ToolRefusal } from 'switchroom';
import { dollars } from 'switchroom/kit';
import { z } from 'zod';
import { type Appointment, readBookings } from './appointment.ts';
import { insertBooking, inWords, lockCalendar, placeFor, queueMessage, type TimeWish } from './calendar.ts';
import { customerOf, verifiedCustomer } from './customer.ts';
import { offerToBook } from './offers.ts';
import type { Reading } from './reading.ts';
import { readService, type Service, type ServiceId, serviceId, stylistName, timeOfDay } from './services.ts';

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
  async consent(wanted, context) {
    // What the rules forbid, or is not free, is not offered.
    await placeWanted(wanted, customerOf(context).id, context);
    return offerToBook(wanted, context);
  },
  async execute(wanted, context): Promise<Appointment> {
    const { id: customer } = customerOf(context);
    await lockCalendar(context.database);
    const { service, place } = await placeWanted(wanted, customer, context);
    const booked = await insertBooking(customer, service, place, context);
    await context.database.query(
      `update waiting_list set status = 'booked'
        where customer_id = $1 and service_id = $2 and day = $3 and status <> 'booked'`,
      [customer, wanted.service, wanted.date],
    );
    await queueMessage(
      customer,
      `Booked: ${inWords(booked)}. Your reference is ${booked.reference}.`,
      context,
    );
    return booked;
  },
});

/** The service and its place in the calendar; throws `ToolRefusal` where the customer can not have it. */
async function placeWanted(
  { service: id, ...wish }: TimeWish & { readonly service: ServiceId },
  customer: number,
  context: Reading,
) {
  const service = await readService(context.database, id, wish.stylist);
  await refuseUnlessWelcome(customer, service, wish, context);
  return { service, place: await placeFor(customer, service, wish, context) };
}

/** Missed visits are paid before anything new is booked; CAD. */
export function refuseWhoOwes(owed: number): void {
  if (owed === 0) return;
  throw new ToolRefusal(
    `A fee of ${dollars(owed)} for a missed visit is open. It has to be settled before anything new is booked; customer service can look at it.`,
    'fee-open',
  );
}

/** Open fees for missed visits, CAD. */
export async function owedBy(customer: number, { database }: Reading): Promise<number> {
  const [row] = await database.query<{ owed: number }>(
    `select coalesce(sum(f.amount), 0) as owed from fees f join bookings b on b.id = f.booking_id
      where b.customer_id = $1 and f.kind = 'no-show' and f.status = 'open'`,
    [customer],
  );
  return row?.owed ?? 0;
}

interface Obstacles {
  readonly upcoming: number;
  readonly most_upcoming: number;
  /** References of bookings in the way. */
  readonly same_time: string | null;
  readonly planned_test: string | null;
}

/** Missed visits are paid first, nobody is in two chairs or tested twice, and nobody holds more than a few bookings. */
async function refuseUnlessWelcome(
  customer: number,
  service: Service,
  wish: { readonly date: string; readonly time: string },
  context: Reading,
): Promise<void> {
  refuseWhoOwes(await owedBy(customer, context));
  const obstacles = await readObstacles(customer, service, wish, context);
  const { upcoming, most_upcoming, same_time, planned_test } = obstacles;
  if (same_time !== null) {
    const bookings = await readBookings(context.database, customer, context.now());
    const booking = bookings.find(({ reference }) => reference === same_time);
    throw new ToolRefusal(
      `There is a booking at that time already: ${booking && inWords(booking)}, ${same_time}.`,
      'not-free',
    );
  }
  if (service.id === 'patch-test' && planned_test !== null)
    throw new ToolRefusal(`A patch test is booked already, ${planned_test}; it can be moved.`);
  if (upcoming >= most_upcoming)
    throw new ToolRefusal(`There are ${upcoming} bookings to come, the most we keep for one customer.`);
}

async function readObstacles(
  customer: number,
  { minutes }: Service,
  { date, time }: { readonly date: string; readonly time: string },
  { database, now }: Reading,
): Promise<Obstacles> {
  const [row] = await database.query<Obstacles>(
    `with own as (select * from bookings where customer_id = $1 and status = 'booked' and lower(during) > $2)
     select (select count(*)::int from own) as upcoming, most_upcoming,
            (select reference from own where during && tstzrange(instant($3::date, $4::time),
               instant($3::date, $4::time) + make_interval(mins => $5)) limit 1) as same_time,
            (select reference from own where service_id = 'patch-test' limit 1) as planned_test
       from salon`,
    [customer, now(), date, time, minutes],
  );
  return row ?? { upcoming: 0, most_upcoming: 0, same_time: null, planned_test: null };
}
