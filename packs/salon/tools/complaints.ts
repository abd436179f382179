import { ToolRefusal } from 'switchroom';
import { dayInWords, oneRow } from 'switchroom/kit';
import { z } from 'zod';
import { bookingArgument, placeInWords } from './bookings.ts';
import { insertBooking, placeFor } from './calendar.ts';
import { bookingReference, forCustomer } from './customer.ts';
import { timeWish } from './free-times.ts';
import { readService, type ServiceId } from './services.ts';

/** What a complaint is about. */
export const complaintAbout = z.enum(['result', 'waiting', 'staff', 'price', 'other']);

interface Visit {
  readonly id: number;
  readonly reference: string;
  readonly service: ServiceId;
  readonly name: string;
  readonly date: string;
  /** The reference of a complaint about it. */
  readonly complaint: string | null;
}

/** Puts a complaint on record; a result that disappoints is put right for nothing when it is told within 7 days. */
export const fileComplaint = forCustomer.write({
  name: 'file_complaint',
  description:
    'Put a complaint of the verified customer on record, about the latest visit or the one named. A result that disappoints (cut, colour, nails) is corrected for nothing when told within 7 days of the visit: then book it with book_correction.',
  identifiedBy: ['about', 'reference'],
  parameters: z.object({
    about: complaintAbout.describe(
      'result: how it turned out; waiting: delays; staff: how somebody behaved.',
    ),
    details: z.string().min(3).max(500).describe("What went wrong, in the customer's words."),
    reference: bookingArgument.optional(),
  }),
  consent: { none: 'It is what the customer complains of, and binds them to nothing.' },
  async execute({ about, details, reference }, { database, known, now, conversationId }) {
    const named = reference && bookingReference(reference);
    const [visit] = await database.sql<Visit>`select * from visit_of(${known.id}, ${named}, ${now()})`;
    if (named && !visit) throw new ToolRefusal(`There was no visit ${named} under this name.`);
    if (visit?.complaint)
      throw new ToolRefusal(
        `There is a complaint about that visit already, ${visit.complaint}; a colleague has to look at it.`,
      );
    const filed = await database.sql<{ reference: string; correction_until: string | null }>`
      insert into complaints (customer_id, booking_id, about, details, correction_until, created_at, created_by_conversation)
      select ${known.id}, b.id, ${about}, ${details},
             case when ${about} = 'result' and upper(b.during) > ${now()}::timestamptz - make_interval(days => correction_days)
                  then local_time(${now()})::date + correction_days end, ${now()}, ${conversationId}
        from salon left join bookings b on b.id = ${visit?.id}
      returning reference, correction_until`;
    if (!visit) return { ...oneRow(filed), visit: null };
    const { id: _id, complaint: _complaint, ...told } = visit;
    return { ...oneRow(filed), visit: told };
  },
});

export const bookCorrection = forCustomer.write({
  name: 'book_correction',
  description:
    'Book the free correction that file_complaint granted the verified customer, within its last day. Look for free times of the same service first; only after a clear yes to day and time.',
  parameters: z.object(timeWish),
  async prepare(wish, context) {
    const { database, known, now } = context;
    const [granted] = await database.sql<{ id: number; service: ServiceId; until: string }>`
      select c.id, b.service_id as service, c.correction_until as until
        from complaints c join bookings b on b.id = c.booking_id
        left join bookings k on k.id = c.correction_booking_id
       where c.customer_id = ${known.id} and c.correction_until >= local_time(${now()})::date
         and (k.id is null or k.status = 'cancelled')
       order by c.id desc limit 1`;
    if (!granted)
      throw new ToolRefusal('No free correction is open; a complaint about the result grants one.');
    const { id, until } = granted;
    if (wish.date > until)
      throw new ToolRefusal(`The correction is free until ${dayInWords(until)}; choose a day up to then.`);
    const service = await readService(database, granted.service, wish.stylist);
    return { id, service, place: await placeFor(service, wish, context) };
  },
  consent: (wish) => `${placeInWords(wish)}, free of charge. Shall I book it?`,
  async execute(_wish, context, { id, service, place }) {
    const booked = await insertBooking({ ...service, price: 0 }, place, context);
    await context.database.sql`update complaints set correction_booking_id = ${booked.id} where id = ${id}`;
    return booked;
  },
});
