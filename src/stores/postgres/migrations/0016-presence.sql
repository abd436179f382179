-- Which conversation somebody has in front of them, and whether they type. A row is good for seconds and says nothing after a restart:
-- the table is not in the log of the server. `home`: the desk whose name the deployment's staff are kept under.
create unlogged table switchroom.presence (
  home text not null,
  staff text not null,
  name text not null,
  conversation text not null,
  is_typing boolean not null,
  until timestamptz not null,
  primary key (home, staff)
);
