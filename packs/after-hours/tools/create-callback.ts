import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { changesIncident, incidentToChange, note } from './incident.ts';

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
  ...changesIncident,
  name: 'create_callback',
  description:
    "Put a call back on the list for the next opening of the customer's office, which its holidays put off. Ends the ladder; pages that are out stay out.",
  identifiedBy: ['phone'],
  parameters: z.object({
    phone: z.e164().describe('Where to call, e.g. +493055550123.'),
    reason: z.string().min(1).max(300).describe('Why nobody can come now, in one sentence.'),
  }),
  consent: { none: 'It costs nothing, and goes to the number the customer gave for it.' },
  async execute({ phone, reason }, context): Promise<Callback> {
    const { id, reference, customer_id } = await incidentToChange(context);
    const { database, now } = context;
    const [promised] = await database.query<Omit<Callback, 'reference'>>(
      `with opening as (select * from next_opening($2, $5)), promised as (
         insert into callbacks (incident_id, phone, due_at, reason, created_at) select $1, $3, at, $4, $5 from opening
         on conflict (incident_id) do update set phone = excluded.phone returning phone
       ), noted as (
         update incidents set status = 'callback', phone = $3 where id = $1 and status = 'open'
       )
       select p.phone, to_char(o.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due_at, o.words as local_time, c.city, o.holidays
         from promised p, opening o, customers c where c.id = $2`,
      [id, customer_id, phone, reason, now()],
    );
    if (!promised)
      throw new ToolRefusal('There is no opening of the office to call back at; a person has to see.');
    await note(context, { incident: id, text: `Call back promised to ${phone}: ${reason}` });
    return { reference, ...promised };
  },
});
