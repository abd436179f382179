import { defineTool } from 'switchroom';
import { z } from 'zod';
import { RUNGS, type Rung } from '../ladder.ts';
import { incidentOf, openIncidentFirst } from './incident.ts';
import { onCall } from './roster.ts';

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
    const lines: RosterLine[] = [];
    for (const rung of RUNGS) {
      const person = await onCall({ rotation, rung, at: context.now(), incident: id }, context.database);
      const { name = null, local_time = null, quiet = false } = person ?? {};
      lines.push({ rung, name, local_time, quiet });
    }
    return lines;
  },
});
