-- What logins that serve and tools do with the rights of the tables' owner. `from current`: each of these looks in the desk's
-- schema, whoever calls it.

-- The one thing of these tables that a tool's login may do: keep its receipt, with the engine's signature of this very one, so
-- that a tool's own SQL keeps none, for no call. The lock makes whoever takes the conversation over wait for the commit, and
-- refuses a tool whose conversation was taken over before, or whose call was done before.
create function switchroom_settle_call(
  receipt_key text, conversation_id text, at_seq integer, receipt text, signature bytea
)
returns void
language plpgsql
security definer
set search_path from current
as $$
declare
  -- Hashes of the parts, so that no part can run into the next one.
  expected constant bytea := sha256((select secret from switchroom_receipt_keys)
    || sha256(convert_to(receipt_key, 'UTF8')) || sha256(convert_to(conversation_id, 'UTF8'))
    || sha256(convert_to(at_seq::text, 'UTF8')) || sha256(convert_to(receipt, 'UTF8')));
begin
  if signature is distinct from expected then
    raise exception using errcode = 'insufficient_privilege', message = 'The engine did not sign this receipt.';
  end if;
  perform from switchroom_conversations where id = conversation_id and seq = at_seq for share;
  if not found then
    raise exception using errcode = 'SW001', message = conversation_id || ' is no longer at event ' || at_seq;
  end if;
  insert into switchroom_receipts values (receipt_key, conversation_id, receipt::jsonb) on conflict (key) do nothing;
  if not found then
    raise exception using errcode = 'SW001', message = receipt_key || ' has its receipt already';
  end if;
end
$$;
revoke all on function switchroom_settle_call from public;

-- Deletes conversations of a desk with all that is kept of them, and tells how many rows of what. The one way to delete
-- from the log; the rows of conversations go first, so that nobody appends meanwhile.
create function switchroom_delete_conversations(of_desk text, ids text[])
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
    delete from switchroom_conversations where desk = of_desk and id = any(ids) returning id
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
  delete from switchroom_held where conversation = any(gone);
  return counts || jsonb_build_object('receipts', counted);
end
$$;
revoke all on function switchroom_delete_conversations from public;

-- Deletes receipts of a desk that nobody can ask for any more: their conversation is in no turn.
create function switchroom_delete_receipts(of_desk text, older_than timestamptz, most integer)
returns integer
language plpgsql
security definer
set search_path from current
as $$
declare
  counted integer;
begin
  delete from switchroom_receipts where key in (
    select key from switchroom_receipts
    join switchroom_conversations on id = conversation
    where desk = of_desk and node is null and at < older_than
    limit most
  );
  get diagnostics counted = row_count;
  return counted;
end
$$;
revoke all on function switchroom_delete_receipts from public;
