import { type ToolContext, ToolRefusal } from 'switchroom';
import { clock, dayInWords, dollars } from 'switchroom/kit';
import type { Booking } from './appointment.ts';
import { queueMessage } from './calendar.ts';
import type { Reading } from './customer.ts';

/** Makes sure that the customer agreed to what a change costs now, in CAD; throws `ToolRefusal` otherwise. */
export function refuseUnlessAgreed(what: 'Moving' | 'Cancelling', fee: number, agreed: number): void {
  if (agreed >= fee) return;
  throw new ToolRefusal(
    `${what} it less than 24 hours before costs ${dollars(fee)}, which has to be agreed to first.`,
  );
}

/** Charges a fee, if there is one. */
export async function chargeFee(
  booking: Booking,
  kind: 'late-cancel' | 'late-move',
  amount: number,
  { database, now }: ToolContext,
): Promise<void> {
  if (amount === 0) return;
  await database.query(
    `insert into fees (booking_id, kind, amount, status, charged_at) values ($1, $2, $3, 'open', $4)`,
    [booking.id, kind, amount, now()],
  );
}

/** Throws `ToolRefusal` when colour that is booked would be without its patch test once a booking is there, or cancelled. */
export async function refuseIfColourLeftUntested(
  { id }: Booking,
  movedTo: string | null,
  { database, now }: Reading,
): Promise<void> {
  const [left] = await database.query<{ reference: string; name: string }>(
    'select reference, name from left_untested($1, $2, $3) limit 1',
    [id, movedTo, now()],
  );
  if (left)
    throw new ToolRefusal(
      `${left.name} (${left.reference}) needs the patch test at least 48 hours before; that has to be moved or cancelled first.`,
    );
}

/** Tells the first in line for a day that a time has come free; resolves to whether there was one. */
export async function offerFreedTime(day: string, context: ToolContext): Promise<boolean> {
  const [told] = await context.database.query<{ customer_id: number; name: string; time: string }>(
    `update waiting_list w set status = 'offered' from services s, (
       select w.id, to_char(local_time(min(lower(f.during))), 'HH24:MI') as time
         from waiting_list w cross join free_times(w.service_id, w.day, w.day, $2) f
        where w.day = $1 and w.status = 'waiting'
          and (w.stylist_id is null or w.stylist_id = f.stylist_id)
          and (w.part is null or w.part = part_of_day(lower(f.during)))
        group by w.id order by w.created_at, w.id limit 1
     ) first
     where w.id = first.id and s.id = w.service_id
     returning w.customer_id, s.name, first.time`,
    [day, context.now()],
  );
  if (!told) return false;
  const { customer_id, name, time } = told;
  await queueMessage(
    customer_id,
    `A time has come free: ${name} on ${dayInWords(day)} at ${clock(time)}. Write or call to book it, first come first served.`,
    context,
  );
  return true;
}
