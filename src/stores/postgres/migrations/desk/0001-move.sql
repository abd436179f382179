-- A database of before has the tables of all its desks in the schema `switchroom`. Where all conversations there are this
-- desk's, the tables become its own as they are: names change, no row is touched.
do $$
declare
  of_desk constant text := current_setting('switchroom.desk');
  part text;
  name text;
begin
  if to_regclass('switchroom.conversations') is null then return; end if;
  -- Waits for the turns of older nodes; what they write from here on is refused, and nothing of it half done.
  lock table switchroom.conversations in access exclusive mode;
  if exists (select from switchroom.conversations where desk <> of_desk) then return; end if;
  foreach part in array array['conversations', 'events', 'handoffs', 'tool_calls', 'deadlines', 'nodes', 'interruptions',
    'held', 'receipts', 'receipt_keys', 'feed', 'write_probe'] loop
    for name in
      select relname from pg_index join pg_class on pg_class.oid = indexrelid
      where indrelid = format('switchroom.%I', part)::regclass
    loop
      execute format('alter index switchroom.%I rename to %I', name, 'switchroom_' || name);
    end loop;
    execute format('alter table switchroom.%I rename to %I', part, 'switchroom_' || part);
    execute format('alter table switchroom.%I set schema %I', 'switchroom_' || part, current_schema());
  end loop;
  execute 'alter sequence feed_position_seq rename to switchroom_feed_position_seq';
  drop function switchroom.settle_call;
  drop function switchroom.delete_conversations;
  drop function switchroom.delete_receipts;
end $$;
