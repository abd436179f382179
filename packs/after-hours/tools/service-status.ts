import { defineTool } from 'switchroom';
import { z } from 'zod';
import { serviceId } from './incident.ts';

/** The state of one service. */
export interface ServiceStatus {
  readonly name: string;
  readonly status: 'operational' | 'degraded' | 'outage' | 'maintenance';
  readonly note: string;
  /** Incidents of other customers with it in the last two hours. */
  readonly open_incidents: number;
}

/** Reads the status page. */
export const serviceStatus = defineTool({
  name: 'service_status',
  description: 'The status page: how a service is doing, or all of them.',
  effect: 'read',
  parameters: z.object({ service: serviceId.optional().describe('Only this one.') }),
  execute({ service }, { database, now }): Promise<ServiceStatus[]> {
    return database.query<ServiceStatus>(
      `select s.name, s.status, s.status_note as note,
              (select count(*)::int from incidents i where i.service_id = s.id and i.status <> 'resolved'
                and i.opened_at > $2::timestamptz - interval '2 hours') as open_incidents
         from services s where $1::text is null or s.id = $1 order by s.status = 'operational', s.name`,
      [service ?? null, now()],
    );
  },
});
