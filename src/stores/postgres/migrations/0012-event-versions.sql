-- In which version of its type an event was written; see docs/adr/0014-events.md. What is there was written in the first.
alter table switchroom.events add column version smallint not null default 1;
