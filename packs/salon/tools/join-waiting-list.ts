import { defineTool, ToolRefusal } from 'switchroom';
import { clock, dayInWords, list } from 'switchroom/kit';
import { z } from 'zod';
import { lockCalendar } from './calendar.ts';
import { customerOf, verifiedCustomer } from './customer.ts';
import { freeTimes } from './free-times.ts';
import { type PartOfDay, partOfDay, readService, serviceId, stylistName } from './services.ts';

/** The most days one customer waits for at a time. */
const MOST_WAITS = 3;

/** A place on the waiting list; date `YYYY-MM-DD`. */
export interface Wait {
  readonly service: string;
  readonly date: string;
  readonly part: PartOfDay | null;
  readonly stylist: string | null;
  /** Which place in line this customer has for the day. */
  readonly place: number;
}

/** Puts the verified customer on the waiting list of a day that is full. */
export const joinWaitingList = defineTool({
  name: 'join_waiting_list',
  description:
    'Put the verified customer on the waiting list for a service on a day that is full; they get a text message when a time comes free. Refuses a day that still has times: book one instead.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    service: serviceId,
    date: z.iso.date().describe('YYYY-MM-DD.'),
    part: partOfDay.optional().describe('Only for this part of the day.'),
    stylist: stylistName.optional().describe('Only with this stylist.'),
  }),
  requires: verifiedCustomer,
  consent: { none: 'A place on the list costs nothing and binds nobody.' },
  async execute({ service: id, ...wish }, context): Promise<Wait> {
    const { id: customer } = customerOf(context);
    const { database } = context;
    await lockCalendar(database);
    const service = await readService(database, id, wish.stylist);
    const { times, closed } = await freeTimes(context, { service: id, ...wish }, undefined);
    if (closed) throw new ToolRefusal(closed);
    if (times.length > 0) {
      const free = times.map(({ time, stylist }) => `${clock(time)} with ${stylist}`);
      throw new ToolRefusal(
        `${dayInWords(wish.date)} still has times: ${list(free)}. Book one of them instead.`,
      );
    }
    const waits = await database.query<{ service_id: string; day: string }>(
      `select service_id, day from waiting_list where customer_id = $1 and status = 'waiting' and day >= local_time($2)::date`,
      [customer, context.now()],
    );
    const again = waits.some(({ service_id, day }) => service_id === id && day === wish.date);
    if (waits.length >= MOST_WAITS && !again)
      throw new ToolRefusal(
        `There are ${MOST_WAITS} places on the waiting list already, the most we keep for one customer.`,
      );
    const [row] = await database.query<{ place: number }>(
      'select join_line($1, $2, $3, $4, $5, $6) as place',
      [...[customer, id, wish.stylist ?? null, wish.date, wish.part ?? null, context.now()]],
    );
    const { date, part = null, stylist = null } = wish;
    return { service: service.name, date, place: row?.place ?? 1, part, stylist };
  },
});
