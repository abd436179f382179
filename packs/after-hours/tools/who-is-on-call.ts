import { defineTool } from 'switchroom';
import { z } from 'zod';
import { RUNGS, type Rung } from '../ladder.ts';
import { incidentOf, openIncidentFirst } from './incident.ts';

/** One rung of the roster; the local time is `HH:MM`. */
export interface RosterLine {
  readonly rung: Rung;
  readonly name: string | null;
  readonly local_time: string | null;
  readonly quiet: boolean;
}

/** Reads the roster for the open incident. */
export const whoIsOnCall = defineTool({
  name: 'who_is_on_call',
  description: 'Who is on call now for the open incident, rung by rung, and what time it is for them.',
  effect: 'read',
  parameters: z.object({}),
  requires: openIncidentFirst,
  async execute(_input, context): Promise<readonly RosterLine[]> {
    const { id, rotation_id: rotation } = await incidentOf(context);
    return context.database.query<RosterLine>(
      `select rung, o.name, o.local_time, coalesce(o.quiet, false) as quiet
         from unnest($1::text[]) with ordinality as rungs (rung, place)
         left join lateral on_call($2, rung, $3, $4) o on true order by place`,
      [RUNGS, rotation, context.now(), id],
    );
  },
});
