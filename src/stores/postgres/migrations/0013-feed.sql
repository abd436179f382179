-- Where each commit of the log has its place, for readers that follow all conversations. One row a commit, with each conversation
-- it appended to and the last event there. `position` grows, but not in the order of commits: see `feed.ts`.
create table switchroom.feed (
  position bigint generated always as identity primary key,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  desk text not null,
  conversations text[] not null,
  seqs integer[] not null
);
create index feed_in_order on switchroom.feed (desk, transaction, position);
-- Rows come in the order of time: an index that costs writers next to nothing.
create index feed_by_time on switchroom.feed using brin (at) with (pages_per_range = 8);
