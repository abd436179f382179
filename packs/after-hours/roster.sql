-- Who is on call. Names are invented, phone numbers are reserved ones (555-01xx and the like).

insert into engineers (id, name, time_zone, phone, quiet_from, quiet_to) values
  ('ines', 'Ines Weber', 'Europe/Berlin', '+493055550101', '22:00', '07:00'),
  ('caleb', 'Caleb Osei', 'America/New_York', '+12125550102', '22:00', '07:00'),
  ('arjun', 'Arjun Rao', 'Asia/Kolkata', '+912255550103', '22:30', '06:30'),
  ('mara', 'Mara Lindgren', 'Europe/Berlin', '+493055550104', '22:00', '07:00'),
  ('diego', 'Diego Fuentes', 'America/Los_Angeles', '+13105550105', '23:00', '07:00'),
  ('wei', 'Wei Tan', 'Asia/Singapore', '+6565550106', '22:00', '07:00'),
  ('tomasz', 'Tomasz Zielinski', 'Europe/Berlin', '+493055550107', '21:30', '06:30'),
  ('amara', 'Amara Nwosu', 'America/New_York', '+12125550108', '22:00', '07:00'),
  ('grace', 'Grace Kim', 'America/Los_Angeles', '+13105550109', '22:00', '07:00'),
  ('henrik', 'Henrik Dahl', 'Europe/Berlin', '+493055550110', '22:00', '06:00'),
  ('priya', 'Priya Menon', 'Asia/Kolkata', '+912255550111', '22:00', '07:00'),
  ('joan', 'Joan Castell', 'America/New_York', '+12125550112', '22:00', '07:00');

insert into rotations (id, name, time_zone, first_handover, shift_days, lead_id) values
  ('platform', 'Platform', 'Europe/Berlin', '2024-01-01 09:00', 7, 'grace'),
  ('network', 'Network', 'America/New_York', '2024-01-01 10:00', 7, 'henrik'),
  ('facilities', 'Facilities', 'Europe/Berlin', '2024-01-05 12:00', 7, 'henrik'),
  ('management', 'Duty managers', 'America/New_York', '2024-01-01 12:00', 14, 'joan');

insert into rotation_members (rotation_id, position, engineer_id) values
  ('platform', 0, 'ines'), ('platform', 1, 'caleb'), ('platform', 2, 'arjun'),
  ('network', 0, 'mara'), ('network', 1, 'diego'), ('network', 2, 'wei'),
  ('facilities', 0, 'tomasz'), ('facilities', 1, 'amara'), ('facilities', 2, 'ines'),
  ('management', 0, 'priya'), ('management', 1, 'joan');

-- Swaps and leave, dated from the day they are loaded: the year-end holidays would not keep still.
insert into overrides (rotation_id, rung, engineer_id, starts_at, ends_at, reason) values
  ('platform', 'primary', 'mara', (current_date + 9)::timestamp at time zone 'Europe/Berlin', (current_date + 11)::timestamp at time zone 'Europe/Berlin', 'holiday swap with Mara'),
  ('platform', 'secondary', 'ines', (current_date + 16)::timestamp at time zone 'Europe/Berlin', (current_date + 17)::timestamp at time zone 'Europe/Berlin', 'Diwali swap with Arjun'),
  ('network', 'primary', 'wei', (current_date + 4)::timestamp at time zone 'America/New_York', (current_date + 6)::timestamp at time zone 'America/New_York', 'weekend swap with Mara'),
  ('facilities', 'primary', 'henrik', (current_date + 12)::timestamp at time zone 'Europe/Berlin', (current_date + 14)::timestamp at time zone 'Europe/Berlin', 'site visit: Henrik is on the premises'),
  ('management', 'manager', 'grace', (current_date + 20)::timestamp at time zone 'America/New_York', (current_date + 27)::timestamp at time zone 'America/New_York', 'Joan and Priya are both travelling');

insert into absences (engineer_id, starts_at, ends_at, reason) values
  ('caleb', (current_date + 20)::timestamp at time zone 'America/New_York', (current_date + 34)::timestamp at time zone 'America/New_York', 'vacation'),
  ('wei', (current_date + 30)::timestamp at time zone 'Asia/Singapore', (current_date + 37)::timestamp at time zone 'Asia/Singapore', 'Lunar New Year'),
  ('tomasz', (current_date + 25)::timestamp at time zone 'Europe/Berlin', (current_date + 32)::timestamp at time zone 'Europe/Berlin', 'parental leave');

-- Who is on call, if anybody: for a step of the ladder in a rotation, at a time, but whom the incident paged on another step.
-- In order: who swapped in; whose shift it is (the primary by the number of shifts since the first hand-over, counted in the
-- rotation's local time; the secondary is the next one); the others of the rotation. Leads stand in for each other.
create function on_call(team text, step text, moment timestamptz, for_incident bigint)
returns table (id text, name text, phone text, time_zone text, local_time text, quiet boolean, because text)
language sql stable as $$
    with place as (
      select r.id, r.lead_id, (select count(*) from rotation_members m where m.rotation_id = r.id) as size,
             floor(extract(epoch from (moment at time zone r.time_zone) - r.first_handover)
                   / 86400 / r.shift_days)::bigint + case step when 'secondary' then 1 else 0 end as turn
        from rotations r where r.id = case step when 'manager' then 'management' else team end
    ), candidates as (
      select o.engineer_id, -1 as choice, o.reason as because
        from overrides o join place on place.id = o.rotation_id
       where o.rung = step and o.starts_at <= moment and o.ends_at > moment
      union all
      select m.engineer_id, ((m.position - place.turn) % size + size) % size, null
        from rotation_members m join place on place.id = m.rotation_id where step <> 'lead'
      union all
      select r.lead_id, case when r.id = place.id then 0 else 1 end, null
        from rotations r, place where step = 'lead'
    )
    select e.id, e.name, e.phone, e.time_zone, to_char(here.now, 'HH24:MI') as local_time,
           case when e.quiet_from <= e.quiet_to then here.now::time >= e.quiet_from and here.now::time < e.quiet_to
                else here.now::time >= e.quiet_from or here.now::time < e.quiet_to end as quiet,
           coalesce(c.because, case when c.choice = 0 then 'rotation' else 'fallback' end) as because
      from candidates c join engineers e on e.id = c.engineer_id,
           lateral (select moment at time zone e.time_zone as now) here
     where not exists (select from absences a where a.engineer_id = e.id and a.starts_at <= moment and a.ends_at > moment)
       and not exists (select from pages p where p.incident_id = for_incident and p.engineer_id = e.id and p.rung <> step)
     order by c.choice, e.id limit 1;
$$;
