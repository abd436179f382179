import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { changesIncident, incidentToChange, note, text } from './incident.ts';

/** Promises a call back when the customer's office opens next; `local_time` is told in words, and which holidays put it off. */
export const createCallback = defineTool({
  ...changesIncident,
  name: 'create_callback',
  description:
    "Put a call back on the list for the next opening of the customer's office, which its holidays put off. Ends the ladder; pages that are out stay out.",
  identifiedBy: ['phone'],
  parameters: z.object({
    phone: z.e164().describe('Where to call, e.g. +493055550123.'),
    reason: text(300).describe('Why nobody can come now, in one sentence.'),
  }),
  async execute({ phone, reason }, context) {
    const { id, reference, customer_id } = await incidentToChange(context);
    const [promised] = await context.database.query<{
      phone: string;
      due_at: string;
      local_time: string;
      city: string;
      holidays: readonly string[];
    }>(
      `with opening as (select * from next_opening($2, $5)), promised as (
         insert into callbacks (incident_id, phone, due_at, reason, created_at) select $1, $3, at, $4, $5 from opening
         on conflict (incident_id) do update set phone = excluded.phone returning phone
       ), noted as (
         update incidents set status = 'callback', phone = $3 where id = $1 and status = 'open'
       )
       select p.phone, to_char(o.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due_at, o.words as local_time, c.city, o.holidays
         from promised p, opening o, customers c where c.id = $2`,
      [id, customer_id, phone, reason, context.now()],
    );
    if (!promised)
      throw new ToolRefusal('There is no opening of the office to call back at; a person has to see.');
    await note(context, { incident: id, text: `Call back promised to ${phone}: ${reason}` });
    return { reference, ...promised };
  },
});
