import { defineTool } from 'switchroom';
import { z } from 'zod';
import { incidentOf, openIncidentFirst } from './incident.ts';

/** A past incident; the day is `YYYY-MM-DD`. */
export interface PastIncident {
  readonly reference: string;
  readonly opened_on: string;
  readonly severity: string;
  readonly problem: string;
  readonly cause: string;
  readonly minutes: number;
}

const MOST = 5;

/** Reads what happened before with the service of the open incident: at this customer first. */
export const incidentHistory = defineTool({
  name: 'incident_history',
  description:
    "Past incidents with the same service, this customer's first: what it was and how long it took.",
  effect: 'read',
  parameters: z.object({}),
  requires: openIncidentFirst,
  async execute(_input, context): Promise<PastIncident[]> {
    const { id } = await incidentOf(context);
    return context.database.query<PastIncident>(
      `select past.reference, to_char(past.opened_at, 'YYYY-MM-DD') as opened_on, past.severity, past.problem,
              past.cause, round(extract(epoch from past.resolved_at - past.opened_at) / 60)::int as minutes
         from incidents now join incidents past on past.service_id = now.service_id and past.status = 'resolved'
        where now.id = $1
        order by past.customer_id = now.customer_id desc, past.opened_at desc limit $2`,
      [id, MOST],
    );
  },
});
