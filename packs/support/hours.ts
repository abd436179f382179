import type { HoursContext, OpeningHours } from 'switchroom';

/** When people of the team are there, as the tables say. */
export async function teamHours({ database, at }: HoursContext): Promise<OpeningHours> {
  const days = await database.query<{ weekday: number; from: string; to: string }>(
    `select weekday, to_char(opens, 'HH24:MI') as "from", to_char(closes, 'HH24:MI') as "to" from team_hours`,
  );
  const closed = await database.query<{ date: string; reason: string }>(
    `select to_char(day, 'YYYY-MM-DD') as date, reason from team_closures where day >= $1::timestamptz::date - 1 order by day`,
    [at],
  );
  const week = Object.fromEntries(days.map(({ weekday, ...span }) => [weekday, [span]]));
  return { timeZone: 'America/New_York', week, closed };
}
