-- Behind which event of each conversation a commit appended, so that readers of the feed know what it wrote; null in rows of before.
alter table switchroom_feed add column if not exists afters integer[];

-- Where each reader of the feed is. One node at a time reads for it: the one that holds it, until `held_until`.
create table if not exists switchroom_readers (
  desk text not null,
  name text not null,
  transaction xid8 not null,
  position bigint not null,
  -- How often it was set back: what is read again is told from what was read before.
  round integer not null default 0,
  node text,
  held_until timestamptz not null,
  -- When a node last ran it.
  seen_at timestamptz not null,
  -- Why it is not to go on, until somebody says so.
  halted text,
  primary key (desk, name)
) with (fillfactor = 50);
