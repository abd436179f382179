-- The log is kept in a partition for each month, by when the conversation was opened (UTC). The month is kept with the conversation, is
-- told by who reads its events, and is a part of every unique key of the log. What there was before is of the month 2000-01: no
-- row is written anew. See docs/adr/0022-partitions-of-the-log.md.

-- Waits for the turns of nodes of the release before. Those write no month, and are refused from here on.
lock table switchroom_conversations in access exclusive mode;
create function switchroom_month_missing() returns date language plpgsql as $$
begin
  raise exception using errcode = 'operator_intervention',
    message = 'This node is of a release before the log had months: stop it and start the present one';
end
$$;

alter table switchroom_conversations add column month date not null default '2000-01-01';
alter table switchroom_conversations alter column month set default switchroom_month_missing();
-- By the month: whether any is left, and when the last one was closed.
create index switchroom_conversations_by_month on switchroom_conversations (month, closed_at);

alter table switchroom_events rename to switchroom_events_2000_01;
alter table switchroom_events_2000_01 add column month date not null default '2000-01-01';
alter table switchroom_events_2000_01 alter column month drop default;
alter table switchroom_events_2000_01 drop constraint switchroom_events_pkey;
drop index switchroom_events_by_message;

create table switchroom_events (
  like switchroom_events_2000_01 including defaults,
  primary key (conversation, seq, month)
) partition by list (month);
alter table switchroom_events alter column month set default switchroom_month_missing();
-- A message is taken once, however often it is sent: a customer's, and a person's.
create unique index switchroom_events_by_message on switchroom_events (
  conversation, (data->>'messageId'), (coalesce(data->>'staff', '')), month
) where type in ('customer-said', 'person-said', 'person-whispered') and data->>'messageId' is not null;

-- Makes a table the partition of a month, with its keys by names that tell which they are.
create function switchroom_attach_month(part text, of_month date)
returns void
language plpgsql
set search_path from current
as $$
begin
  execute format('alter table %I add primary key (conversation, seq, month)', part);
  execute format('create unique index %I on %I (
      conversation, (data->>''messageId''), (coalesce(data->>''staff'', '''')), month
    ) where type in (''customer-said'', ''person-said'', ''person-whispered'') and data->>''messageId'' is not null',
    part || '_by_message', part);
  execute format('alter table switchroom_events attach partition %I for values in (%L)', part, of_month);
end
$$;
revoke all on function switchroom_attach_month from public;
do $$ begin
  if exists (select from switchroom_events_2000_01) then
    perform switchroom_attach_month('switchroom_events_2000_01', '2000-01-01');
  else
    drop table switchroom_events_2000_01;
  end if;
end $$;

-- Makes the partition of the month that `at` is in, and of so many after it, where they are missing. Nobody who reads or appends waits:
-- a table is made by itself, and attached.
create function switchroom_make_months(at timestamptz, ahead integer)
returns void
language plpgsql
security definer
set search_path from current
as $$
declare
  first constant timestamp := date_trunc('month', at at time zone 'UTC');
  of_month date;
  part text;
begin
  for of_month in
    select generate_series(first, first + least(ahead, 12) * interval '1 month', interval '1 month')
  loop
    part := 'switchroom_events_' || to_char(of_month, 'YYYY_MM');
    continue when to_regclass(part) is not null;
    -- One node at a time; the others find it made.
    lock table only switchroom_events in share update exclusive mode;
    continue when to_regclass(part) is not null;
    execute format('create table %I (like switchroom_events)', part);
    perform switchroom_attach_month(part, of_month);
  end loop;
end
$$;
revoke all on function switchroom_make_months from public;
select switchroom_make_months(now(), 3);

-- Whether the events of a month are to go all at once: it is over, and all of its conversations that are left were closed before `past`.
create function switchroom_goes_whole(of_month date, past timestamptz)
returns boolean
language sql
stable
set search_path from current
as $$
  select past is not null and of_month + interval '1 month' <= past at time zone 'UTC' and coalesce(
    (select closed_at is not null and closed_at < past from switchroom_conversations
      where month = of_month order by closed_at desc limit 1), true)
$$;
revoke all on function switchroom_goes_whole from public;

-- Drops the earliest month that was over a day ago and of which no conversation is left. A drop locks the whole log, and whoever appends
-- waits behind that: so it is given up after some ms, and tried again at the next call.
create function switchroom_drop_month(at timestamptz)
returns void
language plpgsql
security definer
set search_path from current
set lock_timeout = '5ms'
as $$
declare
  of_month date;
  part text;
begin
  for part in
    select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'switchroom_events'::regclass order by relname
  loop
    of_month := to_date(right(part, 7), 'YYYY_MM');
    exit when of_month + interval '1 month 1 day' > at at time zone 'UTC';
    continue when exists (select from switchroom_conversations where month = of_month);
    -- Whoever gives rights goes through all tables there are: see `grants.ts`.
    exit when not pg_try_advisory_xact_lock(hashtextextended('switchroom rights', 0));
    lock table only switchroom_events in access exclusive mode;
    -- Nobody can open one there from here on, but somebody may have before; and another node may have dropped it.
    if not exists (select from switchroom_conversations where month = of_month) then
      execute format('drop table if exists %I', part);
    end if;
    return;
  end loop;
exception when lock_not_available then
  return;
end
$$;
revoke all on function switchroom_drop_month from public;

-- As in `0007-scale.sql`, but events are found by their month. With `past`, all of these were closed before it: the events of a month of
-- which that is true of all wait until the last one is gone, and go with the month. Nobody can read them any more.
drop function switchroom_delete_conversations;
create function switchroom_delete_conversations(of_desk text, ids text[], past timestamptz default null)
returns json
language plpgsql
security definer
set search_path from current
as $$
declare
  gone text[];
  months date[];
  of_month date;
  part text;
  counted integer;
  events integer := 0;
  counts jsonb;
begin
  with deleted as (
    delete from switchroom_conversations where desk = of_desk and id = any(ids) returning id, node, month
  ), held as (
    delete from switchroom_held held using deleted where held.node in (deleted.node, '') and held.conversation = deleted.id
  )
  select coalesce(array_agg(id), '{}'), coalesce(array_agg(distinct month), '{}') into gone, months from deleted;
  foreach of_month in array months loop
    continue when switchroom_goes_whole(of_month, past);
    -- Planned for this month: of the others nothing is opened.
    execute 'delete from switchroom_events where month = $1 and conversation = any($2)' using of_month, gone;
    get diagnostics counted = row_count;
    events := events + counted;
  end loop;
  counts := jsonb_build_object('conversations', cardinality(gone), 'events', events);
  foreach part in array array['handoffs', 'tool_calls', 'deadlines', 'interruptions'] loop
    execute format('delete from %I where conversation = any($1)', 'switchroom_' || part) using gone;
    get diagnostics counted = row_count;
    counts := counts || jsonb_build_object(part, counted);
  end loop;
  -- The keys of a conversation begin with its id and a colon.
  delete from switchroom_receipts receipt using unnest(gone) as one (id)
  where receipt.key >= (one.id || ':') collate "C" and receipt.key < (one.id || ';') collate "C"
    and receipt.conversation = one.id;
  get diagnostics counted = row_count;
  return counts || jsonb_build_object('receipts', counted);
end
$$;
revoke all on function switchroom_delete_conversations from public;
