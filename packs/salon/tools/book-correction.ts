import { defineTool, ToolRefusal } from 'switchroom';
import { dayInWords } from 'switchroom/kit';
import { z } from 'zod';
import type { Appointment } from './appointment.ts';
import { insertBooking, lockCalendar, placeFor, placeInWords, type TimeWish, timeWish } from './calendar.ts';
import { customerOf, type Reading, verifiedCustomer } from './customer.ts';
import { readService, type ServiceId } from './services.ts';

interface Granted {
  readonly id: number;
  readonly service: ServiceId;
  readonly until: string;
}

/** Books the free correction that a complaint was granted. */
export const bookCorrection = defineTool({
  name: 'book_correction',
  description:
    'Book the free correction that file_complaint granted the verified customer, within its last day. Look for free times of the same service first; only after a clear yes to day and time.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    ...timeWish,
  }),
  requires: verifiedCustomer,
  async consent(wish, context) {
    await placeGranted(wish, customerOf(context).id, context);
    return `${placeInWords(wish)}, free of charge. Shall I book it?`;
  },
  async execute(wish, context): Promise<Appointment> {
    const { id: customer } = customerOf(context);
    await lockCalendar(context.database);
    const { granted, service, place } = await placeGranted(wish, customer, context);
    const booked = await insertBooking(customer, { ...service, price: 0 }, place, context);
    await context.database.query('update complaints set correction_booking_id = $2 where id = $1', [
      granted.id,
      booked.id,
    ]);
    return booked;
  },
});

/** What was granted and its place in the calendar; throws `ToolRefusal` where it can not be had then. */
async function placeGranted(wish: TimeWish, customer: number, context: Reading) {
  const granted = await grantedTo(customer, context);
  if (wish.date > granted.until)
    throw new ToolRefusal(
      `The correction is free until ${dayInWords(granted.until)}; choose a day up to then.`,
    );
  const service = await readService(context.database, granted.service, wish.stylist);
  return { granted, service, place: await placeFor(customer, service, wish, context) };
}

async function grantedTo(customer: number, { database, now }: Reading): Promise<Granted> {
  const [granted] = await database.query<Granted>(
    `select c.id, b.service_id as service, c.correction_until as until
       from complaints c join bookings b on b.id = c.booking_id
       left join bookings k on k.id = c.correction_booking_id
      where c.customer_id = $1 and c.correction_until >= local_time($2)::date
        and (k.id is null or k.status = 'cancelled')
      order by c.id desc limit 1`,
    [customer, now()],
  );
  if (!granted) throw new ToolRefusal('No free correction is open; a complaint about the result grants one.');
  return granted;
}
