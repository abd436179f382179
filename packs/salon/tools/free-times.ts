import { dayInWords, type FreeTimes, toOffer } from 'switchroom/kit';
import type { Reading } from './customer.ts';
import type { PartOfDay, ServiceId, StylistName } from './services.ts';

/** A time that can be booked; in Toronto. */
export interface FreeTime {
  readonly date: string;
  readonly time: string;
  readonly stylist: StylistName;
}

/** What is looked for. */
export interface TimeSearch {
  readonly service: ServiceId;
  readonly date: string;
  readonly part?: PartOfDay | undefined;
  readonly stylist?: StylistName | undefined;
  /** A time of day `HH:MM`: those nearest to it are offered. */
  readonly near?: string | undefined;
}

/** A booking that is to be moved: its own time counts as free, its stylist comes first. */
export interface Moving {
  readonly id: number;
  readonly stylist: string;
}

/** What was found. */
export type Offers = FreeTimes<FreeTime>;

/**
 * Free times of a service for a day, spread over it or nearest to `near`. For a known customer, colour only when their
 * patch test allows it.
 */
export async function freeTimes(
  context: Reading,
  search: TimeSearch,
  customer: number | undefined,
  moving?: Moving,
): Promise<Offers> {
  const free = await readFree(context, search, customer, moving);
  const offers = toOffer(free, search);
  const closed = offers.times.length > 0 ? null : await whyClosed(context, search.date);
  return { ...offers, closed };
}

/** One row for each start, with the stylist of the booking to be moved, or who has the most time free that day. */
function readFree(
  context: Reading,
  { service, date, part, stylist }: TimeSearch,
  customer: number | undefined,
  moving: Moving | undefined,
): Promise<FreeTime[]> {
  return context.database.query<FreeTime>(
    'select date, "time", stylist_name as stylist from open_starts($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      ...[service, date, context.now(), stylist ?? null, part ?? null],
      ...[customer ?? null, moving?.id ?? null, moving?.stylist ?? null],
    ],
  );
}

async function whyClosed({ database, now }: Reading, date: string): Promise<string | null> {
  const [row] = await database.query<{ past: boolean; far: boolean; holiday: string | null; days: number }>(
    `select $1::date < local_time($2)::date as past, $1::date > local_time($2)::date + days_ahead as far,
            days_ahead as days, (select reason from closures where day = $1::date) as holiday from salon`,
    [date, now()],
  );
  if (row?.past) return `${dayInWords(date)} is past.`;
  if (row?.far) return `Appointments are booked up to ${row.days} days ahead.`;
  return row?.holiday ? `We are closed on ${dayInWords(date)}: ${row.holiday}.` : null;
}
