import { type Database, defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { clock, dayInWords } from 'switchroom/kit';
import { z } from 'zod';
import { dayProblem, timeProblem } from './demo-slots.ts';

/** When; date `YYYY-MM-DD`, time `HH:MM` Eastern Time. */
interface Slot {
  readonly date: string;
  readonly time: string;
}

interface Booking extends Slot {
  readonly reference: string;
  readonly specialist: string;
  readonly email: string;
}

/** How many other times are offered when the one asked for is taken. */
const OFFERS = 3;
const STARTS_AT = `($1::date + $2::time) at time zone 'America/New_York'`;

/** Books a half-hour demo with a free specialist; needs no account. */
export const bookDemo = defineTool({
  name: 'book_demo',
  description:
    'Book a half-hour video demo with a specialist: Monday to Friday, starts from 9:00 to 16:30 Eastern Time on the half hour, from tomorrow up to 60 days ahead. Only after the customer has agreed to day and time. Refuses a slot that is taken and names free ones.',
  effect: 'write',
  atomic: true,
  identifiedBy: ['date', 'time', 'email'],
  parameters: z.object({
    date: z.iso.date().describe('YYYY-MM-DD.'),
    time: z
      .string()
      .regex(/^\d\d:\d\d$/)
      .describe('HH:MM, 24 hours, Eastern Time.'),
    name: z.string().min(1).max(100).describe("The customer's name."),
    email: z.email().describe('Where the invitation goes.'),
    topic: z.string().max(200).optional().describe('What the customer wants to see.'),
  }),
  async consent({ date, time, name, email }, { database, now }) {
    refuseUnlessSlot({ date, time }, now());
    if ((await freeSpecialists({ date, time }, database)).length === 0)
      throw await taken({ date, time }, database);
    return `A demo on ${dayInWords(date)} at ${clock(time)} Eastern Time for ${name}, invitation to ${email}. Shall I book it?`;
  },
  async execute(input, context): Promise<Booking & { time_zone: string }> {
    refuseUnlessSlot(input, context.now());
    if (!(await bookedWith(context)) && !(await book(input, context))) {
      throw await taken(input, context.database);
    }
    const booking = await bookedWith(context);
    if (!booking) throw await taken(input, context.database);
    return { ...booking, time_zone: 'Eastern Time' };
  },
});

/** The free times of a day, those nearest to a time first; or why there are none. */
export const findDemoTimes = defineTool({
  name: 'find_demo_times',
  description: 'The free times for a demo on a day, Eastern Time; or why there is none that day.',
  effect: 'read',
  parameters: z.object({
    date: z.iso.date().describe('YYYY-MM-DD.'),
    near: z.iso.time({ precision: -1 }).optional().describe('HH:MM: the times nearest to it come first.'),
  }),
  async execute({ date, near = '00:00' }, { database, now }) {
    const problem = dayProblem(date, now().toISOString().slice(0, 10));
    const times = problem ? [] : await freeTimes({ date, time: near }, database);
    const full = times.length === 0 ? `${dayInWords(date)} is full.` : null;
    return { times, problem: problem ?? full };
  },
});

function refuseUnlessSlot({ date, time }: Slot, now: Date): void {
  const problem = dayProblem(date, now.toISOString().slice(0, 10)) ?? timeProblem(time);
  if (problem) throw new ToolRefusal(problem);
}

/** Takes the first free specialist; loses nothing when another booking takes the same one at the same moment. */
async function book(
  input: Slot & { readonly name: string; readonly email: string; readonly topic?: string },
  context: ToolContext,
): Promise<boolean> {
  for (const specialist of await freeSpecialists(input, context.database)) {
    const rows = await context.database.query(
      `insert into demo_bookings (specialist_id, starts_at, name, email, topic, idempotency_key,
         created_by_conversation, created_at)
       values ($3, ${STARTS_AT}, $4, $5, $6, $7, $8, $9)
       on conflict (specialist_id, starts_at) do nothing returning id`,
      [
        ...[input.date, input.time, specialist, input.name, input.email.toLowerCase()],
        ...[input.topic ?? null, context.idempotencyKey, context.conversationId, context.now()],
      ],
    );
    if (rows.length > 0) return true;
  }
  return false;
}

async function freeSpecialists({ date, time }: Slot, database: Database): Promise<number[]> {
  const rows = await database.query<{ id: number }>(
    `select s.id from demo_specialists s
      where not exists (select from demo_bookings b where b.specialist_id = s.id and b.starts_at = ${STARTS_AT})
      order by s.id`,
    [date, time],
  );
  return rows.map((row) => row.id);
}

async function bookedWith(context: ToolContext): Promise<Booking | undefined> {
  const [row] = await context.database.query<Booking>(
    `select b.reference, s.name as specialist, b.email,
            to_char(b.starts_at at time zone 'America/New_York', 'YYYY-MM-DD') as date,
            to_char(b.starts_at at time zone 'America/New_York', 'HH24:MI') as time
       from demo_bookings b join demo_specialists s on s.id = b.specialist_id
      where b.idempotency_key = $1`,
    [context.idempotencyKey],
  );
  return row;
}

async function freeTimes({ date, time }: Slot, database: Database): Promise<string[]> {
  const rows = await database.query<{ time: string }>(
    `select to_char(start, 'HH24:MI') as time
       from generate_series($1::date + time '09:00', $1::date + time '16:30', interval '30 minutes') start
      where (select count(*) from demo_bookings where starts_at = start at time zone 'America/New_York')
            < (select count(*) from demo_specialists)
      order by abs(extract(epoch from start::time - $2::time)), start`,
    [date, time],
  );
  return rows.map((row) => row.time);
}

async function taken(slot: Slot, database: Database): Promise<ToolRefusal> {
  const isTaken = `${clock(slot.time)} on ${dayInWords(slot.date)} is taken.`;
  const free = (await freeTimes(slot, database)).slice(0, OFFERS).toSorted().map(clock);
  if (free.length === 0) return new ToolRefusal(`${isTaken} That day is full.`, 'full');
  return new ToolRefusal(`${isTaken} Free that day: ${free.join(', ')} Eastern Time.`, 'taken');
}
