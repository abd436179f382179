-- Whoever writes bookings, the tools or another program, does so one after the other until their commit. Two that check the
-- same time of a stylist at once would otherwise wait for each other, and PostgreSQL would end one with a deadlock.

create function wait_for_calendar() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(tg_table_schema || '.' || tg_table_name, 0));
  return null;
end
$$;

create trigger one_writer_at_a_time before insert or update of stylist_id, during, status on bookings
  for each statement execute function wait_for_calendar();
