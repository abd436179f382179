-- What a change of a booking would do to colour that is booked: known before the change is offered to anybody.

-- As patch_tested says, if the booking "changing" were at "moved_to"; null: cancelled.
create function patch_tested_if(customer integer, starts timestamptz, changing bigint, moved_to tstzrange) returns boolean
language sql stable
begin atomic
  select not had_reaction and exists (
    select from (
      select tested_at from patch_tests where customer_id = customer and result = 'clear'
      union all
      select upper(case when b.id = changing then moved_to else b.during end) from bookings b
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

-- One rule, asked in two ways.
create or replace function patch_tested(customer integer, starts timestamptz) returns boolean language sql stable
  begin atomic select patch_tested_if(customer, starts, null, null); end;

-- The colour ahead that would be without its patch test, if the booking "changing" were at "moved_to"; null: cancelled.
create function left_untested(changing bigint, moved_to tstzrange, at timestamptz) returns table (reference text, name text)
language sql stable
begin atomic
  select b.reference, s.name
  from bookings change
  join bookings b on b.customer_id = change.customer_id and b.status = 'booked'
    and (b.id = change.id or change.service_id = 'patch-test')
  join services s on s.id = b.service_id and s.needs_patch_test
  cross join lateral (select lower(case when b.id = change.id then moved_to else b.during end) as starts) planned
  where change.id = changing and starts > at and not patch_tested_if(b.customer_id, starts, changing, moved_to)
  order by starts, b.id;
end;
