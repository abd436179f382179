-- When people of the team are there: what customers are told and promised follows these rows.

create table team_hours (
  weekday smallint primary key check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens)
);
comment on table team_hours is 'Eastern Time; 1 is Monday, 7 is Sunday; a day without a row is closed';

create table team_closures (
  day date primary key,
  reason text not null
);

-- Around the clock.
insert into team_hours (weekday, opens, closes) select day, '00:00', '24:00' from generate_series(1, 7) day;
