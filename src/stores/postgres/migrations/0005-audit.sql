-- What staff and services read and did: ids and counts, no word of a person's. One chain for each desk, in which every row
-- has the hash of the one before: whoever changes or takes away a row must change every later one, and the head, too.
create table switchroom.audit (
  desk text collate "C" not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  actor text not null,
  action text not null,
  targets text[] not null,
  counts jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (desk, seq)
);

-- Where each chain ends, so that rows missing at its end are missed.
create table switchroom.audit_heads (
  desk text collate "C" primary key,
  seq bigint not null,
  hash bytea not null
);

-- What is hashed of a row: its fields in lines, docs/identity.md says which. The parts have no line breaks.
create function switchroom.audit_text(row_ switchroom.audit) returns text language sql immutable as $$
  select concat_ws(e'\n', 'v1', row_.desk, row_.seq, (extract(epoch from row_.at) * 1000000)::bigint, row_.kind, row_.actor,
    row_.action, array_to_string(row_.targets, ' '),
    coalesce((select string_agg(key || '=' || value, ' ' order by key collate "C") from jsonb_each_text(row_.counts)), ''),
    encode(row_.previous, 'hex'));
$$;

-- Adds entries to a desk's chain, one after the other, whoever else does. It runs as the owner of the tables: logins that
-- serve need no right to write them.
create function switchroom.record_audit(of_desk text, entries jsonb) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  entry jsonb;
  head switchroom.audit_heads;
  made switchroom.audit;
begin
  insert into switchroom.audit_heads values (of_desk, 0, '') on conflict do nothing;
  -- Whoever comes next waits here, and goes on from what is written now.
  select * into head from switchroom.audit_heads where audit_heads.desk = of_desk for update;
  for entry in select value from jsonb_array_elements(entries) loop
    made := row(of_desk, head.seq + 1, clock_timestamp(), entry->>'kind', entry->>'actor', entry->>'action',
      array(select jsonb_array_elements_text(entry->'targets')), entry->'counts', head.hash, '');
    if concat(made.desk, made.kind, made.actor, made.action, made.targets, made.counts) ~ '[[:cntrl:]]' then
      raise exception 'An entry of the audit holds a control character.';
    end if;
    made.hash := sha256(convert_to(switchroom.audit_text(made), 'UTF8'));
    insert into switchroom.audit select made.*;
    head.seq := made.seq;
    head.hash := made.hash;
  end loop;
  update switchroom.audit_heads set seq = head.seq, hash = head.hash where audit_heads.desk = of_desk;
end $$;
revoke all on function switchroom.record_audit(text, jsonb) from public;

create function switchroom.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'insufficient_privilege', message = 'The audit is added to and never changed.';
end $$;
create trigger audit_stays before update or delete on switchroom.audit
  for each row execute function switchroom.refuse_audit_change();
create trigger audit_is_kept before truncate on switchroom.audit
  for each statement execute function switchroom.refuse_audit_change();
create trigger audit_heads_stay before delete on switchroom.audit_heads
  for each row execute function switchroom.refuse_audit_change();
create trigger audit_heads_are_kept before truncate on switchroom.audit_heads
  for each statement execute function switchroom.refuse_audit_change();
