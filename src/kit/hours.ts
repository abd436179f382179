import type { Flow, FlowPart } from '../contracts/flow.ts';
import type { HoursContext, HoursNow, OpeningHours } from '../contracts/hours.ts';
import { flow } from '../desk/define-flow.ts';
import { slot } from '../desk/define-script.ts';
import { dayInWords } from './words.ts';

/** Where a pack keeps its hours. */
export interface HoursTables {
  /** `weekday` (1 is Monday), `opens`, `closes`. */
  readonly hours: string;
  /** `day`, `reason`. */
  readonly closures: string;
  readonly timeZone: string;
}

/** Reads opening hours from the tables of a pack, for `person.hours` of its desk. */
export function hoursInTables({ hours, closures, timeZone }: HoursTables) {
  return async ({ database, at }: HoursContext): Promise<OpeningHours> => {
    const days = await database.query<{ weekday: number; from: string; to: string }>(
      `select weekday, to_char(opens, 'HH24:MI') as "from", to_char(closes, 'HH24:MI') as "to" from ${hours} order by opens`,
    );
    const closed = await database.query<{ date: string; reason: string }>(
      `select to_char(day, 'YYYY-MM-DD') as date, reason from ${closures}
        where day >= ($1::timestamptz at time zone $2)::date order by day`,
      [at, timeZone],
    );
    const week = Object.groupBy(days, ({ weekday }) => weekday);
    return { timeZone, week, closed };
  };
}

const askedDay = slot.date({ name: 'hours_day', ask: 'Which day is it about?' });

/** When the desk is open, by its hours: on the day or the closure that is asked about, else in the week, with what is closed next. */
export function openingHours(examples: readonly string[]): Flow {
  const steps: FlowPart = (c) => {
    if (!c.hours) return c.person('The customer asks for opening hours, which nobody has set.');
    const named = c.hours.closures.find(({ reason = '' }) => isNamed(reason, c.opening));
    const date = c.said(askedDay) ?? named?.date;
    return c.say(date === undefined ? weekInWords(c.hours, c.today) : onDay(c.hours, date));
  };
  return flow({ id: 'hours', title: 'our opening hours', examples }, steps);
}

function onDay(ours: HoursNow, date: string): string {
  const closure = ours.closureOn(date);
  const open = ours.on(date);
  if (closure || open === undefined) return `We are closed on ${closureInWords(closure ?? { date })}.`;
  return `On ${dayInWords(date)} we are open ${open}.`;
}

function weekInWords(ours: HoursNow, today: Date): string {
  const next = ours.closures.find(({ date }) => date > today.toISOString().slice(0, 10));
  const closed = next ? ` The next day on which we are closed is ${closureInWords(next)}.` : '';
  const why = ours.reason ? ` (${ours.reason})` : '';
  const now = ours.open
    ? 'We are open now'
    : `We are closed now${why}, and open again ${ours.opens ?? 'another day'}`;
  return `${now}. Our hours are ${ours.week}.${closed}`;
}

function closureInWords({ date, reason }: { readonly date: string; readonly reason?: string | undefined }) {
  return reason ? `${dayInWords(date)} (${reason})` : dayInWords(date);
}

/** "Christmas Day" in "are you open on christmas day?" */
function isNamed(reason: string, text: string): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/[^a-z0-9 ]/g, '');
  return reason !== '' && bare(text).includes(bare(reason));
}
