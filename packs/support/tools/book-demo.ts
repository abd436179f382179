import { type ConsentContext, type Database, defineTool, ToolRefusal } from 'switchroom';
import { clock, dayInWords, list, oneRow, toOffer } from 'switchroom/kit';
import { z } from 'zod';

/** Demos start on these half hours, `HH:MM` Eastern Time. */
const STARTS = /^(?:09|1[0-6]):[03]0$/;
/** How far ahead demos are booked. */
const DAYS_AHEAD = 60;

/** When; date `YYYY-MM-DD`, time `HH:MM` Eastern Time. */
interface DemoTime {
  readonly date: string;
  readonly time: string;
}

const date = z.iso.date().describe('YYYY-MM-DD.');
const time = z.iso.time({ precision: -1 });

/** The free times of a day, all over it or nearest to a time, or those of the next days; and why there can be none. */
export const findDemoTimes = defineTool({
  name: 'find_demo_times',
  description:
    'The free times for a demo on a day, Eastern Time; or why there is none, and the next that are free.',
  effect: 'read',
  parameters: z.object({
    date,
    near: time.optional().describe('HH:MM: the times nearest to it come first.'),
  }),
  async execute(wish, { database, now }) {
    const closed = dayProblem(wish.date, today(now())) ?? null;
    return { ...toOffer(await freeTimes(wish.date, today(now()), database), wish), closed };
  },
});

export const bookDemo = defineTool({
  name: 'book_demo',
  description:
    'Book a half-hour video demo with a specialist: Monday to Friday, starts from 9:00 to 16:30 Eastern Time on the half hour, from tomorrow up to 60 days ahead. Only after the customer has agreed to day and time. Refuses a slot that is taken and names free ones.',
  effect: 'write',
  atomic: true,
  oneAtATime: 'demo_bookings',
  identifiedBy: ['date', 'time', 'email'],
  parameters: z.object({
    date,
    time: time.describe('HH:MM, 24 hours, Eastern Time.'),
    name: z.string().min(1).max(100).describe("The customer's name."),
    email: z.email().describe('Where the invitation goes.'),
    topic: z.string().max(200).optional().describe('What the customer wants to see.'),
  }),
  prepare: refuseUnlessFree,
  consent: ({ name, email, date, time }) =>
    `A demo on ${dayInWords(date)} at ${clock(time)} Eastern Time for ${name}, invitation to ${email}. Shall I book it?`,
  async execute({ name, topic, date, time, ...guest }, { database, now, idempotencyKey, conversationId }) {
    const email = guest.email.toLowerCase();
    const booked = await database.sql<{ reference: string; specialist: string }>`
      insert into demo_bookings (specialist_id, starts_at, name, email, topic, idempotency_key, created_by_conversation, created_at)
      select s.id, at, ${name}, ${email}, ${topic}, ${idempotencyKey}, ${conversationId}, ${now()}::timestamptz
        from demo_specialists s, cast((${date}::date + ${time}::time) at time zone 'America/New_York' as timestamptz) at
       where not exists (select from demo_bookings where specialist_id = s.id and starts_at = at)
       order by s.id limit 1
      returning reference, (select s.name from demo_specialists s where s.id = specialist_id) as specialist`;
    return { ...oneRow(booked), email, date, time, time_zone: 'Eastern Time' };
  },
});

function today(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Throws `ToolRefusal` for when there is no demo (`not-free`: another one is booked) and names free times nearby. */
async function refuseUnlessFree({ date, time }: DemoTime, { database, now }: ConsentContext): Promise<void> {
  const problem = dayProblem(date, today(now())) ?? timeProblem(time);
  if (problem) throw new ToolRefusal(problem);
  const { times, exact } = toOffer(await freeTimes(date, today(now()), database), { date, near: time });
  if (exact) return;
  const free = times.map((one) => clock(one.time));
  const instead =
    free.length === 0 ? 'That day is full.' : `Free that day: ${list(free, 'and')} Eastern Time.`;
  throw new ToolRefusal(`${clock(time)} on ${dayInWords(date)} is taken. ${instead}`, 'not-free');
}

/** All free times from a day on, and of the week after it. */
function freeTimes(date: string, today: string, database: Database): Promise<DemoTime[]> {
  return database.sql<DemoTime>`
    select to_char(start, 'YYYY-MM-DD') as date, to_char(start, 'HH24:MI') as time
      from generate_series(0, 7) days, cast(${date} as date) first,
           generate_series(first + days + time '09:00', first + days + time '16:30', interval '30 minutes') start
     where extract(isodow from start) < 6
       and start::date > ${today}::date and start::date <= ${today}::date + ${DAYS_AHEAD}::int
       and (select count(*) from demo_bookings where starts_at = start at time zone 'America/New_York')
           < (select count(*) from demo_specialists)
     order by start`;
}

/** Why there is no demo on a day, or undefined when there is; both are `YYYY-MM-DD`. */
function dayProblem(date: string, today: string): string | undefined {
  const ahead = (Date.parse(date) - Date.parse(today)) / 86_400_000;
  if (ahead < 1) return 'Demos are booked from tomorrow on.';
  if (ahead > DAYS_AHEAD) return `Demos are booked up to ${DAYS_AHEAD} days ahead.`;
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6 ? 'Demos are Monday to Friday; that is no weekday.' : undefined;
}

/** Why no demo starts at `HH:MM` Eastern Time, or undefined when one does. */
function timeProblem(time: string): string | undefined {
  if (STARTS.test(time)) return undefined;
  return 'Demos start on the hour or the half hour, between 9:00 AM and 4:30 PM Eastern Time.';
}
