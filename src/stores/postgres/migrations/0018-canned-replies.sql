-- Words that people of a desk say often. `home`: the desk whose name the deployment's staff are kept under.
create table switchroom.canned_replies (
  home text not null,
  desk text not null,
  name text not null,
  text text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (home, desk, name)
);
