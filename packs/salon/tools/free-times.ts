import { defineFact, defineTool, ToolRefusal } from 'switchroom';
import { clock, dayInWords, list, oneRow, toOffer } from 'switchroom/kit';
import { z } from 'zod';
import { type Booking, openBooking } from './bookings.ts';
import { forCustomer, type Reading } from './customer.ts';
import { refuseWhoOwes } from './fees.ts';
import { readService, type ServiceId, serviceId, stylistName } from './services.ts';

/** A part of a day: before noon, until 5 PM, or later. */
const partOfDay = z.enum(['morning', 'afternoon', 'evening']);
const date = z.iso.date().describe('YYYY-MM-DD.');
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('HH:MM, 24 hours, Eastern Time.');

/** The arguments that name a day to search, and a time. */
export const dayWish = {
  date,
  part: partOfDay.optional().describe('Only in this part of the day.'),
  stylist: stylistName.optional().describe('Only with this stylist, if the customer wants one.'),
};
export const timeWish = { date, time, stylist: dayWish.stylist };
export type TimeWish = z.output<z.ZodObject<typeof timeWish>>;
type DayWish = z.output<z.ZodObject<typeof dayWish>> & { readonly near?: string | undefined };

/** A time that can be booked; in Toronto. */
export interface FreeTime {
  readonly date: string;
  readonly time: string;
  readonly stylist: TimeWish['stylist'];
}

/** The last day that was asked for and had no time left. */
export const fullDay = defineFact(
  'full_day',
  z.object({
    service: serviceId,
    name: z.string(),
    date: z.string(),
    part: partOfDay.nullable(),
    stylist: stylistName.nullable(),
  }),
);

/** Looks for free times; for a verified customer, colour only when the patch test allows it. */
export const findFreeTimes = defineTool({
  name: 'find_free_times',
  description:
    'Free times of a service on a day, and with whom. When the day is full, the first times of the next days that have any. Says whether the time in `near` is free. Never offer a time that is not in the result.',
  effect: 'read',
  parameters: z.object({
    service: serviceId,
    ...dayWish,
    near: time.optional().describe('The time the customer would like, HH:MM.'),
    moving: z
      .string()
      .max(30)
      .optional()
      .describe('Reference of the booking that is to be moved, if one is.'),
  }),
  async execute({ moving: reference, service: id, ...wish }, context) {
    const service = await readService(context.database, id, wish.stylist);
    const moving = reference ? await openBooking(reference, forCustomer.of(context)) : undefined;
    const customer = forCustomer.in(context.facts)?.id;
    if (customer !== undefined && !moving) await refuseWhoOwes(customer, context);
    const offers = await freeTimes(context, id, wish, customer, moving);
    const { part = null, stylist = null, date } = wish;
    if (offers.times.length === 0 && offers.closed === null)
      context.recordFact('full_day', { service: id, name: service.name, date, part, stylist });
    return { service, ...offers };
  },
});

/** Free times for a day, spread over it or nearest to `near`: one for each start, with whom a booking to be moved is with, or who has the most time free that day. */
export async function freeTimes(
  context: Reading,
  service: ServiceId,
  { date, part, stylist, near }: DayWish,
  customer?: number,
  moving?: Booking,
) {
  const free = await context.database.sql<FreeTime>`
    select date, "time", stylist_name as stylist
      from open_starts(${service}, ${date}, ${context.now()}, ${stylist}, ${part}, ${customer}, ${moving?.id}, ${moving?.stylist})`;
  const offers = toOffer(free, { date, near });
  return { ...offers, closed: offers.times.length > 0 ? null : await whyClosed(context, date) };
}

async function whyClosed({ database, now }: Reading, date: string): Promise<string | null> {
  const found = await database.sql<{ ahead: number; most: number; holiday: string | null }>`
    select ${date}::date - local_time(${now()})::date as ahead, days_ahead as most,
           (select reason from closures where day = ${date}) as holiday from salon`;
  const { ahead, most, holiday } = oneRow(found);
  if (ahead < 0) return `${dayInWords(date)} is past.`;
  if (ahead > most) return `Appointments are booked up to ${most} days ahead.`;
  return holiday ? `We are closed on ${dayInWords(date)}: ${holiday}.` : null;
}

/** That a time is not free, and what is. */
export async function notFree(
  context: Reading,
  service: ServiceId,
  { date, time, stylist }: TimeWish,
  customer: number,
): Promise<ToolRefusal> {
  const found = await freeTimes(context, service, { date, stylist, near: time }, customer);
  const lead = found.closed ?? `${clock(time)} on ${dayInWords(date)} is not free.`;
  const offers = found.times.map((one) => `${clock(one.time)} with ${one.stylist}`);
  const later = found.next.map((one) => `${dayInWords(one.date)} at ${clock(one.time)}`);
  const instead =
    offers.length > 0
      ? ` Free that day: ${list(offers)}.`
      : later.length > 0
        ? ` The next free times: ${list(later)}.`
        : '';
  return new ToolRefusal(`${lead}${instead}`, 'not-free');
}
