import { defineTool, type ToolContext, ToolRefusal } from 'switchroom';
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
    const place = await insertWait(customer, { service: id, ...wish }, context);
    return {
      service: service.name,
      date: wish.date,
      place,
      part: wish.part ?? null,
      stylist: wish.stylist ?? null,
    };
  },
});

/** Keeps the place of one who is on the list already. */
async function insertWait(
  customer: number,
  wish: { service: string; date: string; part?: string; stylist?: string },
  { database, now }: ToolContext,
): Promise<number> {
  await database.query(
    `insert into waiting_list (customer_id, service_id, stylist_id, day, part, created_at)
     values ($1, $2, (select id from stylists where name = $3), $4, $5, $6)
     on conflict (customer_id, service_id, day) where status = 'waiting'
     do update set stylist_id = excluded.stylist_id, part = excluded.part`,
    [customer, wish.service, wish.stylist ?? null, wish.date, wish.part ?? null, now()],
  );
  const [row] = await database.query<{ place: number }>(
    `select place from (
       select customer_id, row_number() over (order by created_at, id)::int as place
         from waiting_list where day = $2 and service_id = $3 and status = 'waiting') line
      where customer_id = $1`,
    [customer, wish.date, wish.service],
  );
  return row?.place ?? 1;
}
