-- Glow Bar, a hair and beauty salon in Toronto: what its desk reads and writes. Money is CAD; days and times of day are
-- the salon's own. The numbers of its rules are in the one row of "salon", so that nothing else has to know them.

create table salon (
  only_row boolean primary key default true check (only_row),
  time_zone text not null,
  slot_minutes integer not null,
  lead interval not null,
  days_ahead integer not null,
  most_upcoming integer not null,
  notice interval not null,
  late_move_fee numeric(6, 2) not null,
  late_cancel_percent integer not null,
  no_show_percent integer not null,
  most_moves integer not null,
  patch_test_before interval not null,
  patch_test_valid interval not null,
  correction_days integer not null,
  retention_percent integer not null,
  retention_most numeric(6, 2) not null,
  retention_visits integer not null,
  retention_every interval not null,
  waiver_every interval not null,
  waiver_most numeric(6, 2) not null,
  dollars_per_100_points numeric(6, 2) not null,
  most_points integer not null
);
comment on table salon is 'one row';
comment on column salon.lead is 'how long before its start an appointment can be booked at the latest';
comment on column salon.notice is 'how long before its start an appointment can be moved or cancelled for nothing';

create table opening_hours (
  weekday smallint primary key check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens)
);
comment on column opening_hours.weekday is '1 is Monday, 7 is Sunday; a day without a row is closed';

create table closures (
  day date primary key,
  reason text not null
);

create table services (
  id text primary key check (id ~ '^[a-z-]+$'),
  name text not null unique,
  category text not null check (category in ('cut', 'styling', 'colour', 'treatment', 'nails', 'brows')),
  minutes integer not null check (minutes > 0 and minutes % 15 = 0),
  price numeric(8, 2) not null check (price >= 0),
  needs_patch_test boolean not null default false
);

create table stylists (
  id integer primary key,
  name text not null unique,
  title text not null
);

create table skills (
  stylist_id integer not null references stylists,
  service_id text not null references services,
  primary key (stylist_id, service_id)
);
create index on skills (service_id);

create table shifts (
  stylist_id integer not null references stylists,
  weekday smallint not null references opening_hours,
  starts time not null,
  ends time not null check (ends > starts),
  break_starts time not null check (break_starts >= starts),
  break_ends time not null check (break_ends > break_starts and break_ends <= ends),
  primary key (stylist_id, weekday)
);

create table time_off (
  stylist_id integer not null references stylists,
  during tstzrange not null,
  reason text not null
);

create table customers (
  id integer generated always as identity primary key,
  name text not null check (name <> ''),
  phone text not null unique check (phone ~ '^\+[1-9]\d{7,14}$'),
  since date not null
);

-- Every try to prove who one is; wrong ones are counted to stop guessing.
create table verification_attempts (
  id bigint generated always as identity primary key,
  conversation_id text not null,
  claimed text not null,
  succeeded boolean not null,
  attempted_at timestamptz not null
);
comment on column verification_attempts.claimed is 'the phone number or booking reference that was given';
create index on verification_attempts (conversation_id) where not succeeded;
create index on verification_attempts (claimed, attempted_at) where not succeeded;

create table patch_tests (
  customer_id integer not null references customers,
  tested_at timestamptz not null,
  result text not null check (result in ('clear', 'reaction')),
  primary key (customer_id, tested_at)
);

create table bookings (
  id bigint generated always as identity primary key,
  reference text not null unique check (reference ~ '^GB-\d{8}-\d{3,}$'),
  customer_id integer not null references customers,
  service_id text not null references services,
  stylist_id integer not null references stylists,
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  price numeric(8, 2) not null check (price >= 0),
  status text not null check (status in ('booked', 'cancelled', 'completed', 'no-show')),
  moves smallint not null default 0,
  created_at timestamptz not null,
  created_by_conversation text,
  -- A stylist has one customer at a time, whoever writes. A range of one number stands for the number: ranges have a
  -- GiST index in every PostgreSQL, numbers only with an extension.
  constraint one_customer_at_a_time
    exclude using gist (int4range(stylist_id, stylist_id, '[]') with =, during with &&) where (status <> 'cancelled')
);
comment on column bookings.created_by_conversation is 'null: made in the salon';
create index on bookings (customer_id);
create index on bookings using gist (during);

-- The last number given out on each day. The row stays locked until the booking commits, and a booking that is rolled
-- back gives its number back: no number is missing, none comes twice.
create table reference_days (
  day date primary key,
  last integer not null check (last >= 1)
);

create table discounts (
  booking_id bigint primary key references bookings,
  kind text not null check (kind in ('points', 'retention')),
  amount numeric(8, 2) not null check (amount > 0),
  created_at timestamptz not null
);
comment on table discounts is 'at most one for a booking';

create table fees (
  id bigint generated always as identity primary key,
  booking_id bigint not null references bookings,
  kind text not null check (kind in ('late-cancel', 'late-move', 'no-show')),
  amount numeric(8, 2) not null check (amount > 0),
  status text not null check (status in ('open', 'paid', 'waived')),
  charged_at timestamptz not null,
  settled_at timestamptz check ((settled_at is null) = (status = 'open'))
);
create index on fees (booking_id);

create table points (
  id bigint generated always as identity primary key,
  customer_id integer not null references customers,
  booking_id bigint references bookings,
  amount integer not null check (amount <> 0),
  reason text not null,
  created_at timestamptz not null
);
create index on points (customer_id);

create table complaints (
  id bigint generated always as identity (start with 301) primary key,
  reference text not null unique generated always as ('CP-' || id) stored,
  customer_id integer not null references customers,
  booking_id bigint references bookings,
  about text not null check (about in ('result', 'waiting', 'staff', 'price', 'other')),
  details text not null check (details <> ''),
  correction_until date,
  correction_booking_id bigint references bookings,
  created_at timestamptz not null,
  created_by_conversation text
);
comment on column complaints.correction_until is 'last day of the free correction that was granted; null: none was';

create table waiting_list (
  id bigint generated always as identity primary key,
  customer_id integer not null references customers,
  service_id text not null references services,
  stylist_id integer references stylists,
  day date not null,
  part text check (part in ('morning', 'afternoon', 'evening')),
  status text not null default 'waiting' check (status in ('waiting', 'offered', 'booked')),
  created_at timestamptz not null
);
create unique index one_wait_for_a_day on waiting_list (customer_id, service_id, day) where status = 'waiting';
create index on waiting_list (day) where status = 'waiting';

create table messages (
  id bigint generated always as identity primary key,
  customer_id integer not null references customers,
  body text not null,
  queued_at timestamptz not null
);
comment on table messages is 'text messages to be sent';

create table colour_advice (
  goal text not null,
  hair text not null,
  service_id text not null references services,
  sessions smallint not null check (sessions >= 1),
  advice text not null,
  primary key (goal, hair)
);
