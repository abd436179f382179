-- Several desks in one deployment.

-- At which desks somebody works, and a key is good; null: at all of the deployment's.
alter table switchroom.staff add desks text[] check (cardinality(desks) > 0);
alter table switchroom.api_keys add desks text[] check (cardinality(desks) > 0);

-- Of each desk that was served: the one whose name the deployment's staff, keys and audit are kept under. Remembered, so
-- that it does not depend on the order of the packs in a configuration.
create table switchroom.homes (
  desk text primary key,
  home text not null
);
