import type { HoursContext, OpeningHours } from 'switchroom';
import { TIME_ZONE } from './time-zone.ts';

/** When the salon is open, as its tables say: who books and who asks for a person is told by the same rows. */
export async function openingHours({ database, at }: HoursContext): Promise<OpeningHours> {
  const days = await database.query<{ weekday: number; from: string; to: string }>(
    `select weekday, to_char(opens, 'HH24:MI') as "from", to_char(closes, 'HH24:MI') as "to" from opening_hours`,
  );
  const closed = await database.query<{ date: string; reason: string }>(
    `select to_char(day, 'YYYY-MM-DD') as date, reason from closures where day >= local_time($1)::date order by day`,
    [at],
  );
  const week = Object.fromEntries(days.map(({ weekday, ...span }) => [weekday, [span]]));
  return { timeZone: TIME_ZONE, week, closed };
}
