-- Views of the wall that people keep. `shared_at`: the desk whose people see it too; null: it is its maker's alone.
create table switchroom.saved_views (
  home text not null,
  id text not null,
  staff text not null,
  made_by text not null,
  name text not null,
  query jsonb not null,
  shared_at text,
  primary key (home, id)
);
create index saved_views_of on switchroom.saved_views (home, staff);
