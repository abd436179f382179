import { type Database, type OpeningHours, openingAt } from 'switchroom';

/** When a customer's office opens next. */
export interface NextOpening {
  readonly at: Date;
  /** Why it does not open on working days before, e.g. `Christmas Day`. */
  readonly holidays: readonly string[];
}

/** It is known when offices open, not when they close: the rest of the day counts as open. */
const END_OF_DAY = '24:00';
const WORKING_DAYS = [1, 2, 3, 4, 5];

/** The first opening of a customer's office after `now`, by its week and its closures; undefined when there is none. */
export async function nextOpening(
  database: Database,
  customer: string,
  now: Date,
): Promise<NextOpening | undefined> {
  const [office] = await database.query<{ from: string; timeZone: string; closed: OpeningHours['closed'] }>(
    `select to_char(opens_at, 'HH24:MI') as "from", time_zone as "timeZone",
            array(select json_build_object('date', day, 'reason', reason) from office_closures
                   where customer_id = c.id and day >= ($2::timestamptz at time zone c.time_zone)::date order by day) as closed
       from customers c where id = $1`,
    [customer, now],
  );
  if (!office) return undefined;
  const { from, timeZone, closed } = office;
  const week = Object.fromEntries(WORKING_DAYS.map((day) => [day, [{ from, to: END_OF_DAY }]]));
  const hours: OpeningHours = { timeZone, week, closed };
  const opening = openingAt(hours, now);
  const at = opening.open ? opening.closesAt && openingAt(hours, opening.closesAt).opensAt : opening.opensAt;
  return at && { at, holidays: holidaysUntil(at, hours) };
}

/** The closures of working days before an opening, each once. */
function holidaysUntil(at: Date, { timeZone, closed = [] }: OpeningHours): string[] {
  // Swedish writes dates as the tables do.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
  const missed = closed.filter(({ date }) => date < day && WORKING_DAYS.includes(weekdayOf(date)));
  return [...new Set(missed.flatMap(({ reason }) => reason ?? []))];
}

/** From 0 (Sunday) to 6. */
function weekdayOf(date: string): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay();
}
