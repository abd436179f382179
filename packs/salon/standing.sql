-- How a customer stands: what the tools ask before they book, wait or waive.

-- The last patch test as it counts at "at": done and still valid, booked, too old, or one that left a reaction.
create function patch_test_standing(customer integer, at timestamptz)
returns table (status text, from_date text, from_time text, valid_until text) language sql stable
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
  select state, to_char(local_time(counts + patch_test_before), 'YYYY-MM-DD'),
         to_char(local_time(counts + patch_test_before), 'HH24:MI'), to_char(local_time(counts + patch_test_valid), 'YYYY-MM-DD')
    from standing cross join lateral (select case when state in ('clear', 'planned') then tested_at end as counts) test;
end;

-- What is open for missed visits, CAD.
create function owed_for_missed(customer integer) returns numeric language sql stable
begin atomic
  select coalesce(sum(f.amount), 0) from fees f join bookings b on b.id = f.booking_id
   where b.customer_id = customer and f.kind = 'no-show' and f.status = 'open';
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
  select f.id, f.amount,
         exists (select from fees w join bookings o on o.id = w.booking_id where o.customer_id = customer
                   and w.status = 'waived' and w.settled_at > at - waiver_every), salon.waiver_most
    from fees f join bookings b on b.id = f.booking_id cross join salon
   where b.customer_id = customer and b.reference = booking and f.status = 'open'
   order by f.id limit 1;
end;
