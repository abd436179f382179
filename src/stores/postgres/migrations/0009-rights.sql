-- What signs the receipts of calls: the engine reads it, tools can not.
create table switchroom.receipt_keys (
  single boolean primary key default true check (single),
  secret bytea not null
);
insert into switchroom.receipt_keys (secret)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- As before, and only with the engine's signature of this very receipt: a tool's own SQL keeps none, for no call.
drop function switchroom.settle_call(text, text, integer, jsonb);
create function switchroom.settle_call(
  receipt_key text, conversation_id text, at_seq integer, receipt text, signature bytea
)
returns void
language plpgsql
security definer
set search_path = pg_catalog
as $$
declare
  -- Hashes of the parts, so that no part can run into the next one.
  expected constant bytea := sha256((select secret from switchroom.receipt_keys)
    || sha256(convert_to(receipt_key, 'UTF8')) || sha256(convert_to(conversation_id, 'UTF8'))
    || sha256(convert_to(at_seq::text, 'UTF8')) || sha256(convert_to(receipt, 'UTF8')));
begin
  if signature is distinct from expected then
    raise exception using errcode = 'insufficient_privilege', message = 'The engine did not sign this receipt.';
  end if;
  perform from switchroom.conversations where id = conversation_id and seq = at_seq for share;
  if not found then
    raise exception using errcode = 'SW001', message = conversation_id || ' is no longer at event ' || at_seq;
  end if;
  insert into switchroom.receipts values (receipt_key, conversation_id, receipt::jsonb) on conflict (key) do nothing;
  if not found then
    raise exception using errcode = 'SW001', message = receipt_key || ' has its receipt already';
  end if;
end
$$;
revoke all on function switchroom.settle_call from public;

-- Written to by health checks: whether the database can write at all.
create table switchroom.write_probe (
  single boolean primary key default true check (single),
  at timestamptz not null
) with (fillfactor = 50);
insert into switchroom.write_probe (at) values (clock_timestamp());
