-- The same rows every time, dated from the day they are loaded, so that there is a tomorrow to book and a last week to
-- complain about. Names are invented; phone numbers are 555-01xx. Customers 1 to 8 are written by hand: the README tells
-- their stories.

insert into salon values (true, 'America/Toronto', 15, '1 hour', 60, 4, '24 hours', 15, 50, 50, 3, '48 hours', '6 months',
  7, 15, 40, 3, '90 days', '1 year', 60, 10, 500);

insert into opening_hours (weekday, opens, closes) values
  (1, '9:00', '19:00'), (2, '9:00', '19:00'), (3, '9:00', '19:00'), (4, '9:00', '20:00'), (5, '9:00', '19:00'),
  (6, '9:00', '18:00'), (7, '10:00', '17:00');

insert into closures (day, reason)
select make_date(year, month, day), reason
from generate_series(extract(year from current_date)::int, extract(year from current_date)::int + 1) year,
  (values (1, 1, 'New Year''s Day'), (7, 1, 'Canada Day'), (12, 25, 'Christmas Day'), (12, 26, 'Boxing Day'))
    holiday (month, day, reason);

insert into services (id, name, category, minutes, price, needs_patch_test) values
  ('womens-cut', 'Women''s cut', 'cut', 60, 85, false),
  ('mens-cut', 'Men''s cut', 'cut', 30, 45, false),
  ('childs-cut', 'Child''s cut', 'cut', 30, 35, false),
  ('fringe-trim', 'Fringe trim', 'cut', 15, 15, false),
  ('restyle', 'Restyle', 'cut', 75, 110, false),
  ('beard-trim', 'Beard trim', 'cut', 30, 30, false),
  ('blow-dry', 'Blow-dry', 'styling', 45, 50, false),
  ('updo', 'Updo', 'styling', 60, 95, false),
  ('bridal-hair', 'Bridal hair', 'styling', 120, 220, false),
  ('root-touch-up', 'Root touch-up', 'colour', 90, 95, true),
  ('full-colour', 'Full colour', 'colour', 120, 140, true),
  ('highlights', 'Highlights', 'colour', 150, 190, true),
  ('balayage', 'Balayage', 'colour', 180, 260, true),
  ('grey-blending', 'Grey blending', 'colour', 90, 120, true),
  ('vivid-colour', 'Vivid colour', 'colour', 180, 280, true),
  ('gloss', 'Gloss', 'colour', 45, 65, true),
  ('colour-correction', 'Colour correction', 'colour', 240, 400, true),
  ('colour-consultation', 'Colour consultation', 'colour', 30, 0, false),
  ('patch-test', 'Patch test', 'colour', 15, 0, false),
  ('deep-conditioning', 'Deep conditioning', 'treatment', 30, 40, false),
  ('keratin', 'Keratin treatment', 'treatment', 150, 280, false),
  ('scalp-treatment', 'Scalp treatment', 'treatment', 45, 70, false),
  ('manicure', 'Manicure', 'nails', 45, 40, false),
  ('gel-manicure', 'Gel manicure', 'nails', 60, 58, false),
  ('pedicure', 'Pedicure', 'nails', 60, 62, false),
  ('brow-shape', 'Brow shape', 'brows', 30, 28, false),
  ('brow-tint', 'Brow tint', 'brows', 30, 32, true);

insert into stylists (id, name, title) values
  (1, 'Ava', 'senior stylist'), (2, 'Camille', 'colour director'), (3, 'Dario', 'barber'), (4, 'Elif', 'colourist'),
  (5, 'Jonas', 'stylist'), (6, 'Mei', 'senior colourist'), (7, 'Rosa', 'nail and brow artist'), (8, 'Sam', 'nail and brow artist');

insert into skills (stylist_id, service_id)
select p.id, s.id from stylists p join services s on case p.name
  when 'Ava' then s.category in ('cut', 'styling', 'treatment') and s.id <> 'beard-trim'
  when 'Camille' then s.category in ('colour', 'styling') or s.id in ('womens-cut', 'restyle')
  when 'Dario' then s.id in ('mens-cut', 'beard-trim', 'childs-cut')
  when 'Elif' then (s.category in ('colour', 'treatment')) and s.id <> 'colour-correction'
  when 'Jonas' then s.category in ('cut', 'styling')
  when 'Mei' then s.category in ('colour', 'cut') and s.id <> 'beard-trim'
  else s.category in ('nails', 'brows') or s.id = 'patch-test' end;

-- Everybody works five days: two in turn are off, early and late shifts alternate.
insert into shifts (stylist_id, weekday, starts, ends, break_starts, break_ends)
select p.id, o.weekday, o.opens + late * interval '1 hour', least(o.opens + (8 + late) * interval '1 hour', o.closes),
  time '12:00' + p.id % 4 * interval '30 minutes', time '12:30' + p.id % 4 * interval '30 minutes'
from stylists p cross join opening_hours o
cross join lateral (select (p.id + o.weekday) % 2 as late) shift
where (o.weekday + 5 * p.id) % 7 not in (0, 3);

insert into time_off (stylist_id, during, reason)
select id, tstzrange(instant(current_date + 9 + id, '00:00'), instant(current_date + 12 + id, '00:00')), 'Holiday'
from stylists where id in (3, 5);

insert into customers (name, phone, since) overriding system value values
  ('Nora Whitfield', '+14165550101', current_date - 900),
  ('Dele Adeyemi', '+14165550102', current_date - 400),
  ('Priya Raman', '+14165550103', current_date - 60),
  ('Thomas Rivera', '+14165550104', current_date - 500),
  ('Grace Okonkwo', '+14165550105', current_date - 300),
  ('Hana Kim', '+14165550106', current_date - 1200),
  ('Ivy Lindqvist', '+14165550107', current_date - 700),
  ('Zoe Marchetti', '+14165550108', current_date - 200);

insert into customers (name, phone, since)
select
  (array['Aaliyah', 'Beatriz', 'Chloe', 'Daniel', 'Emeka', 'Fatima', 'Gabriel', 'Hugo', 'Ines', 'Jamal', 'Keiko', 'Leila',
         'Marek', 'Noor', 'Oscar', 'Paula', 'Quinn', 'Ruth', 'Sven', 'Tara'])[1 + n % 20] || ' ' ||
  (array['Abbott', 'Bianchi', 'Castillo', 'Dubois', 'Eze', 'Fischer', 'Grant', 'Haddad', 'Ivanova', 'Jansen', 'Kowalski',
         'Laurent', 'Mensah', 'Novak', 'Osei', 'Petrov', 'Quispe', 'Rossi', 'Silva', 'Tremblay', 'Usman', 'Vargas',
         'Wong', 'Yilmaz', 'Zhang'])[1 + n / 20 + n % 3 * 5],
  '+1' || (array['416', '647', '437'])[1 + n / 100] || '55501' || lpad((n % 100)::text, 2, '0'),
  current_date - 30 - n * 3
from generate_series(9, 299) n;

-- Of every three, two have had a clear patch test not long ago.
insert into patch_tests (customer_id, tested_at, result)
select id, instant(current_date - 20 - id % 90, '14:00'), 'clear' from customers where id > 8 and id % 3 > 0;
insert into patch_tests (customer_id, tested_at, result) values
  (1, instant(current_date - 40, '11:00'), 'clear'),
  (5, instant(current_date - 30, '10:00'), 'clear'),
  (6, instant(current_date - 70, '16:00'), 'clear'),
  (8, instant(current_date - 15, '15:00'), 'reaction');

-- Bookings are numbered last, once it is known which of them fit.
create temporary sequence draft;

create function pg_temp.visit(customer integer, service text, stylist text, days integer, status text) returns void
language sql as $$
  insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at)
  select 'GB-00000000-' || lpad(nextval('draft')::text, 4, '0'), customer, s.id, p.id, free.during, s.price, status,
    least(lower(free.during) - interval '5 days', now() - interval '2 days')
  from services s join stylists p on p.name = stylist
  cross join lateral (
    select f.during from free_times(s.id, current_date + days, current_date + days + 6, instant(current_date + days, '00:00')) f
    where f.stylist_id = p.id order by lower(f.during) limit 1
  ) free
  where s.id = service
$$;

select pg_temp.visit(1, 'balayage', 'Camille', 5, 'booked'), pg_temp.visit(1, 'full-colour', 'Camille', -40, 'completed'),
  pg_temp.visit(4, 'mens-cut', 'Dario', -18, 'no-show'), pg_temp.visit(5, 'full-colour', 'Mei', -5, 'completed'),
  pg_temp.visit(6, 'keratin', 'Elif', 9, 'booked'), pg_temp.visit(7, 'manicure', 'Rosa', -14, 'no-show'),
  pg_temp.visit(7, 'pedicure', 'Rosa', -90, 'no-show'), pg_temp.visit(8, 'womens-cut', 'Jonas', -30, 'completed');
select pg_temp.visit(6, 'womens-cut', 'Ava', -45 * k, 'completed') from generate_series(1, 12) k;

-- Dele's appointment begins within the next day.
insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at)
select 'GB-00000000-' || lpad(nextval('draft')::text, 4, '0'), 2, 'mens-cut', stylist_id, during, 45, 'booked', now() - interval '3 days'
from free_times('mens-cut', current_date - 1, current_date + 2, now() + interval '4 hours') order by lower(during) limit 1;

-- Camille's next Saturday but one is full.
insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at)
select 'GB-00000000-' || lpad(nextval('draft')::text, 4, '0'), 20 + k, 'blow-dry', 2,
  tstzrange(instant(day, start), instant(day, start + interval '45 minutes')), 50, 'booked', now() - interval '4 days'
from (select current_date + 8 + (12 - extract(isodow from current_date)::int) % 7 as day) saturday
cross join shifts t cross join generate_series(0, 11) k
cross join lateral (select t.starts + k * interval '45 minutes' as start) slot
where t.stylist_id = 2 and t.weekday = 6 and start + interval '45 minutes' <= t.ends
  and (start, start + interval '45 minutes') overlaps (t.break_starts, t.break_ends) is false;

-- Everybody else: six weeks back and four ahead, fuller the nearer. What does not fit is left out by the constraint.
with wish as (
  select t.*, d.day, k, t.stylist_id * 31 + (d.day - date '2000-01-03') * 17 + k * 41 as luck
  from (select current_date + ahead as day from generate_series(-42, 28) ahead) d
  join shifts t on t.weekday = extract(isodow from d.day)
  cross join generate_series(0, 5) k
  where not exists (select from closures c where c.day = d.day)
), visit as (
  select wish.*, s.id as service_id, s.minutes, s.price, s.needs_patch_test, 9 + luck * 7 % 291 as customer_id,
    instant(day, starts + make_interval(mins => k * 75 + luck % 4 * 15)) as start
  from wish join lateral (
    select sv.*, row_number() over (order by sv.id) as nth, count(*) over () as of
    from skills sk join services sv on sv.id = sk.service_id
    where sk.stylist_id = wish.stylist_id and sv.id not in ('colour-correction', 'patch-test')
  ) s on s.nth = 1 + luck % s.of
  where luck % 100 < case when day <= current_date then 75 when day < current_date + 8 then 60 else 40 end
)
insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at)
select 'GB-00000000-' || lpad(nextval('draft')::text, 4, '0'), v.customer_id, v.service_id, v.stylist_id,
  tstzrange(v.start, v.start + make_interval(mins => v.minutes)), v.price,
  case when v.start > now() - interval '1 hour' then case when luck % 23 = 0 then 'cancelled' else 'booked' end
       when luck % 41 = 0 then 'no-show' when luck % 13 = 0 then 'cancelled' else 'completed' end,
  least(v.start - make_interval(days => 1 + luck % 20), now() - make_interval(days => 1 + luck % 6, mins => luck % 240))
from visit v
where v.start + make_interval(mins => v.minutes) <= instant(v.day, v.ends)
  and not tstzrange(v.start, v.start + make_interval(mins => v.minutes)) && tstzrange(instant(v.day, v.break_starts), instant(v.day, v.break_ends))
  and not exists (select from time_off o where o.stylist_id = v.stylist_id and o.during @> v.start)
  and (v.start < now() or not v.needs_patch_test or patch_tested(v.customer_id, v.start))
order by v.day, v.stylist_id, v.k
on conflict do nothing;

update bookings b
set reference = 'GB-' || to_char(made.day, 'YYYYMMDD') || '-' || lpad(made.nth::text, 3, '0')
from (
  select id, local_time(created_at)::date as day,
    row_number() over (partition by local_time(created_at)::date order by created_at, id) as nth
  from bookings
) made
where made.id = b.id;

insert into reference_days (day, last)
select local_time(created_at)::date, count(*) from bookings group by 1;

drop function pg_temp.visit;
drop sequence draft;

-- Most fees have been paid. Ivy's first one was waived, her second is open, as is Thomas's only one.
update fees set status = 'paid', settled_at = charged_at + interval '6 days'
where booking_id in (select id from bookings where customer_id > 8 and id % 5 > 0);
update fees set status = 'waived', settled_at = charged_at + interval '2 days'
where id = (select min(f.id) from fees f join bookings b on b.id = f.booking_id
            where b.customer_id = 7 and b.service_id = 'pedicure');

insert into points (customer_id, amount, reason, created_at) values (6, -400, 'Redeemed', now() - interval '20 days');

insert into waiting_list (customer_id, service_id, stylist_id, day, part, created_at)
select 60 + n, 'blow-dry', 2, lower(b.during)::date, case n % 2 when 0 then 'morning' end, now() - interval '1 day' * (4 - n)
from generate_series(0, 3) n
cross join (select during from bookings where stylist_id = 2 and service_id = 'blow-dry' and customer_id = 20 limit 1) b;

insert into complaints (customer_id, booking_id, about, details, correction_until, created_at)
select customer_id, id, 'result', 'The cut is uneven at the back.', (upper(during) + interval '7 days')::date, upper(during) + interval '1 day'
from bookings where status = 'completed' and service_id = 'womens-cut' and customer_id > 8 and id % 30 = 4;

-- What to do for a wish, by what was done to the hair before.
insert into colour_advice (goal, hair, service_id, sessions, advice) values
  ('cover-grey', 'natural', 'root-touch-up', 1, 'A permanent shade close to yours covers grey fully; the roots want a touch-up every 5 to 6 weeks.'),
  ('cover-grey', 'coloured', 'root-touch-up', 1, 'Only the new growth is coloured, and the lengths are refreshed in the last minutes.'),
  ('cover-grey', 'box-dyed', 'full-colour', 1, 'Box dye often leaves bands; one even shade all over comes first, touch-ups after that.'),
  ('cover-grey', 'bleached', 'grey-blending', 1, 'Fine lowlights blend grey and blonde, so that no hard line grows out.'),
  ('refresh', 'natural', 'gloss', 1, 'A gloss adds shine and a hint of tone, and fades softly in 4 to 6 weeks.'),
  ('refresh', 'coloured', 'gloss', 1, 'A gloss brings the tone back without colouring anew.'),
  ('refresh', 'box-dyed', 'gloss', 1, 'A clear or slightly cooler gloss calms the warmth that box dye leaves.'),
  ('refresh', 'bleached', 'gloss', 1, 'A toning gloss takes the yellow out.'),
  ('darker', 'natural', 'full-colour', 1, 'Up to two shades darker looks natural on most people.'),
  ('darker', 'coloured', 'full-colour', 1, 'Going darker over colour is simple and kind to the hair.'),
  ('darker', 'box-dyed', 'full-colour', 1, 'We go half a shade lighter than you want: box dye takes colour deeper than new hair.'),
  ('darker', 'bleached', 'full-colour', 2, 'Bleached hair needs a filler first, or the colour turns muddy; the shade settles in a second visit.'),
  ('lighter', 'natural', 'balayage', 1, 'Balayage lightens by hand where the sun would, and grows out without a line; from dark hair to platinum it takes several visits.'),
  ('lighter', 'coloured', 'highlights', 2, 'Colour does not lift colour: highlights take it out step by step, in about two visits.'),
  ('lighter', 'box-dyed', 'colour-correction', 2, 'Box dye has to be taken out first; a colourist looks at your hair before anything is promised.'),
  ('lighter', 'bleached', 'highlights', 1, 'Only the new growth is lightened, so that the lengths are not bleached twice.'),
  ('dimension', 'natural', 'highlights', 1, 'Fine highlights add depth; half of them around the face already make a difference.'),
  ('dimension', 'coloured', 'balayage', 1, 'A few hand-painted lights break up one flat shade.'),
  ('dimension', 'box-dyed', 'highlights', 2, 'The first visit lifts gently, the second evens out what box dye leaves.'),
  ('dimension', 'bleached', 'grey-blending', 1, 'Lowlights bring depth back into hair that is all one blonde.'),
  ('vivid', 'natural', 'vivid-colour', 2, 'Bright shades need a light base: the first visit lightens, the second colours.'),
  ('vivid', 'coloured', 'vivid-colour', 2, 'The old colour comes out first; deep shades such as burgundy may work in one visit.'),
  ('vivid', 'box-dyed', 'colour-correction', 2, 'Box dye under a bright shade turns patchy; it has to be taken out first.'),
  ('vivid', 'bleached', 'vivid-colour', 1, 'Your base is light enough: one visit, and it fades in 4 to 8 weeks.'),
  ('fix', 'natural', 'colour-consultation', 1, 'A colourist should see it first; the consultation is free.'),
  ('fix', 'coloured', 'colour-correction', 1, 'Uneven colour is evened out strand by strand.'),
  ('fix', 'box-dyed', 'colour-correction', 2, 'Taking box dye out and toning takes about two visits.'),
  ('fix', 'bleached', 'colour-correction', 1, 'Brassy or patchy blonde is toned and evened out.');
