import type { Database } from 'switchroom';
import type { Rung } from '../ladder.ts';

/** Somebody on call. */
export interface OnCall {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly time_zone: string;
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
