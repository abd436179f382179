-- What nodes hold is found by node, so that a node that looks for what dead ones left reads nothing of what the others are in
-- the middle of. A node of before writes '' and is found by the conversation's row.
alter table switchroom_held add column node text collate "C" not null default '';
update switchroom_held held set node = conversation.node
from switchroom_conversations conversation where conversation.id = held.conversation and conversation.node is not null;
alter table switchroom_held drop constraint switchroom_held_pkey;
alter table switchroom_held add primary key (node, conversation);

-- The feed is read and pruned by its numbers. Of rows that no vacuum had seen yet, a BRIN index says nothing.
drop index switchroom_feed_by_time;
drop index switchroom_receipts_by_time;
create index switchroom_receipts_by_time on switchroom_receipts (at);

-- As in `0005-functions.sql`, but what is held is found by its node.
create or replace function switchroom_delete_conversations(of_desk text, ids text[])
returns json
language plpgsql
security definer
set search_path from current
as $$
declare
  gone text[];
  part text;
  counted integer;
  counts jsonb := '{}';
begin
  with deleted as (
    delete from switchroom_conversations where desk = of_desk and id = any(ids) returning id, node
  ), held as (
    delete from switchroom_held held using deleted where held.node in (deleted.node, '') and held.conversation = deleted.id
  )
  select coalesce(array_agg(id), '{}') into gone from deleted;
  counts := jsonb_build_object('conversations', cardinality(gone));
  foreach part in array array['events', 'handoffs', 'tool_calls', 'deadlines', 'interruptions'] loop
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

-- As in `0005-functions.sql`, but the oldest first, each with its conversation looked up by id.
create or replace function switchroom_delete_receipts(of_desk text, older_than timestamptz, most integer)
returns integer
language plpgsql
security definer
set search_path from current
as $$
declare
  counted integer;
begin
  delete from switchroom_receipts where key in (
    select key from switchroom_receipts receipt
    where at < older_than
      and (select desk = of_desk and node is null from switchroom_conversations where id = receipt.conversation)
    order by at limit most
  );
  get diagnostics counted = row_count;
  return counted;
end
$$;
