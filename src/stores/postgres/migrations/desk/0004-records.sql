-- SQL files of packs that ran, with what was in them.
create table switchroom_pack_files (
  pack text not null,
  file text not null,
  sha256 text not null,
  ran_at timestamptz not null default now(),
  primary key (pack, file)
);

-- Whom this desk has forgotten: hashes with a salt of its own, no ids.
create table switchroom_erasure_salts (
  single boolean primary key default true check (single),
  salt bytea not null
);
create table switchroom_erasures (
  desk text not null,
  kind text not null check (kind in ('customer', 'conversation')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  primary key (desk, kind, sha256)
);

-- A database of before has one of each for all of its desks: each desk takes them along, and makes its own of them.
do $$
begin
  if to_regclass('switchroom.pack_files') is not null then
    insert into switchroom_pack_files select pack, file, sha256, ran_at from switchroom.pack_files;
    insert into switchroom_erasure_salts select single, salt from switchroom.erasure_salts;
    insert into switchroom_erasures select desk, kind, sha256, at from switchroom.erasures;
  end if;
end $$;
insert into switchroom_erasure_salts (salt)
values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')))
on conflict do nothing;
