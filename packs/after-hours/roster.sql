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
