-- Who is on duty: there to take conversations over. `home`: the desk whose name the deployment's staff are kept under. Staff that a
-- program around the desk signs in have no row in `staff`.
create table switchroom.duty (
  home text not null,
  staff text not null,
  name text not null,
  since timestamptz not null,
  until timestamptz not null,
  desks text[] check (cardinality(desks) > 0),
  skills text[] not null,
  at_once int not null check (at_once > 0),
  primary key (home, staff)
);
