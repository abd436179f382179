-- A table for each kind of record of the file, each record as it stands there. `place` is its place in the file.
create table products (id text primary key, place int not null, record jsonb not null);
create table users (id text primary key, place int not null, record jsonb not null);
create table orders (id text primary key, place int not null, record jsonb not null);
