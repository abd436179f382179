import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { lockCalendar } from './calendar.ts';
import { customerOf, verifiedCustomer } from './customer.ts';
import { bookingReference } from './same-person.ts';
import type { ServiceId } from './services.ts';

/** A complaint on record; dates `YYYY-MM-DD`. */
export interface FiledComplaint {
  readonly reference: string;
  /** The visit it is about, if any. */
  readonly visit: Omit<Visit, 'id' | 'complaint'> | null;
  /** Last day of the free correction that was granted; null: none was. */
  readonly correction_until: string | null;
}

interface Visit {
  readonly id: number;
  readonly reference: string;
  readonly service: ServiceId;
  readonly name: string;
  readonly date: string;
  readonly complaint: string | null;
}

/** What a complaint is about. */
export const complaintAbout = z.enum(['result', 'waiting', 'staff', 'price', 'other']);

/** Puts a complaint on record; a result that disappoints is put right for nothing when it is told within 7 days. */
export const fileComplaint = defineTool({
  name: 'file_complaint',
  description:
    'Put a complaint of the verified customer on record, about the latest visit or the one named. A result that disappoints (cut, colour, nails) is corrected for nothing when told within 7 days of the visit: then book it with book_correction.',
  effect: 'write',
  atomic: true,
  identifiedBy: ['about', 'reference'],
  parameters: z.object({
    about: complaintAbout.describe(
      'result: how it turned out; waiting: delays; staff: how somebody behaved.',
    ),
    details: z.string().min(3).max(500).describe("What went wrong, in the customer's words."),
    reference: z.string().max(30).optional().describe('Booking reference of the visit, if given.'),
  }),
  requires: verifiedCustomer,
  consent: { none: 'It is what the customer complains of, and binds them to nothing.' },
  async execute({ about, details, reference }, context): Promise<FiledComplaint> {
    const { id: customer } = customerOf(context);
    await lockCalendar(context.database);
    const named = reference === undefined ? null : bookingReference(reference);
    const [visit] = await context.database.query<Visit>('select * from visit_of($1, $2, $3)', [
      ...[customer, named, context.now()],
    ]);
    if (reference && !visit)
      throw new ToolRefusal(`There was no visit ${bookingReference(reference)} under this name.`);
    if (visit?.complaint)
      throw new ToolRefusal(
        `There is a complaint about that visit already, ${visit.complaint}; a colleague has to look at it.`,
      );
    const [row] = await context.database.query<Pick<FiledComplaint, 'reference' | 'correction_until'>>(
      `insert into complaints (customer_id, booking_id, about, details, correction_until, created_at, created_by_conversation)
       select $1, $2, $3, $4,
              case when $3 = 'result' and (select upper(during) from bookings where id = $2) > $5::timestamptz - make_interval(days => correction_days)
                   then local_time($5)::date + correction_days end, $5, $6
         from salon
       returning reference, correction_until`,
      [customer, visit?.id ?? null, about, details, context.now(), context.conversationId],
    );
    return {
      reference: row?.reference ?? '',
      visit: visit ? told(visit) : null,
      correction_until: row?.correction_until ?? null,
    };
  },
});

function told({ reference, service, name, date }: Visit): Omit<Visit, 'id' | 'complaint'> {
  return { reference, service, name, date };
}
