-- What the analyses of whole days come to, so that figures of months are put together from days: see docs/after-the-call.md. A day that
-- is not here is counted from its analyses. Days are those of UTC on which conversations were opened.
create table switchroom_figures (
  desk text not null,
  day date not null,
  -- Empty for hours, which are of all lines.
  line text not null,
  -- What is told apart, `all`, `agent`, `edge` or `hour`, and one of them.
  kind text not null,
  key text not null,
  conversations integer not null,
  handoffs integer not null,
  -- How many ended in which way.
  ended jsonb not null,
  flagged integer not null,
  sentiment double precision not null,
  felt integer not null,
  lead bigint not null,
  hot integer not null,
  usd double precision not null,
  ratings integer not null,
  stars integer not null,
  -- How long turns took, rounded, and how many took so long; of an hour the percentiles of its turns, and nothing.
  times integer[] not null,
  turns integer[] not null,
  primary key (desk, day, kind, line, key)
);

-- Of two that change a day at once neither waits; who counts one waits for both, and they for it.
create function switchroom_lock_day(of_desk text, of_day date, alone boolean) returns void
language plpgsql
set search_path from current
as $$
declare
  lock bigint := hashtextextended(format('%s figures %s %s', current_schema, of_desk, of_day), 0);
begin
  if alone then
    perform pg_advisory_xact_lock(lock);
  else
    perform pg_advisory_xact_lock_shared(lock);
  end if;
end
$$;

-- A day one of whose analyses changes is counted anew: in the same transaction what it came to is forgotten.
create function switchroom_forget_figures() returns trigger
language plpgsql
set search_path from current
as $$
declare
  changed record;
begin
  for changed in select distinct desk, (opened_at at time zone 'UTC')::date as day from changed_analyses order by 1, 2 loop
    perform switchroom_lock_day(changed.desk, changed.day, false);
    delete from switchroom_figures where desk = changed.desk and day = changed.day;
  end loop;
  return null;
end
$$;

create trigger forget_figures_of_new after insert on switchroom_analyses
  referencing new table as changed_analyses for each statement execute function switchroom_forget_figures();
create trigger forget_figures_of_changed after update on switchroom_analyses
  referencing new table as changed_analyses for each statement execute function switchroom_forget_figures();
create trigger forget_figures_of_deleted after delete on switchroom_analyses
  referencing old table as changed_analyses for each statement execute function switchroom_forget_figures();

-- Who gave stars, and to what; most give none.
create index switchroom_analyses_rated on switchroom_analyses (desk, opened_at) include (rating, flags) where rating is not null;
