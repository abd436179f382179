-- The same rows every time, dated from the day they are loaded, so that "my invoice for May" and
-- "yesterday's calls" have an answer on any day. Names are invented; addresses and numbers are reserved ones
-- (example.com, 555-01xx). Customers HL-1001 to HL-1008 are written by hand: the README tells their stories.

set local timezone to 'UTC';

insert into plans (id, name, rank, seat_month, prepay_discount_percent, min_seats, max_seats, minutes_per_seat, features) values
  ('starter', 'Starter', 1, 14, 10, 1, 10, 500,
   '{one phone number per account,voicemail to email,mobile and desktop apps}'),
  ('team', 'Team', 2, 24, 15, 2, 50, 2000,
   '{everything in Starter,call queues,call recording,shared inbox}'),
  ('business', 'Business', 3, 38, 18, 5, null, null,
   '{everything in Team,unlimited minutes,webhooks and API,CRM integrations,analytics}'),
  ('enterprise', 'Enterprise', 4, 55, 20, 25, null, null,
   '{everything in Business,single sign-on,99.99% uptime commitment,named support engineer}');

insert into customers
  (id, company, contact_name, email, phone, postal_code, city, country, plan_id, billing, seats, numbers, payment_method, since) values
  ('HL-1001', 'Santos Studio', 'Maria Santos', 'maria.santos@example.com', '+17375550101', '78701', 'Austin', 'US', 'team', 'monthly', 7, 3, 'Visa ending 4242', current_date - 900),
  ('HL-1002', 'Okafor Logistics', 'Chidi Okafor', 'chidi.okafor@example.org', '+17735550102', '60607', 'Chicago', 'US', 'business', 'monthly', 12, 6, 'Mastercard ending 5454', current_date - 1100),
  ('HL-1003', 'Lindqvist Architects', 'Elin Lindqvist', 'elin.lindqvist@example.net', '+16475550103', 'M5V 2T6', 'Toronto', 'CA', 'business', 'monthly', 30, 25, 'bank transfer', current_date - 1400),
  ('HL-1004', 'Tanaka Ceramics', 'Yuki Tanaka', 'yuki.tanaka@example.com', '+14155550104', '94107', 'San Francisco', 'US', 'starter', 'monthly', 4, 1, 'Visa ending 1881', current_date - 700),
  ('HL-1005', 'Haddad Dental', 'Layla Haddad', 'layla.haddad@example.org', '+18575550105', '02116', 'Boston', 'US', 'team', 'monthly', 9, 4, 'Amex ending 0005', current_date - 800),
  ('HL-1006', 'Novak & Sons', 'Petr Novak', 'petr.novak@example.net', '+17205550106', '80202', 'Denver', 'US', 'team', 'monthly', 5, 2, 'Visa ending 3220', current_date - 650),
  ('HL-1007', 'Brightwater Clinics', 'Aisha Rahman', 'aisha.rahman@example.com', '+17785550107', 'V6B 1A1', 'Vancouver', 'CA', 'enterprise', 'annual', 40, 30, 'bank transfer', current_date - 1000),
  ('HL-1008', 'Moreau Bakery', 'Camille Moreau', 'camille.moreau@example.org', '+15045550108', '70130', 'New Orleans', 'US', 'starter', 'monthly', 2, 1, 'Visa ending 7711', current_date - 600);

with place (position, area, city, country, postal) as (values
  (0, '212', 'New York', 'US', '10001'), (1, '213', 'Los Angeles', 'US', '90012'),
  (2, '312', 'Chicago', 'US', '60601'), (3, '713', 'Houston', 'US', '77002'),
  (4, '602', 'Phoenix', 'US', '85003'), (5, '215', 'Philadelphia', 'US', '19103'),
  (6, '210', 'San Antonio', 'US', '78205'), (7, '619', 'San Diego', 'US', '92101'),
  (8, '214', 'Dallas', 'US', '75201'), (9, '408', 'San Jose', 'US', '95112'),
  (10, '512', 'Austin', 'US', '78702'), (11, '904', 'Jacksonville', 'US', '32202'),
  (12, '206', 'Seattle', 'US', '98101'), (13, '303', 'Denver', 'US', '80203'),
  (14, '617', 'Boston', 'US', '02108'), (15, '503', 'Portland', 'US', '97204'),
  (16, '416', 'Toronto', 'CA', 'M5H'), (17, '514', 'Montreal', 'CA', 'H2Y'),
  (18, '604', 'Vancouver', 'CA', 'V6C'), (19, '403', 'Calgary', 'CA', 'T2P')
), word as (select
  '{Amber,Atlas,Beacon,Blue Heron,Cedar,Copper,Coral,Delta,Ember,Falcon,Granite,Harvest,Juniper,Lantern,Maple,Northgate,Orchard,Pioneer,Silver Birch,Summit}'::text[] as first_word,
  '{Analytics,Books,Catering,Construction,Consulting,Dental,Design,Energy,Farms,Foods,Freight,Gardens,Insurance,Law,Media,Outfitters,Pharmacy,Robotics,Travel,Veterinary}'::text[] as second_word,
  '{Aaron,Abena,Adriana,Ahmed,Alejandro,Amara,Ana,Andrei,Anh,Anjali,Beatriz,Bilal,Carlos,Chen,Daniela,Deepak,Diego,Elif,Emeka,Fatima,Giulia,Grace,Hana,Hiroshi,Ines,Ivan,James,Jin,Katarzyna,Kwame,Leila,Liam,Lucia,Mateo,Mei,Miguel,Nadia,Ngozi,Noor,Olga,Omar,Priya,Rafael,Rosa,Samuel,Sofia,Tariq,Thandi,Valentina,Yusuf}'::text[] as given,
  '{Abebe,Acosta,Adeyemi,Ali,Andersen,Bauer,Becker,Castillo,Chowdhury,Cohen,Costa,Diaz,Dubois,Eze,Fernandes,Flores,Garcia,Gupta,Hansen,Hernandez,Hoang,Ibrahim,Ito,Jensen,Johnson,Kaur,Khan,Kim,Kowalski,Lee,Lopez,Mbeki,Mensah,Mitchell,Murphy,Nakamura,Nguyen,Oliveira,Park,Patel,Petrov,Popescu,Ramirez,Rossi,Sato,Schmidt,Silva,Singh,Torres,Walker,Wang,Yilmaz,Zhang}'::text[] as family
), person as (
  select n, first_word[1 + n % 20] || ' ' || second_word[1 + (n / 20 + n) % 20] as company,
    given[1 + (n * 17) % 50] as given, family[1 + (n * 29) % 53] as family,
    (n + n / 100) % 20 as place, (array['starter', 'team', 'team', 'business', 'business', 'enterprise'])[1 + n % 6] as plan
  from generate_series(1009, 1400) n, word
)
insert into customers
  (id, company, contact_name, email, phone, postal_code, city, country, plan_id, billing, seats, numbers, payment_method, since)
select 'HL-' || n, company, given || ' ' || family,
  lower(given || '.' || family || '@' || replace(company, ' ', '-') || '.example.com'),
  '+1' || area || '55501' || lpad((n % 100)::text, 2, '0'),
  case country when 'CA' then postal || ' ' || n % 10 || 'B' || n / 10 % 10 else lpad((postal::int + n % 30)::text, 5, '0') end,
  city, country, plan, case when n % 9 = 4 then 'annual' else 'monthly' end,
  case plan when 'starter' then 1 + n % 10 when 'team' then 2 + n % 30 when 'business' then 5 + n % 60 else 25 + n % 120 end,
  1 + n % 12,
  (array['Visa', 'Mastercard', 'Amex'])[1 + n % 3] || ' ending ' || lpad((n * 37 % 10000)::text, 4, '0'),
  current_date - 30 - (n * 13) % 1500
from person join place on place.position = person.place;

-- One invoice a month for the last 18 months; for those who prepay, one in the month of their anniversary.
with due as (
  select c.id as customer_id, right(c.id, 4)::int as n, period::date as period
  from customers c,
    generate_series(greatest(date_trunc('month', c.since + interval '1 month'), date_trunc('month', current_date) - interval '17 months'),
                    date_trunc('month', current_date), interval '1 month') period
  where c.billing = 'monthly' or extract(month from period) = extract(month from c.since + interval '1 month')
)
insert into invoices (id, customer_id, period, issued_on, due_on, total, status)
select 'INV-' || extract(year from period) || '-' ||
    lpad((row_number() over (partition by extract(year from period) order by period, customer_id))::text, 4, '0'),
  customer_id, period, period, period + 14, 0,
  case when n > 1008 and n % 23 = 0 and period > current_date - 80
            then case when period + 14 < current_date then 'overdue' else 'open' end
       when period + 1 + n % 3 > current_date or (n > 1008 and n % 3 = 0 and period + 14 >= current_date) then 'open'
       else 'paid' end
from due;

insert into invoice_lines (invoice_id, position, description, quantity, unit_price)
select i.id, 1, p.name || ' plan, ' || c.billing, c.seats, case c.billing when 'annual' then p.seat_year else p.seat_month end
from invoices i join customers c on c.id = i.customer_id join plans p on p.id = c.plan_id
union all
select i.id, 2, 'Phone numbers', c.numbers, case c.billing when 'annual' then 48 else 4 end
from invoices i join customers c on c.id = i.customer_id
union all
select i.id, 3, 'Minutes beyond the plan', 20 + (right(c.id, 4)::int * extract(month from i.period)::int) % 380, 0.02
from invoices i join customers c on c.id = i.customer_id
where right(c.id, 4)::int > 1008 and c.plan_id in ('starter', 'team')
  and (right(c.id, 4)::int + extract(month from i.period)::int) % 5 = 0;

update invoices i set total = sums.total
from (select invoice_id, sum(amount) as total from invoice_lines group by invoice_id) sums
where sums.invoice_id = i.id;

insert into payments (invoice_id, amount, method, paid_on)
select i.id, i.total, c.payment_method, i.issued_on + 1 + right(c.id, 4)::int % 3
from invoices i join customers c on c.id = i.customer_id where i.status = 'paid';

-- HL-1001 and HL-1004 were charged twice for the last May; HL-1004 has had the money back.
insert into payments (invoice_id, amount, method, paid_on)
select i.id, i.total, c.payment_method, i.issued_on + 4
from invoices i join customers c on c.id = i.customer_id
where c.id in ('HL-1001', 'HL-1004')
  and i.period = make_date(extract(year from current_date - 141)::int, 5, 1);

insert into refunds (invoice_id, amount, reason, idempotency_key, created_at)
select id, total, 'Charged twice', 'seed-' || id, period + 20
from invoices where customer_id = 'HL-1004' and period = make_date(extract(year from current_date - 141)::int, 5, 1);

insert into refunds (invoice_id, amount, reason, idempotency_key, created_at)
select i.id, least(i.total, 20 + right(c.id, 4)::int % 80),
  (array['Service credit after an outage', 'Wrong number of seats billed', 'Goodwill'])[1 + right(c.id, 4)::int % 3],
  'seed-' || i.id, i.issued_on + 12
from invoices i join customers c on c.id = i.customer_id
where c.id > 'HL-1008' and right(c.id, 4)::int % 7 = 2 and i.status = 'paid'
  and i.period = date_trunc('month', current_date) - interval '3 months';

insert into plan_changes
  (customer_id, from_plan, from_billing, to_plan, to_billing, status, requested_at, effective_on, prorated_charge, idempotency_key)
select c.id, lower_plan.id, 'monthly', c.plan_id, c.billing, 'applied', c.since + 20, c.since + 20, 0, 'seed-' || c.id
from customers c join plans p on p.id = c.plan_id join plans lower_plan on lower_plan.rank = p.rank - 1
where right(c.id, 4)::int % 8 = 3;

-- 15 calls each over the last fortnight: 4 in 5 get through.
with call as (
  select c.id, c.phone, right(c.id, 4)::int as n, k, (right(c.id, 4)::int * 7 + k * 11) % 25 as luck
  from customers c, generate_series(0, 14) k
)
insert into calls (customer_id, from_number, to_number, started_at, seconds, status, sip_code, error, mos)
select id, phone, '+1' || (array['212', '415', '305', '702'])[1 + (n + k) % 4] || '55501' || lpad(((n * 3 + k * 7) % 100)::text, 2, '0'),
  (current_date - 1 - k % 14 + time '13:00' + make_interval(mins => (n * 11 + k * 53) % 480)) at time zone 'UTC',
  case when luck < 20 then 20 + (n * 31 + k * 97) % 1500 else 0 end,
  case when luck < 20 then 'completed' when luck < 22 then 'no-answer' when luck < 24 then 'busy' else 'failed' end,
  case when luck < 20 then 200 when luck < 22 then 480 when luck < 24 then 486 else 404 end,
  case when luck = 24 then 'Number not in service' end,
  case when luck < 20 then 3.8 + ((n + k) % 7) / 10.0 end
from call where id not in ('HL-1005', 'HL-1006');

-- HL-1005: most of yesterday's calls were turned away by the far carrier. HL-1006: choppy audio.
insert into calls (customer_id, from_number, to_number, started_at, seconds, status, sip_code, error, mos)
select 'HL-1005', '+18575550105', '+1212555' || lpad((110 + k)::text, 4, '0'),
  (current_date - 1 - k / 12 + time '14:00' + make_interval(mins => (k % 12) * 17)) at time zone 'UTC',
  case when k < 12 and k % 3 > 0 then 0 else 60 + k * 9 end,
  case when k < 12 and k % 3 > 0 then 'failed' else 'completed' end,
  case when k < 12 and k % 3 > 0 then 503 else 200 end,
  case when k < 12 and k % 3 > 0 then 'Service unavailable at the far carrier' end,
  case when k < 12 and k % 3 > 0 then null else 4.2 end
from generate_series(0, 47) k;

insert into calls (customer_id, from_number, to_number, started_at, seconds, status, sip_code, error, mos)
select 'HL-1006', '+17205550106', '+1702555' || lpad((120 + k)::text, 4, '0'),
  (current_date - 1 - k / 8 + time '15:00' + make_interval(mins => (k % 8) * 23)) at time zone 'UTC',
  120 + k * 13, 'completed', 200, null, 2.1 + (k % 6) / 10.0
from generate_series(0, 31) k;

insert into webhooks (id, customer_id, url, events, status)
select 'WH-' || right(id, 4), id, 'https://hooks.' || split_part(email, '@', 2) || '/harbourline',
  '{call.completed,call.missed,voicemail.received}', case when right(id, 4)::int % 41 = 0 then 'paused' else 'active' end
from customers where plan_id in ('business', 'enterprise');

-- HL-1002's receiver answers 502 every 10 minutes, on the dot; the others fail in the ways receivers do.
insert into webhook_deliveries (webhook_id, event, attempted_at, status_code, latency_ms, error)
select 'WH-1002', 'call.completed', at, case when bad then 502 else 200 end,
  case when bad then 5004 else 90 + k * 7 % 60 end, case when bad then 'Bad Gateway' end
from generate_series(0, 719) k,
  lateral (select date_bin('2 minutes', now(), timestamptz '2000-01-01 00:00+00') - k * interval '2 minutes') t (at),
  lateral (select extract(epoch from at)::bigint % 600 = 0) b (bad);

with attempt as (
  select w.id, right(w.id, 4)::int as n, k, right(w.id, 4)::int % 13 as fault
  from webhooks w, generate_series(0, 19) k where w.id <> 'WH-1002'
)
insert into webhook_deliveries (webhook_id, event, attempted_at, status_code, latency_ms, error)
select id, (array['call.completed', 'call.missed', 'voicemail.received'])[1 + k % 3],
  now() - make_interval(mins => k * 61 + n % 60 + k * k % 7),
  case when fault = 1 then 401 when fault = 2 then null when fault = 3 and k < 6 then 404 when fault = 4 and k % 8 = 3 then 500 else 200 end,
  case when fault = 2 then 10000 else 60 + (n * k) % 400 end,
  case when fault = 1 then 'Unauthorized' when fault = 2 then 'Timed out after 10 s'
       when fault = 3 and k < 6 then 'Not Found' when fault = 4 and k % 8 = 3 then 'Internal Server Error' end
from attempt;

insert into demo_specialists (id, name) values (1, 'Ravi Menon'), (2, 'Ingrid Solberg'), (3, 'Tomas Herrera');

-- On weekdays at 10:00 two of three are taken, and on Tuesdays at 14:00 all are.
insert into demo_bookings (specialist_id, starts_at, name, email, topic, idempotency_key)
select s, (day::date + time '10:00' + case when s = 3 or h = 1 then interval '4 hours' else interval '0' end) at time zone 'America/New_York',
  (array['Ines Costa', 'Kwame Mensah', 'Hana Sato'])[s], 'guest' || s || '@example.org', 'Overview', 'seed-' || day::date || '-' || s || '-' || h
from generate_series(current_date + 1, current_date + 28, interval '1 day') day, generate_series(1, 3) s, generate_series(0, 1) h
where extract(isodow from day) < 6 and case when h = 1 then extract(isodow from day) = 2 and s < 3 else s < 3 or extract(isodow from day) = 2 end;

insert into one_pagers (topic, title, url) values
  ('overview', 'Harbourline on one page', 'https://www.example.com/harbourline/overview.pdf'),
  ('pricing', 'Plans and prices', 'https://www.example.com/harbourline/pricing.pdf'),
  ('security', 'Security and privacy', 'https://www.example.com/harbourline/security.pdf'),
  ('integrations', 'Webhooks, API and CRM integrations', 'https://www.example.com/harbourline/integrations.pdf'),
  ('call-centers', 'Call queues and contact centers', 'https://www.example.com/harbourline/call-centers.pdf');
