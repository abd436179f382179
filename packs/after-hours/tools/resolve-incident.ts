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
    const { database } = context;
    await database.query(
      `update incidents set status = 'resolved', resolved_at = $2, cause = $3 where id = $1 and status <> 'resolved'`,
      [id, context.now(), how],
    );
    await database.query(
      `update pages set status = 'withdrawn' where incident_id = $1 and status = 'queued'`,
      [id],
    );
    await database.query(`update callbacks set status = 'done' where incident_id = $1`, [id]);
    await note(database, { incident: id, author: 'Customer', text: `Over: ${how}`, at: context.now() });
    context.recordFact(ANSWERED, RESOLVED);
    return { reference, status: 'resolved' };
  },
});
