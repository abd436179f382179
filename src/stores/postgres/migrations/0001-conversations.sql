-- Ids compare as bytes ("C"): cheaper, and the same in every database.

create table switchroom.conversations (
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
  updated_at timestamptz not null
) with (fillfactor = 80);

-- Only what hardly ever changes is indexed, so that a turn's updates of the row touch no index (HOT).
create index conversations_by_opening on switchroom.conversations (opened_at desc, id desc);
create index conversations_by_status on switchroom.conversations (status, opened_at desc) where status <> 'open';

-- The log is the truth; everything else could be computed from it. No foreign keys: the append statement
-- writes events only for the conversation row it moved.
create table switchroom.events (
  conversation text collate "C" not null,
  seq integer not null,
  turn integer not null,
  epoch integer not null,
  type text not null,
  at timestamptz not null,
  data jsonb not null,
  primary key (conversation, seq)
);

create table switchroom.handoffs (
  conversation text collate "C" not null,
  seq integer not null,
  turn integer not null,
  call_id text not null,
  "from" text not null,
  "to" text not null,
  reason text not null,
  status text not null,
  at timestamptz not null,
  primary key (conversation, seq)
);

create table switchroom.tool_calls (
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
  primary key (conversation, seq)
);

-- SQL files of packs that ran, with what was in them.
create table switchroom.pack_files (
  pack text not null,
  file text not null,
  sha256 text not null,
  ran_at timestamptz not null default now(),
  primary key (pack, file)
);
