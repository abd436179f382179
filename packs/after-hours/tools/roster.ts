import type { Database } from 'switchroom';
import { z } from 'zod';
import { RUNGS, type Rung } from '../ladder.ts';
import { forIncident, incidentOf } from './incident.ts';

/** Somebody on call; `local_time` is `HH:MM` where they are, `because` is `rotation`, `fallback`, or why they stand in. */
export interface OnCall {
  readonly id: string;
  readonly name: string;
  readonly local_time: string;
  readonly quiet: boolean;
  readonly because: string;
}

/** Who is on call for a rung; undefined when everybody of it is away, or was paged for the incident already. */
export async function onCall(
  asked: { readonly rotation: string; readonly rung: Rung; readonly at: Date; readonly incident?: number },
  database: Pick<Database, 'query'>,
): Promise<OnCall | undefined> {
  const question = [asked.rotation, asked.rung, asked.at, asked.incident ?? null];
  const [person] = await database.query<OnCall>('select * from on_call($1, $2, $3, $4)', question);
  return person;
}

export const whoIsOnCall = forIncident.read({
  name: 'who_is_on_call',
  description: 'Who is on call now for the open incident, rung by rung, and what time it is for them.',
  parameters: z.object({}),
  async execute(_input, context) {
    const { id, rotation_id: rotation } = await incidentOf(context);
    return context.database.sql<{ rung: Rung; name: string | null }>`
      select rung, o.name, o.local_time, coalesce(o.quiet, false) as quiet
        from unnest(${RUNGS}::text[]) with ordinality as rungs (rung, place)
        left join lateral on_call(${rotation}, rung, ${context.now()}, ${id}) o on true order by place`;
  },
});
