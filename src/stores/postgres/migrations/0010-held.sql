-- What nodes hold, so that what a dead one left is found without an index on the node: every turn changes that twice, and
-- without it the updates of a turn are HOT.
create table switchroom.held (
  conversation text collate "C" primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
insert into switchroom.held select id from switchroom.conversations where node is not null;
drop index switchroom.conversations_held;

-- As before, and nothing of them stays held.
create or replace function switchroom.delete_conversations(of_desk text, ids text[])
returns json
language plpgsql
security definer
set search_path = pg_catalog
as $$
declare
  gone text[];
  part text;
  counted integer;
  counts jsonb := '{}';
begin
  with deleted as (
    delete from switchroom.conversations where desk = of_desk and id = any(ids) returning id
  )
  select coalesce(array_agg(id), '{}') into gone from deleted;
  counts := jsonb_build_object('conversations', cardinality(gone));
  foreach part in array array['events', 'handoffs', 'tool_calls', 'deadlines', 'interruptions'] loop
    execute format('delete from switchroom.%I where conversation = any($1)', part) using gone;
    get diagnostics counted = row_count;
    counts := counts || jsonb_build_object(part, counted);
  end loop;
  -- The keys of a conversation begin with its id and a colon.
  delete from switchroom.receipts receipt using unnest(gone) as one (id)
  where receipt.key >= (one.id || ':') collate "C" and receipt.key < (one.id || ';') collate "C"
    and receipt.conversation = one.id;
  get diagnostics counted = row_count;
  delete from switchroom.held where conversation = any(gone);
  return counts || jsonb_build_object('receipts', counted);
end
$$;
