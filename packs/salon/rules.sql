-- Glow Bar's rules: what is free, what is due, what is allowed. The tools ask here, and so may any other program.

-- The salon's clock.
create function local_time(at timestamptz) returns timestamp language sql stable
  begin atomic select at at time zone time_zone from salon; end;

create function instant(day date, "time" time) returns timestamptz language sql stable
  begin atomic select (day + "time") at time zone time_zone from salon; end;

create function part_of_day(at timestamptz) returns text language sql stable
  begin atomic
    select case when hour < 12 then 'morning' when hour < 17 then 'afternoon' else 'evening' end
    from (select extract(hour from local_time(at)) as hour) clock;
  end;

-- What takes a stylist's time between two days: appointments (but not the one being moved), breaks, time off.
create function busy(first_day date, last_day date, moving bigint) returns table (stylist_id integer, during tstzmultirange)
language sql stable
begin atomic
  select taken.stylist_id, range_agg(taken.during)
  from (
    select b.stylist_id, b.during from bookings b
    where b.status <> 'cancelled' and b.id is distinct from moving
      and b.during && tstzrange(instant(first_day, '00:00'), instant(last_day + 1, '00:00'))
    union all
    select s.stylist_id, tstzrange(instant(midnight::date, s.break_starts), instant(midnight::date, s.break_ends))
    from generate_series(first_day::timestamp, last_day, interval '1 day') midnight
    join shifts s on s.weekday = extract(isodow from midnight)
    union all
    select o.stylist_id, o.during from time_off o
  ) taken
  group by taken.stylist_id;
end;

-- Every time a service can start, with every stylist who could do it: on shift, in opening hours, not busy, on the grid,
-- not too soon and not too far ahead. "moving" is the booking to be moved, whose own time counts as free.
create function free_times(wanted text, first_day date, last_day date, at timestamptz, moving bigint default null)
returns table (stylist_id integer, during tstzrange)
language sql stable
begin atomic
  with window_ as (
    select salon.*, greatest(first_day, local_time(at)::date) as first_free,
           least(last_day, local_time(at)::date + days_ahead) as last_free
    from salon
  ), slot as (
    select k.stylist_id,
           tstzrange(start at time zone w.time_zone, start at time zone w.time_zone + make_interval(mins => s.minutes)) as during
    from window_ w
    join services s on s.id = wanted
    join skills k on k.service_id = s.id
    cross join generate_series(w.first_free::timestamp, w.last_free, interval '1 day') midnight
    join opening_hours o on o.weekday = extract(isodow from midnight)
    join shifts t on t.stylist_id = k.stylist_id and t.weekday = o.weekday
    cross join generate_series(
      midnight + greatest(o.opens, t.starts),
      midnight + least(o.closes, t.ends) - make_interval(mins => s.minutes),
      make_interval(mins => w.slot_minutes)
    ) start
    where not exists (select from closures c where c.day = midnight::date)
  )
  select slot.stylist_id, slot.during
  from slot
  cross join salon
  left join busy(first_day, last_day, moving) b on b.stylist_id = slot.stylist_id
  where lower(slot.during) >= at + salon.lead and not coalesce(b.during && slot.during, false);
end;

-- Whether a customer may have colour at a time: a clear patch test, done or still booked, ends early enough before it and
-- is not too old by then, and the last one that was done left no reaction.
create function patch_tested(customer integer, starts timestamptz) returns boolean language sql stable
begin atomic
  select not had_reaction and exists (
    select from (
      select tested_at from patch_tests where customer_id = customer and result = 'clear'
      union all
      select upper(b.during) from bookings b
      where b.customer_id = customer and b.service_id = 'patch-test' and b.status = 'booked'
    ) test
    where tested_at between starts - salon.patch_test_valid and starts - salon.patch_test_before
  )
  from salon
  cross join (
    select coalesce((select result = 'reaction' from patch_tests where customer_id = customer
                     order by tested_at desc limit 1), false) as had_reaction
  ) latest;
end;

-- The reference of the next booking made on the day of "at".
create function next_reference(at timestamptz) returns text language sql volatile
begin atomic
  insert into reference_days as d (day, last) values (local_time(at)::date, 1)
  on conflict (day) do update set last = d.last + 1
  returning 'GB-' || to_char(d.day, 'YYYYMMDD') || '-' || lpad(d.last::text, greatest(3, length(d.last::text)), '0');
end;

-- What changing a booking costs now: nothing until the notice begins.
create function late_fee(booking bigint, change text, at timestamptz) returns numeric language sql stable
begin atomic
  select case when lower(b.during) - at >= s.notice or b.price = 0 then 0
              when change = 'move' then s.late_move_fee
              else round(b.price * s.late_cancel_percent / 100, 2) end
  from bookings b cross join salon s where b.id = booking;
end;

-- What a regular may be offered to keep a booking rather than cancel it: nothing for one who had something off lately.
create function retention_offer(booking bigint, at timestamptz) returns numeric language sql stable
begin atomic
  select case when b.price > 0 and not exists (select from discounts d where d.booking_id = b.id)
                and not exists (select from discounts d join bookings o on o.id = d.booking_id
                                where o.customer_id = b.customer_id and d.kind = 'retention'
                                  and d.created_at > at - s.retention_every)
                and s.retention_visits <= (select count(*) from bookings v
                                           where v.customer_id = b.customer_id and v.status = 'completed')
              then least(round(b.price * s.retention_percent / 100, 2), s.retention_most) else 0 end
  from bookings b cross join salon s where b.id = booking;
end;

-- A visit that took place earns its price in points; one that was missed costs a fee.
create function settle_visit() returns trigger language plpgsql set search_path from current as $$
begin
  if new.status = 'completed' and floor(new.price) > 0 then
    insert into points (customer_id, booking_id, amount, reason, created_at)
    values (new.customer_id, new.id, floor(new.price), 'Visit', upper(new.during));
  elsif new.status = 'no-show' and new.price > 0 then
    insert into fees (booking_id, kind, amount, status, charged_at)
    select new.id, 'no-show', round(new.price * no_show_percent / 100, 2), 'open', upper(new.during) from salon;
  end if;
  return null;
end $$;

create trigger settle_new_visit after insert on bookings
  for each row execute function settle_visit();
create trigger settle_visit after update of status on bookings
  for each row when (new.status is distinct from old.status) execute function settle_visit();
