-- `customer`: the host's id for a customer it has signed in. `idle_check_at`: when it is to be looked at again whether the
-- conversation is idle; it is moved on by who looks, so that the updates of a turn touch no index for it.
alter table switchroom.conversations
  add column customer text,
  add column closed_at timestamptz,
  add column idle_check_at timestamptz;
update switchroom.conversations
set customer = details->'customer'->>'id',
  closed_at = case when status = 'closed' then updated_at end,
  idle_check_at = case when status <> 'closed' then now() end;
create index conversations_of_customer on switchroom.conversations (desk, customer) where customer is not null;
create index conversations_closed on switchroom.conversations (desk, closed_at) where closed_at is not null;
create index conversations_to_check on switchroom.conversations (desk, idle_check_at) where idle_check_at is not null;

-- Receipts are written in the order of time: an index that costs writers next to nothing.
create index receipts_by_time on switchroom.receipts using brin (at);

-- Deletes conversations of a desk with all that is kept of them, and tells how many rows of what. The one way to delete
-- from the log; the rows of `conversations` go first, so that nobody appends meanwhile.
create function switchroom.delete_conversations(of_desk text, ids text[])
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
  return counts || jsonb_build_object('receipts', counted);
end
$$;
revoke all on function switchroom.delete_conversations from public;

-- Deletes receipts of a desk that nobody can ask for any more: their conversation is in no turn.
create function switchroom.delete_receipts(of_desk text, older_than timestamptz, most integer)
returns integer
language plpgsql
security definer
set search_path = pg_catalog
as $$
declare
  counted integer;
begin
  delete from switchroom.receipts where key in (
    select key from switchroom.receipts
    join switchroom.conversations on id = conversation
    where desk = of_desk and node is null and at < older_than
    limit most
  );
  get diagnostics counted = row_count;
  return counted;
end
$$;
revoke all on function switchroom.delete_receipts from public;

-- Whom this database has forgotten: hashes with a salt of its own, no ids.
create table switchroom.erasure_salts (
  single boolean primary key default true check (single),
  salt bytea not null
);
insert into switchroom.erasure_salts (salt)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
create table switchroom.erasures (
  desk text not null,
  kind text not null check (kind in ('customer', 'conversation')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  primary key (desk, kind, sha256)
);
