-- Northlight runs servers, networks and buildings for other companies. This is what its after-hours line reads and
-- writes. Times of day are local to the time zone named beside them; everything else is an instant.

create table engineers (
  id text primary key check (id ~ '^[a-z]+$'),
  name text not null unique,
  time_zone text not null,
  phone text not null unique check (phone ~ '^\+[1-9]\d{7,14}$'),
  quiet_from time not null default '22:00',
  quiet_to time not null default '07:00'
);
comment on column engineers.quiet_from is 'local; between quiet_from and quiet_to only P1 and P2 are paged';

create table rotations (
  id text primary key check (id ~ '^[a-z]+$'),
  name text not null,
  time_zone text not null,
  first_handover timestamp not null,
  shift_days smallint not null check (shift_days between 1 and 28),
  lead_id text not null references engineers
);
comment on column rotations.first_handover is 'local; shifts change every shift_days at this time of day, whatever daylight saving does';

create table rotation_members (
  rotation_id text not null references rotations,
  position smallint not null check (position >= 0),
  engineer_id text not null references engineers,
  primary key (rotation_id, position),
  unique (rotation_id, engineer_id)
);
comment on column rotation_members.position is 'from 0 without gaps: shift n is led by position n modulo the number of members';

create table overrides (
  id bigint generated always as identity primary key,
  rotation_id text not null references rotations,
  rung text not null check (rung in ('primary', 'secondary', 'lead', 'manager')),
  engineer_id text not null references engineers,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  reason text not null check (reason <> '')
);
create index on overrides (rotation_id, rung, ends_at);

create table absences (
  engineer_id text not null references engineers,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  reason text not null check (reason <> ''),
  primary key (engineer_id, starts_at)
);

create table services (
  id text primary key check (id ~ '^[a-z-]+$'),
  name text not null unique,
  rotation_id text not null references rotations,
  status text not null default 'operational' check (status in ('operational', 'degraded', 'outage', 'maintenance')),
  status_note text not null default '',
  status_since timestamptz
);

create table customers (
  id text primary key check (id ~ '^NL-\d{3}$'),
  company text not null unique,
  city text not null,
  time_zone text not null,
  opens_at time not null default '08:00'
);

create table stakeholders (
  customer_id text not null references customers,
  name text not null,
  email text not null check (email = lower(email) and email like '%_@_%'),
  primary key (customer_id, email)
);
comment on table stakeholders is 'who at the customer wants to hear of a P1 or P2';

create table known_fixes (
  id text primary key check (id ~ '^KF-\d{2}$'),
  service_id text not null references services,
  title text not null unique,
  symptoms text not null,
  steps text[] not null check (cardinality(steps) > 0),
  words tsvector not null generated always as (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', symptoms), 'B')
  ) stored
);
create index on known_fixes using gin (words);

create table incidents (
  id bigint generated always as identity (start with 2001) primary key,
  reference text not null unique generated always as ('INC-' || id) stored,
  customer_id text not null references customers,
  service_id text not null references services,
  severity text not null check (severity in ('P1', 'P2', 'P3', 'P4')),
  problem text not null check (problem <> ''),
  contact text not null default '',
  phone text check (phone ~ '^\+[1-9]\d{7,14}$'),
  status text not null default 'open' check (status in ('open', 'acknowledged', 'callback', 'resolved')),
  opened_at timestamptz not null,
  resolved_at timestamptz,
  cause text not null default '',
  conversation_id text,
  idempotency_key text unique,
  check ((status = 'resolved') = (resolved_at is not null))
);
create index on incidents (customer_id, opened_at desc);
create index on incidents (service_id, opened_at desc);
create unique index one_incident_a_conversation on incidents (conversation_id, service_id) where status <> 'resolved';

create table incident_notes (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incidents,
  author text not null,
  text text not null check (text <> ''),
  written_at timestamptz not null,
  idempotency_key text unique
);
create index on incident_notes (incident_id, id);

-- The outbox of pages: whatever sends them (SMS, telephone) reads the queued ones and reports answers back.
create table pages (
  id bigint generated always as identity (start with 4101) primary key,
  incident_id bigint not null references incidents,
  rung text not null check (rung in ('primary', 'secondary', 'lead', 'manager')),
  severity text not null check (severity in ('P1', 'P2', 'P3', 'P4')),
  engineer_id text not null references engineers,
  conversation_id text not null,
  message text not null,
  status text not null default 'queued' check (status in ('queued', 'accepted', 'passed', 'withdrawn')),
  queued_at timestamptz not null,
  sent_at timestamptz,
  answered_at timestamptz,
  answer text,
  unique (incident_id, rung, severity),
  check ((status in ('accepted', 'passed')) = (answered_at is not null))
);
create index on pages (queued_at) where sent_at is null and status = 'queued';
comment on column pages.severity is 'of the incident when it was paged: what has become worse is paged again';
comment on column pages.sent_at is 'set by the sender once the message is out';

create table callbacks (
  incident_id bigint primary key references incidents,
  phone text not null check (phone ~ '^\+[1-9]\d{7,14}$'),
  due_at timestamptz not null,
  reason text not null,
  status text not null default 'open' check (status in ('open', 'done')),
  created_at timestamptz not null
);
create index on callbacks (due_at) where status = 'open';

-- The outbox of notices to stakeholders.
create table notices (
  id bigint generated always as identity primary key,
  incident_id bigint not null references incidents,
  email text not null,
  text text not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  idempotency_key text not null,
  unique (idempotency_key, email)
);
