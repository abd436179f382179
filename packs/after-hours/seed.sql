-- Services, customers, and the incidents of the last months. The same rows every time, dated from the day they are loaded.

set local timezone to 'UTC';

insert into services (id, name, rotation_id) values
  ('web-hosting', 'Web hosting', 'platform'),
  ('databases', 'Databases', 'platform'),
  ('email', 'Email', 'platform'),
  ('backups', 'Backups', 'platform'),
  ('internet', 'Internet access', 'network'),
  ('vpn', 'VPN', 'network'),
  ('wifi', 'Wi-Fi', 'network'),
  ('power', 'Power and UPS', 'facilities'),
  ('cooling', 'Cooling', 'facilities'),
  ('doors', 'Doors and alarms', 'facilities'),
  ('unlisted', 'Other or several services', 'platform');

update services set status = 'degraded', status_note = 'Mail to some large providers is delayed by up to 20 minutes; nothing is lost.',
  status_since = now() - interval '50 minutes' where id = 'email';
update services set status = 'maintenance', status_note = 'Restores wait until 06:00 UTC while storage is moved; backups run as usual.',
  status_since = now() - interval '3 hours' where id = 'backups';

insert into customers (id, company, city, time_zone, opens_at) values
  ('NL-101', 'Alder Clinics', 'Boston', 'America/New_York', '07:30'),
  ('NL-114', 'Brandt Logistik', 'Hamburg', 'Europe/Berlin', '07:00'),
  ('NL-127', 'Copperfield Books', 'Chicago', 'America/Chicago', '09:00'),
  ('NL-138', 'Deccan Textiles', 'Mumbai', 'Asia/Kolkata', '09:30'),
  ('NL-142', 'Esplanade Hotels', 'Singapore', 'Asia/Singapore', '08:00'),
  ('NL-155', 'Fennel & Rye Bakeries', 'Portland', 'America/Los_Angeles', '06:00'),
  ('NL-163', 'Galván Arquitectos', 'Madrid', 'Europe/Madrid', '09:00'),
  ('NL-178', 'Hollis Law', 'London', 'Europe/London', '09:00'),
  ('NL-186', 'Ito Precision', 'San Jose', 'America/Los_Angeles', '08:00'),
  ('NL-199', 'Juniper Schools Trust', 'Leeds', 'Europe/London', '08:00');

insert into stakeholders (customer_id, name, email)
select id, 'Facilities', 'facilities@' || lower(replace(id, '-', '')) || '.example.com' from customers
union all
select id, 'Management', 'management@' || lower(replace(id, '-', '')) || '.example.com' from customers;

-- Two incidents a week for the last half year, resolved, each with its cause.
with story (n, service_id, problem, cause) as (values
  (0, 'web-hosting', 'Web shop answers 502', 'A deployment had used up the disk; old releases were removed.'),
  (1, 'vpn', 'Nobody can connect to the VPN', 'The certificate of the gateway had expired; a new one is renewed by itself.'),
  (2, 'power', 'UPS of the server room beeps', 'One battery was at its end; the pack was exchanged.'),
  (3, 'databases', 'Orders time out', 'A report held a lock; reports now read from the replica.'),
  (4, 'cooling', 'Server room at 31 degrees', 'A drain was blocked and the unit had stopped; cleaned, and a sensor was added.'),
  (5, 'internet', 'Office is offline', 'The carrier worked on the line unannounced; traffic moved to the second line.'),
  (6, 'email', 'Mail bounces', 'A DNS record was missing after a move; put back.'),
  (7, 'doors', 'Badge readers are dead', 'A power supply had failed; exchanged, doors were opened by key meanwhile.'),
  (8, 'wifi', 'Wi-Fi drops in the warehouse', 'Two access points shared a channel; the plan was changed.'),
  (9, 'backups', 'Last night''s backup failed', 'The target was full; retention was shortened as agreed.')
), past as (
  select week, story.*, (array['P1', 'P2', 'P2', 'P3', 'P3', 'P4'])[1 + (week * 3 + n) % 6] as severity,
    now() - make_interval(days => 3 + week * 7 + n % 2 * 3, hours => n) as opened,
    (select id from customers order by id offset (week * 7 + n * 3) % 10 limit 1) as customer_id
  from generate_series(0, 25) week join story on n in (week % 10, (week * 3 + 5) % 10)
)
insert into incidents (customer_id, service_id, severity, problem, contact, status, opened_at, resolved_at, cause)
select customer_id, service_id, severity, problem, 'Night porter', 'resolved', opened,
  opened + make_interval(mins => 25 + (week * 37 + n * 11) % 200), cause
from past order by opened;

insert into incident_notes (incident_id, author, text, written_at)
select id, 'After-hours desk', 'Resolved. ' || cause, resolved_at from incidents;
