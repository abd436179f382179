import { defineTool } from 'switchroom';
import { z } from 'zod';
import { ANSWERED, incidentToChange, note, openIncidentFirst, RESOLVED } from './incident.ts';

/** Closes an incident the customer says is over, and calls its pages off. */
export const resolveIncident = defineTool({
  name: 'resolve_incident',
  description:
    'Close the open incident and call off its pages, after the customer has said clearly that it is over.',
  effect: 'write',
  atomic: true,
  identifiedBy: [],
  parameters: z.object({ how: z.string().min(1).max(500).describe('What the customer says ended it.') }),
  requires: openIncidentFirst,
  consent: () => 'Is it really over, so that I call everybody off?',
  async execute({ how }, context): Promise<{ reference: string; status: 'resolved' }> {
    const { id, reference } = await incidentToChange(context);
    await context.database.query(
      `with pages as (update pages set status = 'withdrawn' where incident_id = $1 and status = 'queued'),
            calls as (update callbacks set status = 'done' where incident_id = $1)
       update incidents set status = 'resolved', resolved_at = $2, cause = $3 where id = $1 and status <> 'resolved'`,
      [id, context.now(), how],
    );
    await note(context, { incident: id, author: 'Customer', text: `Over: ${how}` });
    context.recordFact(ANSWERED, RESOLVED);
    return { reference, status: 'resolved' };
  },
});
