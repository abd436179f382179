-- Harbourline, a cloud telephony company: what its support desk reads and writes. Money is USD.

create table plans (
  id text primary key check (id ~ '^[a-z]+$'),
  name text not null unique,
  rank smallint not null unique,
  seat_month numeric(8, 2) not null check (seat_month > 0),
  prepay_discount_percent smallint not null check (prepay_discount_percent between 0 and 50),
  seat_year numeric(8, 2) not null
    generated always as (round(seat_month * 12 * (100 - prepay_discount_percent) / 100, 2)) stored,
  min_seats integer not null check (min_seats >= 1),
  max_seats integer check (max_seats >= min_seats),
  minutes_per_seat integer check (minutes_per_seat > 0),
  features text[] not null
);
comment on column plans.max_seats is 'null: no upper limit';
comment on column plans.minutes_per_seat is 'outbound minutes a month; null: unlimited';

create table customers (
  id text primary key check (id ~ '^HL-\d{4}$'),
  company text not null unique,
  contact_name text not null,
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  phone text not null unique check (phone ~ '^\+[1-9]\d{7,14}$'),
  postal_code text not null,
  city text not null,
  country char(2) not null,
  plan_id text not null references plans,
  billing text not null check (billing in ('monthly', 'annual')),
  seats integer not null check (seats >= 1),
  numbers integer not null check (numbers >= 1),
  payment_method text not null,
  since date not null
);
create index on customers (plan_id);

-- Every try to prove who one is; wrong ones are counted to stop guessing.
create table verification_attempts (
  id bigint generated always as identity primary key,
  conversation_id text not null,
  account_id text not null,
  succeeded boolean not null,
  attempted_at timestamptz not null
);
create index on verification_attempts (conversation_id) where not succeeded;
create index on verification_attempts (account_id, attempted_at) where not succeeded;

create table invoices (
  id text primary key check (id ~ '^INV-\d{4}-\d{4}$'),
  customer_id text not null references customers,
  period date not null check (extract(day from period) = 1),
  issued_on date not null,
  due_on date not null check (due_on >= issued_on),
  total numeric(10, 2) not null check (total >= 0),
  status text not null check (status in ('paid', 'open', 'overdue')),
  unique (customer_id, period)
);

create table invoice_lines (
  invoice_id text not null references invoices on delete cascade,
  position smallint not null check (position >= 1),
  description text not null,
  quantity numeric(10, 2) not null check (quantity > 0),
  unit_price numeric(10, 4) not null check (unit_price >= 0),
  amount numeric(10, 2) not null generated always as (round(quantity * unit_price, 2)) stored,
  primary key (invoice_id, position)
);

create table payments (
  id bigint generated always as identity primary key,
  invoice_id text not null references invoices,
  amount numeric(10, 2) not null check (amount > 0),
  method text not null,
  paid_on date not null
);
create index on payments (invoice_id);

create table refunds (
  id bigint generated always as identity (start with 5001) primary key,
  reference text not null unique generated always as ('RF-' || id) stored,
  invoice_id text not null references invoices,
  amount numeric(10, 2) not null check (amount > 0),
  reason text not null check (reason <> ''),
  idempotency_key text not null unique,
  created_by_conversation text,
  created_at timestamptz not null
);
create index on refunds (invoice_id);
comment on column refunds.created_by_conversation is 'null: made by a person';

create table plan_changes (
  id bigint generated always as identity primary key,
  customer_id text not null references customers,
  from_plan text not null references plans,
  from_billing text not null check (from_billing in ('monthly', 'annual')),
  to_plan text not null references plans,
  to_billing text not null check (to_billing in ('monthly', 'annual')),
  status text not null check (status in ('applied', 'scheduled', 'replaced')),
  requested_at timestamptz not null,
  effective_on date not null,
  prorated_charge numeric(10, 2) not null check (prorated_charge >= 0),
  idempotency_key text not null unique,
  replaced_by_key text,
  created_by_conversation text,
  check ((status = 'replaced') = (replaced_by_key is not null)),
  check ((from_plan, from_billing) <> (to_plan, to_billing))
);
create unique index one_scheduled_change on plan_changes (customer_id) where status = 'scheduled';
create index on plan_changes (customer_id);
comment on column plan_changes.replaced_by_key is 'idempotency key of the call that took this change back';

create table calls (
  id bigint generated always as identity primary key,
  customer_id text not null references customers,
  from_number text not null,
  to_number text not null,
  started_at timestamptz not null,
  seconds integer not null check (seconds >= 0),
  status text not null check (status in ('completed', 'failed', 'busy', 'no-answer')),
  sip_code smallint not null check (sip_code between 200 and 699),
  error text,
  mos numeric(2, 1) check (mos between 1 and 5),
  check ((status = 'completed') = (sip_code = 200)),
  check (status = 'completed' or (seconds = 0 and mos is null))
);
create index on calls (customer_id, started_at desc);
comment on column calls.mos is 'mean opinion score of the audio, 1 (bad) to 5; under 3.6 people notice';

create table webhooks (
  id text primary key check (id ~ '^WH-\d{4}$'),
  customer_id text not null references customers,
  url text not null check (url like 'https://%'),
  events text[] not null check (cardinality(events) > 0),
  status text not null check (status in ('active', 'paused', 'disabled'))
);
create index on webhooks (customer_id);

create table webhook_deliveries (
  id bigint generated always as identity primary key,
  webhook_id text not null references webhooks,
  event text not null,
  attempted_at timestamptz not null,
  status_code smallint check (status_code between 100 and 599),
  latency_ms integer not null check (latency_ms >= 0),
  error text
);
create index on webhook_deliveries (webhook_id, attempted_at desc);
comment on column webhook_deliveries.status_code is 'null: no HTTP answer at all';

create table demo_specialists (
  id smallint primary key,
  name text not null unique
);

create table demo_bookings (
  id bigint generated always as identity (start with 2001) primary key,
  reference text not null unique generated always as ('DEMO-' || id) stored,
  specialist_id smallint not null references demo_specialists,
  starts_at timestamptz not null,
  name text not null,
  email text not null,
  topic text,
  idempotency_key text not null unique,
  created_by_conversation text,
  created_at timestamptz not null default now(),
  unique (specialist_id, starts_at)
);

create table one_pagers (
  topic text primary key check (topic ~ '^[a-z-]+$'),
  title text not null,
  url text not null check (url like 'https://%')
);

create table one_pager_sends (
  id bigint generated always as identity primary key,
  topic text not null references one_pagers,
  email text not null,
  status text not null default 'queued' check (status in ('queued', 'sent', 'failed')),
  idempotency_key text not null unique,
  created_by_conversation text,
  queued_at timestamptz not null
);
