import { defineTool } from 'switchroom';
import { z } from 'zod';
import { openBooking } from './appointment.ts';
import { refuseWhoOwes } from './book-appointment.ts';
import { knownCustomer } from './customer.ts';
import { freeTimes, type Offers, type TimeSearch } from './free-times.ts';
import { partOfDay, readService, type Service, serviceId, stylistName, timeOfDay } from './services.ts';

/** Free times of a service, and what was searched for. */
export interface FoundTimes extends Offers {
  readonly service: Service;
  readonly searched: TimeSearch;
}

/** The fact `full_day`: the last day that was asked for and had no time left. */
export const fullDayFact = z.object({
  service: serviceId,
  name: z.string(),
  date: z.string(),
  part: partOfDay.nullable(),
  stylist: stylistName.nullable(),
});

/** Looks for free times; for a verified customer, colour only when the patch test allows it. */
export const findFreeTimes = defineTool({
  name: 'find_free_times',
  description:
    'Free times of a service on a day, and with whom. When the day is full, the first times of the next days that have any. Says whether the time in `near` is free. Never offer a time that is not in the result.',
  effect: 'read',
  parameters: z.object({
    service: serviceId,
    date: z.iso.date().describe('YYYY-MM-DD.'),
    part: partOfDay.optional().describe('Only this part of the day.'),
    stylist: stylistName.optional().describe('Only with this stylist, if the customer wants one.'),
    near: timeOfDay.optional().describe('The time the customer would like, HH:MM.'),
    moving: z
      .string()
      .max(30)
      .optional()
      .describe('Reference of the booking that is to be moved, if one is.'),
  }),
  async execute({ moving: reference, ...search }, context): Promise<FoundTimes> {
    const { database } = context;
    const service = await readService(database, search.service, search.stylist);
    const moving = reference === undefined ? undefined : await openBooking(reference, context);
    const customer = knownCustomer(context.facts)?.id;
    if (customer !== undefined && !moving) await refuseWhoOwes(customer, context);
    const offers = await freeTimes(context, search, customer, moving);
    const { part = null, stylist = null, date } = search;
    if (offers.times.length === 0 && offers.closed === null)
      context.recordFact('full_day', { service: service.id, name: service.name, date, part, stylist });
    return { service, searched: search, ...offers };
  },
});
