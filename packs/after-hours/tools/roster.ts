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

/**
 * In order: who swapped in; whose shift it is (the primary by the number of shifts since the first hand-over, counted in
 * the rotation's local time; the secondary is the next one); the others of the rotation. Leads stand in for each other.
 */
const ON_CALL = `
  with place as (
    select r.id, r.lead_id, (select count(*) from rotation_members m where m.rotation_id = r.id) as size,
           floor(extract(epoch from ($3::timestamptz at time zone r.time_zone) - r.first_handover)
                 / 86400 / r.shift_days)::bigint + case $2 when 'secondary' then 1 else 0 end as turn
      from rotations r where r.id = case $2 when 'manager' then 'management' else $1 end
  ), candidates as (
    select o.engineer_id, -1 as choice, o.reason as because
      from overrides o join place on place.id = o.rotation_id
     where o.rung = $2 and o.starts_at <= $3 and o.ends_at > $3
    union all
    select m.engineer_id, ((m.position - place.turn) % size + size) % size, null
      from rotation_members m join place on place.id = m.rotation_id where $2 <> 'lead'
    union all
    select r.lead_id, case when r.id = place.id then 0 else 1 end, null
      from rotations r, place where $2 = 'lead'
  )
  select e.id, e.name, e.phone, e.time_zone, to_char(here.now, 'HH24:MI') as local_time,
         case when e.quiet_from <= e.quiet_to then here.now::time >= e.quiet_from and here.now::time < e.quiet_to
              else here.now::time >= e.quiet_from or here.now::time < e.quiet_to end as quiet,
         coalesce(c.because, case when c.choice = 0 then 'rotation' else 'fallback' end) as because
    from candidates c join engineers e on e.id = c.engineer_id,
         lateral (select $3::timestamptz at time zone e.time_zone as now) here
   where not exists (select from absences a where a.engineer_id = e.id and a.starts_at <= $3 and a.ends_at > $3)
     and not exists (select from pages p where p.incident_id = $4 and p.engineer_id = e.id and p.rung <> $2)
   order by c.choice, e.id limit 1`;

/** Who is on call; undefined when everybody of the rung is away or was paged for the incident already. */
export async function onCall(
  { rotation, rung, at, incident }: RosterQuestion,
  database: Database,
): Promise<OnCall | undefined> {
  const [person] = await database.query<OnCall>(ON_CALL, [rotation, rung, at, incident ?? null]);
  return person;
}
