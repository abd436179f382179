-- The sound of calls, some seconds a row: see docs/recordings.md. µ-law can hardly be compressed, so nobody tries.
create table switchroom_recordings (
  conversation text collate "C" not null,
  started_at timestamptz not null,
  chunk integer not null,
  desk text not null,
  line text not null,
  rate integer not null,
  sound bytea not null,
  peaks bytea not null,
  primary key (conversation, started_at, chunk)
);
alter table switchroom_recordings alter column sound set storage external;

-- As in `0010-analyses.sql`, with the sound of the conversations' calls.
create or replace function switchroom_delete_conversations(of_desk text, ids text[], past timestamptz default null)
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
  foreach part in array array['handoffs', 'tool_calls', 'deadlines', 'interruptions', 'analyses', 'recordings'] loop
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
