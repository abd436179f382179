import { defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type IncidentRow, incidentToChange, note, openIncidentFirst } from './incident.ts';

/** A call back that was promised. */
export interface Callback {
  readonly reference: string;
  readonly phone: string;
  /** ISO 8601. */
  readonly due_at: string;
  /** The same where the customer is: `Monday 07:30`. */
  readonly local_time: string;
  readonly city: string;
}

const DAYS_AHEAD = 8;

/** Promises a call back when the customer's office opens next. */
export const createCallback = defineTool({
  name: 'create_callback',
  description:
    "Put a call back on the list for the next opening of the customer's office. Ends the ladder; pages that are out stay out.",
  effect: 'write',
  atomic: true,
  identifiedBy: ['phone'],
  parameters: z.object({
    phone: z.e164().describe('Where to call, e.g. +493055550123.'),
    reason: z.string().min(1).max(300).describe('Why nobody can come now, in one sentence.'),
  }),
  requires: openIncidentFirst,
  consent: { none: 'It costs nothing, and goes to the number the customer gave for it.' },
  async execute({ phone, reason }, context): Promise<Callback> {
    const incident = await incidentToChange(context);
    await context.database.query(
      `insert into callbacks (incident_id, phone, due_at, reason, created_at)
       select $1, $2, ${NEXT_OPENING}, $3, $4
         from incidents i join customers c on c.id = i.customer_id where i.id = $1
       on conflict (incident_id) do update set phone = excluded.phone`,
      [incident.id, phone, reason, context.now()],
    );
    await context.database.query(
      `update incidents set status = 'callback', phone = $2 where id = $1 and status = 'open'`,
      [incident.id, phone],
    );
    const text = `Call back promised to ${phone}: ${reason}`;
    await note(context.database, {
      incident: incident.id,
      author: 'After-hours desk',
      text,
      at: context.now(),
    });
    return promised(incident, context);
  },
});

/** The first working day's opening after now, where the customer is; Monday to Friday. */
const NEXT_OPENING = `(
  select min(opening) from (
    select ((($4::timestamptz at time zone c.time_zone)::date + n) + c.opens_at) at time zone c.time_zone as opening
      from generate_series(0, ${DAYS_AHEAD}) n
     where extract(isodow from ($4::timestamptz at time zone c.time_zone)::date + n) < 6
  ) openings where opening > $4::timestamptz)`;

async function promised({ id, reference }: IncidentRow, { database }: ToolContext): Promise<Callback> {
  const [row] = await database.query<Omit<Callback, 'reference'>>(
    `select b.phone, to_char(b.due_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due_at, c.city,
            to_char(b.due_at at time zone c.time_zone, 'FMDay HH24:MI') as local_time
       from callbacks b join incidents i on i.id = b.incident_id join customers c on c.id = i.customer_id
      where b.incident_id = $1`,
    [id],
  );
  if (!row) throw new ToolRefusal('The call back could not be put on the list.');
  return { reference, ...row };
}
