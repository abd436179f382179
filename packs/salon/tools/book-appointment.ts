import { ToolRefusal } from 'switchroom';
import { dollars, duration, oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { inWords, placeInWords, readBooking } from './bookings.ts';
import { insertBooking, placeFor } from './calendar.ts';
import { forCustomer, type Serving } from './customer.ts';
import { refuseWhoOwes } from './fees.ts';
import { timeWish } from './free-times.ts';
import { readService, type Service, serviceId } from './services.ts';

export const bookAppointment = forCustomer.write({
  name: 'book_appointment',
  description:
    'Book an appointment for the verified customer, only after they agreed to service, day, time and price. Refuses a time that is not free and names free ones; refuses colour without a patch test, and customers with an open fee for a missed visit.',
  parameters: z.object({ service: serviceId, ...timeWish }),
  async prepare({ service: id, ...wish }, context) {
    const service = await readService(context.database, id, wish.stylist);
    await refuseWhoOwes(context.known.id, context);
    await refuseWhoIsBusy(service, wish, context);
    return { service, place: await placeFor(service, wish, context) };
  },
  consent(wish, _context, { service: { id, name, minutes, price } }) {
    const cost = price === 0 ? 'free of charge' : dollars(price);
    const terms = id === 'patch-test' ? `, ${cost}` : `: ${duration(minutes)}, ${cost}`;
    return `${name} on ${placeInWords(wish)}${terms}. Shall I book it?`;
  },
  async execute(wish, context, { service, place }) {
    const booked = await insertBooking(service, place, context);
    await context.database.sql`update waiting_list set status = 'booked'
      where customer_id = ${context.known.id} and service_id = ${wish.service} and day = ${wish.date} and status <> 'booked'`;
    return booked;
  },
});

interface Obstacles {
  readonly upcoming: number;
  readonly most_upcoming: number;
  /** References of bookings in the way. */
  readonly same_time: string | null;
  readonly planned_test: string | null;
}

/** Nobody is in two chairs or tested twice, and nobody holds more than a few bookings. */
async function refuseWhoIsBusy(
  { id, minutes }: Service,
  { date, time }: { readonly date: string; readonly time: string },
  context: Serving,
): Promise<void> {
  const { database, known, now } = context;
  const obstacles = await database.sql<Obstacles>`
    select * from booking_obstacles(${known.id}, instant(${date}, ${time}), ${minutes}, ${now()})`;
  const { upcoming, most_upcoming, same_time, planned_test } = oneRow(obstacles);
  if (same_time) {
    const booking = await readBooking(same_time, context);
    throw new ToolRefusal(
      `There is a booking at that time already: ${inWords(booking)}, ${same_time}.`,
      'not-free',
    );
  }
  if (id === 'patch-test' && planned_test)
    throw new ToolRefusal(`A patch test is booked already, ${planned_test}; it can be moved.`);
  if (upcoming >= most_upcoming)
    throw new ToolRefusal(`There are ${upcoming} bookings to come, the most we keep for one customer.`);
}
