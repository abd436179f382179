import type { Pool } from './connect.ts';
import { COUNTS, countsText, KINDS } from './figure-counts.ts';

const DAY_MS = 24 * 3_600_000;
/** What is counted in one go: a desk that has never been counted is so within minutes. */
const MOST_DAYS = 100;

/** From an instant on until before another. */
interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** The whole days of UTC in a period: the first, and the one after the last. */
export function daysIn({ from, to }: Span): Span {
  return { from: midnight(from.getTime() + DAY_MS - 1), to: midnight(to.getTime()) };
}

function midnight(ms: number): Date {
  return new Date(Math.floor(ms / DAY_MS) * DAY_MS);
}

/** Which of these whole days were counted (`YYYY-MM-DD`), the earliest first. */
export async function countedDays(pool: Pool, desk: string, { from, to }: Span): Promise<string[]> {
  const values = [desk, from.toISOString(), to.toISOString()];
  const { rows } = await pool.query<{ day: string }>({ text: COUNTED, values });
  return rows.map(({ day }) => day);
}

const COUNTED = `select distinct day::text from switchroom_figures
where desk = $1 and kind = 'all' and day >= ($2::timestamptz at time zone 'UTC')::date and day < ($3::timestamptz at time zone 'UTC')::date
order by day`;

/** What is left of a period without some of its days, which are told the earliest first; ISO 8601. */
export function spansBetween(
  { from, to }: Span,
  days: readonly string[],
): { readonly from: string; readonly to: string }[] {
  const begins = days.map((day) => new Date(`${day}T00:00:00Z`).getTime());
  const since = [from.getTime(), ...begins.map((begin) => begin + DAY_MS)];
  const until = [...begins, to.getTime()];
  return since
    .map((begin, at) => ({ begin, end: until[at] ?? begin }))
    .filter(({ begin, end }) => begin < end)
    .map(({ begin, end }) => ({ from: new Date(begin).toISOString(), to: new Date(end).toISOString() }));
}

/** Counts the days before an instant's that are not counted, the newest first; of several nodes one does. Resolves to how many. */
export async function countDays(pool: Pool, desk: string, now: Date): Promise<number> {
  const values = [desk, midnight(now.getTime()).toISOString(), MOST_DAYS];
  const { rows } = await pool.query<{ day: string }>({ text: UNCOUNTED, values });
  for (const { day } of rows) await countDay(pool, desk, day);
  return rows.length;
}

// From one day that has analyses to the one before, by the index.
const UNCOUNTED = `with recursive days (day) as (
  (select (opened_at at time zone 'UTC')::date from switchroom_analyses
    where desk = $1 and opened_at < $2 order by opened_at desc limit 1)
  union all
  select (select (opened_at at time zone 'UTC')::date from switchroom_analyses
    where desk = $1 and opened_at < days.day::timestamp at time zone 'UTC' order by opened_at desc limit 1)
  from days where day is not null
)
select day::text from days where day is not null and not exists (
  select from switchroom_figures figure where figure.desk = $1 and figure.day = days.day and kind = 'all'
) order by day desc limit $3`;

async function countDay(pool: Pool, desk: string, day: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Whoever changes an analysis of the day has done so, or forgets what is counted here.
    await client.query('select switchroom_lock_day($1, $2, true)', [desk, day]);
    const begin = new Date(`${day}T00:00:00Z`);
    const end = new Date(begin.getTime() + DAY_MS);
    await client.query(COUNT, [desk, begin.toISOString(), end.toISOString(), day]);
    await client.query('commit');
  } catch (thrown) {
    await client.query('rollback').catch(() => undefined);
    throw thrown;
  } finally {
    client.release();
  }
}

const OF_DAY = 'desk = $1 and opened_at >= $2 and opened_at < $3';

const COUNT = KINDS.map(
  (kind) => `select $1, $4::date, '${kind}', ${COUNTS} from (${countsText(kind, OF_DAY)}) of_${kind}`,
)
  .join(' union all ')
  .replace(/^/, `insert into switchroom_figures (desk, day, kind, ${COUNTS}) `)
  .concat(' on conflict do nothing');
