-- When each event came, by the database's own clock: the audit believes no node's.
create schema witness;
create table witness.seen (
  conversation text not null,
  seq integer not null,
  at timestamptz not null default clock_timestamp()
);
create function witness.see() returns trigger language plpgsql as $$
begin
  insert into witness.seen (conversation, seq) select conversation, seq from new_events;
  return null;
end
$$;
create trigger see after insert on switchroom_events
referencing new table as new_events for each statement execute function witness.see();
