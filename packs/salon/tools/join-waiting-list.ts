import { ToolRefusal } from 'switchroom';
import { clock, dayInWords, list, oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { forCustomer } from './customer.ts';
import { dayWish, freeTimes } from './free-times.ts';
import { readService, serviceId } from './services.ts';

/** The most days one customer waits for at a time. */
const MOST_WAITS = 3;

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
    const waits = await database.sql<{
      service_id: string;
      day: string;
    }>`select service_id, day from waiting_list
      where customer_id = ${known.id} and status = 'waiting' and day >= local_time(${now()})::date`;
    const again = waits.some((wait) => wait.service_id === id && wait.day === date);
    if (waits.length >= MOST_WAITS && !again)
      throw new ToolRefusal(
        `There are ${MOST_WAITS} places on the waiting list already, the most we keep for one customer.`,
      );
    const joined = await database.sql<{ place: number }>`
      select join_line(${known.id}, ${id}, ${stylist}, ${date}, ${part}, ${now()}) as place`;
    return { service: service.name, date, ...oneRow(joined), part, stylist };
  },
});
