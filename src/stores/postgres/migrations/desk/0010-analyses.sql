-- What is known of each closed conversation, computed from its log: see docs/after-the-call.md. The columns beside `analysis` are what
-- lists and figures pick and count by.
create table switchroom_analyses (
  conversation text collate "C" primary key,
  desk text not null,
  version integer not null,
  seq integer not null,
  found_by text not null,
  line text not null,
  opened_at timestamptz not null,
  disposition text not null,
  sentiment real,
  lead smallint not null,
  rating smallint,
  usd double precision not null,
  -- Whoever had the conversation, and each way it went, `from>to`, as often as it was gone.
  agents text[] not null,
  edges text[] not null,
  flags text[] not null,
  turn_ms integer[] not null,
  analysis json not null,
  at timestamptz not null default now()
);
create index switchroom_analyses_by_opening on switchroom_analyses (desk, opened_at desc, conversation desc);

-- As in `0009-months.sql`, with what was found out about the conversations.
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
  foreach part in array array['handoffs', 'tool_calls', 'deadlines', 'interruptions', 'analyses'] loop
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
