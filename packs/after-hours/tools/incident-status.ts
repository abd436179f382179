import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { customerNumber } from './incident.ts';

/** Where an incident stands; times are ISO 8601. */
export interface IncidentStatus {
  readonly reference: string;
  readonly service: string;
  readonly severity: string;
  readonly status: 'open' | 'acknowledged' | 'callback' | 'resolved';
  readonly opened_at: string;
  readonly cause: string;
  readonly last_note: string | null;
}

/** Reads an incident of the customer who asks; somebody else's is not found. */
export const incidentStatus = defineTool({
  name: 'incident_status',
  description:
    'Where an incident stands that the customer reported before. Needs its reference and the customer number.',
  effect: 'read',
  parameters: z.object({
    reference: z
      .string()
      .regex(/^INC-\d{4,8}$/)
      .describe('For example INC-2107.'),
    customer: customerNumber.describe('For example NL-114.'),
  }),
  async execute({ reference, customer }, { database }): Promise<IncidentStatus> {
    const [found] = await database.query<IncidentStatus>(
      `select i.reference, s.name as service, i.severity, i.status, i.cause,
              to_char(i.opened_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as opened_at,
              (select n.text from incident_notes n where n.incident_id = i.id order by n.id desc limit 1) as last_note
         from incidents i join services s on s.id = i.service_id where i.reference = $1 and i.customer_id = $2`,
      [reference, customer],
    );
    if (!found) throw new ToolRefusal(`${customer} has no incident ${reference}. Please check both numbers.`);
    return found;
  },
});
