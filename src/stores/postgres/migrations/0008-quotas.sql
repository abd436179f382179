-- What is counted of callers, over all nodes. Keys are keyed hashes: no address and no customer can be told from one.

-- The columns are those that the library rate-limiter-flexible reads and writes; `expire` is in ms since 1970.
create table switchroom.quotas (
  key varchar(255) collate "C" primary key,
  points integer not null default 0,
  expire bigint
);
create index quotas_by_expiry on switchroom.quotas (expire);

-- Money, in millionths of a USD, spent or set aside until the window ends.
create table switchroom.quota_usd (
  key text collate "C" primary key,
  micros bigint not null,
  until timestamptz not null
);
create index quota_usd_by_end on switchroom.quota_usd (until);

-- Begins the windows of some keys where they have none that still runs, and locks their rows: always in the order of the
-- keys, so that two who want the same rows wait for each other and never in a circle. To the ms, as clients tell time.
create function switchroom.lock_quota_usd(keys text[]) returns void language sql as $$
  delete from switchroom.quota_usd where key in (
    select key from switchroom.quota_usd where until < clock_timestamp() - interval '1 day' limit 10
    for update skip locked
  );
  insert into switchroom.quota_usd as kept (key, micros, until)
  select key, 0, date_trunc('milliseconds', clock_timestamp()) + interval '1 day' from unnest(keys) key order by key
  on conflict (key) do update set
    micros = case when kept.until > clock_timestamp() then kept.micros else 0 end,
    until = case when kept.until > clock_timestamp() then kept.until else excluded.until end;
$$;

-- Sets aside at most `wanted` of what is left under every key. `room` is what was left, `wait_ms` until there is more.
create function switchroom.hold_usd(keys text[], most bigint[], wanted bigint)
returns table (granted bigint, wait_ms double precision, untils timestamptz[]) language plpgsql as $$
declare
  room bigint;
begin
  perform switchroom.lock_quota_usd(keys);
  select min(bound.most - kept.micros),
    max(extract(epoch from kept.until - clock_timestamp()) * 1000) filter (where kept.micros >= bound.most),
    array_agg(kept.until order by bound.position)
  into room, wait_ms, untils
  from unnest(keys, most) with ordinality as bound (key, most, position)
  join switchroom.quota_usd kept using (key);
  granted := greatest(0, least(room, wanted));
  if wait_ms is null then
    update switchroom.quota_usd set micros = micros + granted where key = any(keys);
  end if;
  return next;
end $$;

-- Counts what was spent in place of what had been set aside in the windows that ended at `untils`.
create function switchroom.settle_usd(keys text[], untils timestamptz[], held bigint, spent bigint)
returns void language plpgsql as $$
begin
  perform switchroom.lock_quota_usd(keys);
  update switchroom.quota_usd kept
  set micros = greatest(0, micros + spent - case when kept.until = bound.until then held else 0 end)
  from (select * from unnest(keys, untils)) as bound (key, until)
  where kept.key = bound.key;
end $$;
