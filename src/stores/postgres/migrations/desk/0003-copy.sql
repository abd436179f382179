-- Where the tables of before hold conversations of other desks, too, this desk takes its own out of them. The last desk
-- to come has the tables as they are: `0001-move.sql`.
do $$
declare
  of_desk constant text := current_setting('switchroom.desk');
  own constant text := '(select id from switchroom.conversations where desk = $1)';
  part text;
  columns text;
begin
  if to_regclass('switchroom.conversations') is null then return; end if;
  -- Older nodes of this desk wait, and find nothing of it here afterwards.
  lock table switchroom.conversations in exclusive mode;
  foreach part in array array['events', 'handoffs', 'tool_calls', 'deadlines', 'interruptions', 'held', 'receipts', 'feed',
    'conversations'] loop
    select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
    where attrelid = ('switchroom_' || part)::regclass and attnum > 0 and not attisdropped;
    execute format('with taken as (delete from switchroom.%I where %s returning *)
      insert into %I (%s) overriding system value select %s from taken', part,
      case when part in ('conversations', 'feed') then 'desk = $1' else 'conversation in ' || own end,
      'switchroom_' || part, columns, columns) using of_desk;
  end loop;
  perform setval(pg_get_serial_sequence('switchroom_feed', 'position'), coalesce(max(position), 1)) from switchroom_feed;
end $$;
