import { defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { nextOpening } from '../office-hours.ts';
import { type IncidentRow, incidentToChange, note, openIncidentFirst } from './incident.ts';

/** A call back that was promised. */
export interface Callback {
  readonly reference: string;
  readonly phone: string;
  /** ISO 8601. */
  readonly due_at: string;
  /** The same where the customer is: `Monday 07:30`, later than in a week with its date. */
  readonly local_time: string;
  readonly city: string;
  /** Why it is not sooner: the closures of working days before. */
  readonly holidays: readonly string[];
}

/** Promises a call back when the customer's office opens next. */
export const createCallback = defineTool({
  name: 'create_callback',
  description:
    "Put a call back on the list for the next opening of the customer's office, which its holidays put off. Ends the ladder; pages that are out stay out.",
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
    const opening = await nextOpening(context.database, incident.customer_id, context.now());
    if (!opening)
      throw new ToolRefusal('There is no opening of the office to call back at; a person has to see.');
    await context.database.query(
      `insert into callbacks (incident_id, phone, due_at, reason, created_at) values ($1, $2, $3, $4, $5)
       on conflict (incident_id) do update set phone = excluded.phone`,
      [incident.id, phone, opening.at, reason, context.now()],
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
    return { ...(await promised(incident, context)), holidays: opening.holidays };
  },
});

async function promised({ id, reference }: IncidentRow, { database, now }: ToolContext) {
  const [row] = await database.query<Omit<Callback, 'reference' | 'holidays'>>(
    `select b.phone, to_char(b.due_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due_at, c.city,
            to_char(b.due_at at time zone c.time_zone, case when b.due_at < $2::timestamptz + interval '6 days'
              then 'FMDay HH24:MI' else 'FMDay, FMDD FMMonth HH24:MI' end) as local_time
       from callbacks b join incidents i on i.id = b.incident_id join customers c on c.id = i.customer_id
      where b.incident_id = $1`,
    [id, now()],
  );
  if (!row) throw new ToolRefusal('The call back could not be put on the list.');
  return { reference, ...row };
}
