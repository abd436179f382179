import { ToolRefusal } from 'switchroom';
import { clock, dayInWords, list } from 'switchroom/kit';
import { z } from 'zod';
import { forCustomer } from './customer.ts';
import { dayWish, freeTimes } from './free-times.ts';
import { readService, serviceId } from './services.ts';

/** The most days one customer waits for at a time. */
const MOST_WAITS = 3;

/** Puts the verified customer on the waiting list of a day that is full. */
export const joinWaitingList = forCustomer.write({
  name: 'join_waiting_list',
  description:
    'Put the verified customer on the waiting list for a service on a day that is full; they get a text message when a time comes free. Refuses a day that still has times: book one instead.',
  parameters: z.object({ service: serviceId, ...dayWish }),
  consent: { none: 'A place on the list costs nothing and binds nobody.' },
  async execute({ service: id, ...wish }, context) {
    const { database, known, now } = context;
    const { date, part = null, stylist = null } = wish;
    const service = await readService(database, id, wish.stylist);
    const { times, closed } = await freeTimes(context, id, wish);
    if (closed) throw new ToolRefusal(closed);
    if (times.length > 0) {
      const free = list(times.map((one) => `${clock(one.time)} with ${one.stylist}`));
      throw new ToolRefusal(`${dayInWords(date)} still has times: ${free}. Book one of them instead.`);
    }
    const waits = await database.query<{ service_id: string; day: string }>(
      `select service_id, day from waiting_list where customer_id = $1 and status = 'waiting' and day >= local_time($2)::date`,
      [known.id, now()],
    );
    const again = waits.some((wait) => wait.service_id === id && wait.day === date);
    if (waits.length >= MOST_WAITS && !again)
      throw new ToolRefusal(
        `There are ${MOST_WAITS} places on the waiting list already, the most we keep for one customer.`,
      );
    const [row] = await database.query<{ place: number }>(
      'select join_line($1, $2, $3, $4, $5, $6) as place',
      [known.id, id, stylist, date, part, now()],
    );
    return { service: service.name, date, place: row?.place ?? 1, part, stylist };
  },
});
