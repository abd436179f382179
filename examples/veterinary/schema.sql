create table owners (id int primary key, name text not null, phone text not null unique);
create table pets (
  id int primary key,
  owner_id int not null references owners,
  name text not null,
  kind text not null,
  medicine text
);
create table visits (
  reference text primary key,
  pet_id int not null references pets,
  at timestamp not null unique,
  reason text not null
);
create table refills (reference text primary key, pet_id int not null references pets, medicine text not null);
create table hours (week text not null, weekend text not null);

insert into owners values (1, 'Ann Lee', '+14155552671'), (2, 'Ben Cole', '+14155552672');
insert into pets values (1, 1, 'Rex', 'dog', 'Apoquel'), (2, 1, 'Mia', 'cat', null), (3, 2, 'Bo', 'rabbit', null);
insert into hours values ('Monday to Friday, 8 AM to 6 PM', 'on Saturdays until noon');
