-- What tools read and do in one statement.

alter table customers add column country text check (country ~ '^[A-Z]{2}$');
comment on column customers.country is 'ISO 3166: a telephone number without its country code is of it; of the US without';
update customers set country = case time_zone when 'Europe/Berlin' then 'DE' when 'Asia/Kolkata' then 'IN' when 'Asia/Singapore' then 'SG'
  when 'Europe/Madrid' then 'ES' when 'Europe/London' then 'GB' else 'US' end;

-- Whose number it is, or whose name the words hold.
create function customer_in(words text) returns text language sql stable as $$
  select id from customers where id = upper(trim(words)) or strpos(lower(words), lower(company)) > 0
   order by id = upper(trim(words)) desc, length(company) desc limit 1
$$;

-- The first opening of a customer's office after a time, within the next 400 days: as an instant, in words (with the date where
-- it is not within six days), and the closures of working days before.
create function next_opening(customer text, after timestamptz)
returns table (at timestamptz, words text, holidays text[]) language sql stable as $$
  with days as (
    select d.day, (d.day + c.opens_at) at time zone c.time_zone as opens, d.day + c.opens_at as local, x.reason
      from customers c
      cross join lateral (select (after at time zone c.time_zone)::date + n as day from generate_series(0, 400) n) d
      left join office_closures x on x.customer_id = c.id and x.day = d.day
     where c.id = customer and extract(isodow from d.day) < 6
  ), missed as (
    select reason, min(day) as day from days where reason is not null group by reason
  )
  select opens, to_char(local, case when opens < after + interval '6 days' then 'FMDay HH24:MI' else 'FMDay, FMDD FMMonth HH24:MI' end),
         array(select m.reason from missed m where m.day < days.day order by m.day)
    from days where reason is null and opens > after order by opens limit 1
$$;

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

-- An incident with the names that people know it by.
create view incident_details as
  select i.id::int as id, i.reference, i.status, i.severity, i.problem, i.phone, i.cause, i.opened_at, i.conversation_id,
         i.customer_id, c.company, coalesce(c.country, 'US') as country, i.service_id, s.name as service, s.rotation_id
    from incidents i join customers c on c.id = i.customer_id join services s on s.id = i.service_id;

-- A page with whom it went to, and the time it was for them.
create view page_details as
  select p.id::int as id, p.incident_id, p.rung, p.severity, p.status, p.conversation_id, p.queued_at, p.sent_at, e.name,
         e.time_zone, to_char(p.queued_at at time zone e.time_zone, 'HH24:MI') as local_time
    from pages p join engineers e on e.id = p.engineer_id;

-- Writes down what was answered to a page, once: who takes the incident has it, and its other pages are called off.
create function answer_page(answered bigint, how text, words text, moment timestamptz) returns void language sql as $$
  with changed as (
    update pages set status = how, answered_at = moment, answer = words where id = answered and status <> how
    returning incident_id, engineer_id
  ), taken as (
    update incidents i set status = 'acknowledged' from changed c
     where how = 'accepted' and i.id = c.incident_id and i.status in ('open', 'callback')
  ), withdrawn as (
    update pages p set status = 'withdrawn' from changed c
     where how = 'accepted' and p.incident_id = c.incident_id and p.id <> answered and p.status = 'queued'
  )
  insert into incident_notes (incident_id, author, text, written_at)
  select c.incident_id, e.name, e.name || case how when 'accepted' then ' has taken it.' else ' can not take it.' end, moment
    from changed c join engineers e on e.id = c.engineer_id
$$;
