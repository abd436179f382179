-- How a customer stands: what the tools ask before they book, wait or waive.

-- The last patch test as it counts at "at": done and still valid, booked, too old, or one that left a reaction.
create function patch_test_standing(customer integer, at timestamptz)
returns table (status text, colour_from json, valid_until text) language sql stable
begin atomic
  with test as (
    select (select result from patch_tests where customer_id = customer order by tested_at desc limit 1) as last_result,
           (select max(tested_at) from patch_tests where customer_id = customer and result = 'clear') as done,
           (select min(upper(during)) from bookings where customer_id = customer and service_id = 'patch-test'
               and bookings.status = 'booked') as planned
  ), standing as (
    select salon.*,
           case when last_result = 'reaction' then 'reaction' when done + patch_test_valid > at then 'clear'
                when planned is not null then 'planned' when done is not null then 'expired' else 'missing' end as state,
           case when done + patch_test_valid > at then done else planned end as tested_at
      from test cross join salon
  )
  select state, case when counts is not null then json_build_object('date', to_char(local_time(counts + patch_test_before), 'YYYY-MM-DD'),
           'time', to_char(local_time(counts + patch_test_before), 'HH24:MI')) end,
         to_char(local_time(counts + patch_test_valid), 'YYYY-MM-DD')
    from standing cross join lateral (select case when state in ('clear', 'planned') then tested_at end as counts) test;
end;

-- What is open for missed visits, CAD.
create function owed_for_missed(customer integer) returns numeric language sql stable
begin atomic
  select coalesce(sum(f.amount), 0) from fees f join bookings b on b.id = f.booking_id
   where b.customer_id = customer and f.kind = 'no-show' and f.status = 'open';
end;

-- Whether a fee was waived so lately that no other one is.
create function waived_lately(customer integer, at timestamptz) returns boolean language sql stable
begin atomic
  select exists (select from fees w join bookings o on o.id = w.booking_id cross join salon where o.customer_id = customer
                   and w.status = 'waived' and w.settled_at > at - waiver_every);
end;

-- What keeps a customer from a booking that begins at "starts": references of those in the way, and how many are to come.
create function booking_obstacles(customer integer, starts timestamptz, minutes integer, at timestamptz)
returns table (upcoming integer, most_upcoming integer, same_time text, planned_test text) language sql stable
begin atomic
  with own as (select * from bookings where customer_id = customer and status = 'booked' and lower(during) > at)
  select (select count(*)::int from own), salon.most_upcoming,
         (select reference from own where during && tstzrange(starts, starts + make_interval(mins => minutes)) limit 1),
         (select reference from own where service_id = 'patch-test' limit 1)
    from salon;
end;

-- A place on the waiting list of a day, and the place in line; who is on the list already keeps theirs.
create function join_line(customer integer, service text, stylist text, wanted date, part_wanted text, at timestamptz) returns integer
language sql volatile
begin atomic
  insert into waiting_list (customer_id, service_id, stylist_id, day, part, created_at)
  values (customer, service, (select id from stylists where name = stylist), wanted, part_wanted, at)
  on conflict (customer_id, service_id, day) where status = 'waiting'
  do update set stylist_id = excluded.stylist_id, part = excluded.part;
  select place from (
    select customer_id, row_number() over (order by created_at, id)::int as place
      from waiting_list where day = wanted and service_id = service and status = 'waiting') line
   where customer_id = customer;
end;

-- The open fee of a booking: whether it may be waived, or was one waived not long ago, or is it too much.
create function open_fee(customer integer, booking text, at timestamptz)
returns table (id bigint, amount numeric, before boolean, waiver_most numeric) language sql stable
begin atomic
  select f.id, f.amount, waived_lately(customer, at), salon.waiver_most
    from fees f join bookings b on b.id = f.booking_id cross join salon
   where b.customer_id = customer and b.reference = booking and f.status = 'open'
   order by f.id limit 1;
end;

-- The points a customer has, and the fees that are open.
create function account_of(customer integer) returns table (points integer, open_fees json) language sql stable
begin atomic
  select (select coalesce(sum(amount), 0)::int from points p where p.customer_id = customer),
         (select coalesce(json_agg(json_build_object('reference', b.reference, 'kind', f.kind, 'amount', f.amount) order by f.id), '[]')
            from fees f join bookings b on b.id = f.booking_id where b.customer_id = customer and f.status = 'open');
end;

-- A customer's bookings in order of their start, with what the rules allow of each at "at"; prices less a discount.
create function bookings_of(customer integer, at timestamptz)
returns table (reference text, service text, name text, stylist text, status text, minutes integer, price numeric, date text,
  "time" text, id bigint, moves smallint, ahead boolean, move_fee numeric, cancel_fee numeric, retention_offer numeric,
  moves_left integer, needed_by text) language sql stable
begin atomic
  select b.reference, b.service_id, s.name, p.name, b.status, s.minutes,
         b.price - coalesce((select d.amount from discounts d where d.booking_id = b.id), 0),
         to_char(local_time(lower(b.during)), 'YYYY-MM-DD'), to_char(local_time(lower(b.during)), 'HH24:MI'),
         b.id, b.moves, lower(b.during) > at, late_fee(b.id, 'move', at), late_fee(b.id, 'cancel', at),
         retention_offer(b.id, at), greatest(salon.most_moves - b.moves, 0),
         (select u.name || ' (' || u.reference || ')' from left_untested(b.id, null, at) u where b.status = 'booked' limit 1)
    from bookings b join services s on s.id = b.service_id join stylists p on p.id = b.stylist_id cross join salon
   where b.customer_id = customer order by lower(b.during);
end;

-- The visit that is named, or the latest of the last month, with a complaint about it.
create function visit_of(customer integer, named text, at timestamptz)
returns table (id bigint, reference text, service text, name text, date text, complaint text) language sql stable
begin atomic
  select b.id, b.reference, b.service_id, s.name, to_char(local_time(lower(b.during)), 'YYYY-MM-DD'),
         (select c.reference from complaints c where c.booking_id = b.id limit 1)
    from bookings b join services s on s.id = b.service_id
   where b.customer_id = customer and lower(b.during) < at and b.status in ('booked', 'completed')
     and case when named is null then upper(b.during) > at - interval '1 month' else b.reference = named end
   order by lower(b.during) desc limit 1;
end;

-- Every start within three weeks from a day with who takes it: the stylist of the booking to be moved, else who has the most
-- time free that day. For a customer, colour only when their patch test allows it, and nothing while they have a booking.
create function open_starts(wanted text, first_day date, at timestamptz, stylist text, part text, customer integer, moving bigint,
  preferred text) returns table (date text, "time" text, stylist_name text) language sql stable
begin atomic
  with free as (
    select f.during, lower(f.during) as start, p.id, p.name, s.needs_patch_test,
           count(*) over (partition by p.id, local_time(lower(f.during))::date) as open
      from free_times(wanted, first_day, first_day + 21, at, moving) f
      join stylists p on p.id = f.stylist_id join services s on s.id = wanted
     where (stylist is null or p.name = stylist) and (part is null or part_of_day(lower(f.during)) = part)
  )
  select distinct on (start) to_char(local_time(start), 'YYYY-MM-DD'), to_char(local_time(start), 'HH24:MI'), name
    from free
   where (customer is null or not needs_patch_test or patch_tested(customer, start))
     and not exists (select from bookings b where b.customer_id = customer and b.status = 'booked'
                       and b.during && free.during and b.id is distinct from moving)
     and (moving is null or wanted <> 'patch-test' or not exists (select from left_untested(moving, during, at)))
   order by start, name = preferred desc nulls last, open desc, id;
end;
