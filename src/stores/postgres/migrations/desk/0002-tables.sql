-- The tables of one desk, in the desk's own schema, which is first on the search path. Their names begin with
-- `switchroom_`, so that they never meet those of the pack, which are in the same schema: a tool's own rows and its receipt
-- are one transaction, and a transaction stays in one schema. A desk of before has them from `0001-move.sql`.
-- Ids compare as bytes ("C"): cheaper, and the same in every database.

create table if not exists switchroom_conversations (
  id text collate "C" primary key,
  desk text not null,
  line text not null,
  status text not null,
  owner text not null,
  epoch integer not null,
  turn integer not null,
  seq integer not null,
  handoffs integer not null,
  facts jsonb not null,
  metadata jsonb not null,
  title text not null,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  -- Who is in the middle of a turn.
  node text,
  -- What no query picks by; json, as it is only ever read whole, and jsonb costs more to write.
  details json not null default '{}',
  -- Since when a person is waited for: set while a conversation waits for one, is with one, or has a tool call that waits
  -- for a yes.
  waiting_since timestamptz,
  -- The host's id for a customer it has signed in.
  customer text,
  closed_at timestamptz,
  -- When it is to be looked at again whether the conversation is idle; moved on by who looks.
  idle_check_at timestamptz
) with (fillfactor = 80);

-- Only what hardly ever changes is indexed, so that a turn's updates of the row touch no index (HOT).
create index if not exists switchroom_conversations_by_opening on switchroom_conversations (desk, opened_at desc, id desc);
create index if not exists switchroom_conversations_by_status on switchroom_conversations (desk, status, opened_at desc, id desc);
create index if not exists switchroom_conversations_waiting on switchroom_conversations (desk, waiting_since, id)
  where waiting_since is not null;
create index if not exists switchroom_conversations_of_customer on switchroom_conversations (desk, customer) where customer is not null;
create index if not exists switchroom_conversations_closed on switchroom_conversations (desk, closed_at) where closed_at is not null;
create index if not exists switchroom_conversations_to_check on switchroom_conversations (desk, idle_check_at)
  where idle_check_at is not null;

-- The log is the truth; everything else could be computed from it. No foreign keys: the append statement
-- writes events only for the conversation row it moved.
create table if not exists switchroom_events (
  conversation text collate "C" not null,
  seq integer not null,
  turn integer not null,
  epoch integer not null,
  type text not null,
  at timestamptz not null,
  data jsonb not null,
  -- In which version of its type it was written; see docs/adr/0014-events.md.
  version smallint not null default 1,
  primary key (conversation, seq)
);

-- A message is taken once, however often it is sent: a customer's, and a person's.
create unique index if not exists switchroom_events_by_message on switchroom_events (
  conversation, (data->>'messageId'), (coalesce(data->>'staff', ''))
) where type in ('customer-said', 'person-said', 'person-whispered') and data->>'messageId' is not null;

-- `details`: the payload, how it was judged, what was carried, and each step.
create table if not exists switchroom_handoffs (
  conversation text collate "C" not null,
  seq integer not null,
  turn integer not null,
  call_id text not null,
  "from" text not null,
  "to" text not null,
  reason text not null,
  status text not null,
  at timestamptz not null,
  actor text not null,
  depth integer not null,
  details json not null,
  primary key (conversation, seq)
);

create table if not exists switchroom_tool_calls (
  conversation text collate "C" not null,
  -- Of the tool-called event. Not the call id: models do use one twice.
  seq integer not null,
  turn integer not null,
  call_id text not null,
  agent text not null,
  name text not null,
  arguments text not null,
  status text not null,
  output text,
  ms double precision,
  at timestamptz not null,
  parent text,
  recovered text,
  primary key (conversation, seq)
);

create table if not exists switchroom_deadlines (
  conversation text collate "C" not null,
  name text not null,
  desk text not null,
  due_at timestamptz not null,
  primary key (conversation, name)
);
create index if not exists switchroom_deadlines_by_time on switchroom_deadlines (desk, due_at);

-- A node that beat a moment ago lives.
create table if not exists switchroom_nodes (
  id text collate "C" primary key,
  beat_at timestamptz not null
) with (fillfactor = 50);

-- Turns somebody wants to end, until their node hears of it.
create table if not exists switchroom_interruptions (
  conversation text collate "C" primary key,
  turn integer not null
);

-- What nodes hold, so that what a dead one left is found without an index on the node: every turn changes that twice.
create table if not exists switchroom_held (
  conversation text collate "C" primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- What write tools did, each in the commit of what it did. Kept: they are the proof.
create table if not exists switchroom_receipts (
  key text collate "C" primary key,
  conversation text collate "C" not null,
  receipt jsonb not null,
  at timestamptz not null default now()
);
-- Written in the order of time: an index that costs writers next to nothing.
create index if not exists switchroom_receipts_by_time on switchroom_receipts using brin (at);

-- What signs the receipts of calls: the engine reads it, tools can not.
create table if not exists switchroom_receipt_keys (
  single boolean primary key default true check (single),
  secret bytea not null
);
insert into switchroom_receipt_keys (secret)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')))
on conflict do nothing;

-- Where each commit of the log has its place, for readers that follow all conversations. One row a commit, with each
-- conversation it appended to and the last event there. `position` grows, but not in the order of commits: see `feed.ts`.
create table if not exists switchroom_feed (
  position bigint generated always as identity primary key,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  desk text not null,
  conversations text[] not null,
  seqs integer[] not null
);
create index if not exists switchroom_feed_in_order on switchroom_feed (desk, transaction, position);
create index if not exists switchroom_feed_by_time on switchroom_feed using brin (at) with (pages_per_range = 8);

-- Written to by health checks: whether the database can write at all.
create table if not exists switchroom_write_probe (
  single boolean primary key default true check (single),
  at timestamptz not null
) with (fillfactor = 50);
insert into switchroom_write_probe (at) values (clock_timestamp()) on conflict do nothing;
