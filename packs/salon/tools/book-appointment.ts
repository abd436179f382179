import { defineTool, ToolRefusal } from 'switchroom';
import { dollars, duration } from 'switchroom/kit';
import { z } from 'zod';
import { type Appointment, readBookings } from './appointment.ts';
import {
  insertBooking,
  inWords,
  lockCalendar,
  placeFor,
  placeInWords,
  type TimeWish,
  timeWish,
} from './calendar.ts';
import { customerOf, type Reading, verifiedCustomer } from './customer.ts';
import { readService, type Service, type ServiceId, serviceId } from './services.ts';

/** Books an appointment for the verified customer. */
export const bookAppointment = defineTool({
  name: 'book_appointment',
  description:
    'Book an appointment for the verified customer, only after they agreed to service, day, time and price. Refuses a time that is not free and names free ones; refuses colour without a patch test, and customers with an open fee for a missed visit.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    service: serviceId,
    ...timeWish,
  }),
  requires: verifiedCustomer,
  async consent(wanted, context) {
    // What the rules forbid, or is not free, is not offered.
    const { service } = await placeWanted(wanted, customerOf(context).id, context);
    const { id, name, minutes, price } = service;
    const cost = price === 0 ? 'free of charge' : dollars(price);
    const terms = id === 'patch-test' ? `, ${cost}` : `: ${duration(minutes)}, ${cost}`;
    return `${name} on ${placeInWords(wanted)}${terms}. Shall I book it?`;
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

/** Throws `ToolRefusal` for who has missed a visit and not paid for it. */
export async function refuseWhoOwes(customer: number, { database }: Reading): Promise<void> {
  const [row] = await database.query<{ owed: number }>('select owed_for_missed($1) as owed', [customer]);
  if (!row?.owed) return;
  throw new ToolRefusal(
    `A fee of ${dollars(row.owed)} for a missed visit is open. It has to be settled before anything new is booked; customer service can look at it.`,
    'fee-open',
  );
}

interface Obstacles {
  readonly upcoming: number;
  readonly most_upcoming: number;
  /** References of bookings in the way. */
  readonly same_time: string | null;
  readonly planned_test: string | null;
}

const NONE: Obstacles = { upcoming: 0, most_upcoming: 0, same_time: null, planned_test: null };

/** Missed visits are paid first, nobody is in two chairs or tested twice, and nobody holds more than a few bookings. */
async function refuseUnlessWelcome(
  customer: number,
  service: Service,
  wish: { readonly date: string; readonly time: string },
  context: Reading,
): Promise<void> {
  await refuseWhoOwes(customer, context);
  const [obstacles = NONE] = await context.database.query<Obstacles>(
    'select * from booking_obstacles($1, instant($2, $3), $4, $5)',
    [customer, wish.date, wish.time, service.minutes, context.now()],
  );
  const { upcoming, most_upcoming, same_time, planned_test } = obstacles;
  if (same_time !== null) {
    const bookings = await readBookings(customer, context);
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
