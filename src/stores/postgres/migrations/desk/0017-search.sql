-- The index of what was said tells the day as well (UTC, as a number since 1970), so that the newest of what everybody says is found
-- without a look at all of it. Nobody's words begin with =.
drop index switchroom_events_by_words;
create index switchroom_events_by_words on switchroom_events using gin ((to_tsvector('simple', left(data->>'text', 8000))
    || array_to_tsvector(array['=' || floor(extract(epoch from at at time zone 'UTC') / 86400)::bigint])))
  with (gin_pending_list_limit = 256)
  where type in ('customer-said', 'agent-said', 'person-said');
