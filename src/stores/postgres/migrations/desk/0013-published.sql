-- Changes over the desk of the code: added to, never changed. See docs/published-changes.md.
create table switchroom_published (
  desk text not null,
  number integer not null,
  changes json not null,
  note text not null,
  -- Whether it was to serve; the newest of these does.
  in_force boolean not null,
  author text not null,
  -- What turns are stamped with, and the same of the code's desk that it was published over.
  version text not null,
  over_version text not null,
  at timestamptz not null default now(),
  primary key (desk, number)
);
