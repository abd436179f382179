import { type Database, defineTool } from 'switchroom';
import { z } from 'zod';
import { RUNGS, type Rung } from '../ladder.ts';
import { incidentOf, openIncidentFirst } from './incident.ts';

/** Somebody on call. */
export interface OnCall {
  readonly id: string;
  readonly name: string;
  /** `HH:MM` where they are. */
  readonly local_time: string;
  /** Whether it is in their quiet hours. */
  readonly quiet: boolean;
  /** `rotation`, `fallback`, or why they stand in. */
  readonly because: string;
}

/** Which rung of which rotation is asked for, when, and for which incident (whom it already paged is left out). */
export interface RosterQuestion {
  readonly rotation: string;
  readonly rung: Rung;
  readonly at: Date;
  readonly incident?: number;
}

/** Who is on call; undefined when everybody of the rung is away or was paged for the incident already. */
export async function onCall(
  { rotation, rung, at, incident }: RosterQuestion,
  database: Database,
): Promise<OnCall | undefined> {
  const question = [rotation, rung, at, incident ?? null];
  const [person] = await database.query<OnCall>('select * from on_call($1, $2, $3, $4)', question);
  return person;
}

/** Reads the roster for the open incident. */
export const whoIsOnCall = defineTool({
  name: 'who_is_on_call',
  description: 'Who is on call now for the open incident, rung by rung, and what time it is for them.',
  effect: 'read',
  parameters: z.object({}),
  requires: openIncidentFirst,
  async execute(_input, context) {
    const { id, rotation_id: rotation } = await incidentOf(context);
    return context.database.query<{ rung: Rung; name: string | null }>(
      `select rung, o.name, o.local_time, coalesce(o.quiet, false) as quiet
         from unnest($1::text[]) with ordinality as rungs (rung, place)
         left join lateral on_call($2, rung, $3, $4) o on true order by place`,
      [RUNGS, rotation, context.now(), id],
    );
  },
});
