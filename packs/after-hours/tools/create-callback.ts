import { ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { forIncident, incidentToChange, note, text } from './incident.ts';

interface Promised {
  readonly phone: string;
  readonly due_at: string;
  readonly local_time: string;
  readonly city: string;
  readonly holidays: readonly string[];
}

/** Promises a call back when the customer's office opens next; `local_time` is told in words, and which holidays put it off. */
export const createCallback = forIncident.write({
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
    const now = context.now();
    const [promised] = await context.database.sql<Promised>`
      with opening as (select * from next_opening(${customer_id}, ${now})), promised as (
        insert into callbacks (incident_id, phone, due_at, reason, created_at)
        select ${id}, ${phone}, at, ${reason}, ${now} from opening
        on conflict (incident_id) do update set phone = excluded.phone returning phone
      ), noted as (
        update incidents set status = 'callback', phone = ${phone} where id = ${id} and status = 'open'
      )
      select p.phone, to_char(o.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due_at, o.words as local_time, c.city, o.holidays
        from promised p, opening o, customers c where c.id = ${customer_id}`;
    if (!promised)
      throw new ToolRefusal('There is no opening of the office to call back at; a person has to see.');
    await note(context, { incident: id, text: `Call back promised to ${phone}: ${reason}` });
    return { reference, ...promised };
  },
});
