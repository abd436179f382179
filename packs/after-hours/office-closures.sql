-- Days on which a customer's office is closed although the week says otherwise: no call back is promised for them. Put
-- yours here. The rows are public holidays of the sample customers from 2026 to 2030, as far as their offices keep them.

create table office_closures (
  customer_id text not null references customers,
  day date not null,
  reason text not null check (reason <> ''),
  primary key (customer_id, day)
);
comment on column office_closures.day is 'where the customer is';

with country (id, code) as (
  values ('NL-101', 'US'), ('NL-127', 'US'), ('NL-155', 'US'), ('NL-186', 'US'), ('NL-114', 'DE'), ('NL-138', 'IN'),
    ('NL-142', 'SG'), ('NL-163', 'ES'), ('NL-178', 'GB'), ('NL-199', 'GB')
), year as (
  select y from generate_series(2026, 2030) y
), dated (code, month, day, reason) as (
  values ('US', 1, 1, 'New Year''s Day'), ('US', 7, 4, 'Independence Day'), ('US', 12, 25, 'Christmas Day'),
    ('GB', 1, 1, 'New Year''s Day'), ('GB', 12, 25, 'Christmas Day'), ('GB', 12, 26, 'Boxing Day'),
    ('DE', 1, 1, 'New Year''s Day'), ('DE', 5, 1, 'Labour Day'), ('DE', 10, 3, 'Day of German Unity'),
    ('DE', 10, 31, 'Reformation Day'), ('DE', 12, 25, 'Christmas Day'), ('DE', 12, 26, 'Second Day of Christmas'),
    ('ES', 1, 1, 'New Year''s Day'), ('ES', 1, 6, 'Epiphany'), ('ES', 5, 1, 'Labour Day'), ('ES', 8, 15, 'Assumption'),
    ('ES', 10, 12, 'National Day'), ('ES', 12, 8, 'Immaculate Conception'), ('ES', 12, 25, 'Christmas Day'),
    ('IN', 1, 26, 'Republic Day'), ('IN', 8, 15, 'Independence Day'), ('IN', 10, 2, 'Gandhi Jayanti'),
    ('SG', 1, 1, 'New Year''s Day'), ('SG', 5, 1, 'Labour Day'), ('SG', 8, 9, 'National Day'), ('SG', 12, 25, 'Christmas Day')
), weekly (code, month, day, weekday, reason) as (
  -- The first such weekday on or after the day.
  values ('US', 5, 25, 1, 'Memorial Day'), ('US', 9, 1, 1, 'Labor Day'), ('US', 11, 22, 4, 'Thanksgiving'),
    ('GB', 5, 1, 1, 'Early May bank holiday'), ('GB', 5, 25, 1, 'Spring bank holiday'), ('GB', 8, 25, 1, 'Summer bank holiday')
), easter (sunday) as (
  values ('2026-04-05'::date), ('2027-03-28'), ('2028-04-16'), ('2029-04-01'), ('2030-04-21')
), by_easter (code, days, reason) as (
  values ('GB', -2, 'Good Friday'), ('GB', 1, 'Easter Monday'), ('DE', -2, 'Good Friday'), ('DE', 1, 'Easter Monday'),
    ('DE', 39, 'Ascension Day'), ('DE', 50, 'Whit Monday'), ('ES', -2, 'Good Friday'), ('SG', -2, 'Good Friday')
), listed (code, day, reason) as (
  values ('GB', '2026-12-28'::date, 'Boxing Day (substitute)'), ('GB', '2027-12-27', 'Christmas Day (substitute)'),
    ('GB', '2027-12-28', 'Boxing Day (substitute)'), ('GB', '2028-01-03', 'New Year''s Day (substitute)'),
    ('US', '2026-07-03', 'Independence Day (observed)'), ('US', '2027-07-05', 'Independence Day (observed)'),
    ('US', '2027-12-24', 'Christmas Day (observed)'), ('US', '2027-12-31', 'New Year''s Day (observed)'),
    ('SG', '2026-02-17', 'Chinese New Year'), ('SG', '2026-02-18', 'Chinese New Year'),
    ('SG', '2027-02-08', 'Chinese New Year (observed)'), ('SG', '2026-08-10', 'National Day (observed)')
), closed as (
  select code, make_date(y, month, day) as day, reason from dated cross join year
  union all
  select code, start + (weekday - extract(isodow from start)::integer + 7) % 7, reason
  from weekly cross join year cross join lateral (select make_date(y, month, day) as start) dates
  union all
  select code, sunday + days, reason from by_easter cross join easter
  union all
  select code, day, reason from listed
)
insert into office_closures (customer_id, day, reason)
select distinct on (customers.id, closed.day) customers.id, closed.day, closed.reason
from closed join country using (code) join customers on customers.id = country.id
order by customers.id, closed.day, closed.reason;
