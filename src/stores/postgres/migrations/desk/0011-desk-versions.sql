-- What each version of the desk was, once for each: turns of the log bear the hash. See docs/versions.md.
create table switchroom_desk_versions (
  desk text not null,
  hash text not null,
  definition json not null,
  at timestamptz not null default now(),
  primary key (desk, hash)
);
