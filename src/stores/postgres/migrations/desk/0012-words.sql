-- What was said can be searched: an index on the log itself, so that there is no copy to keep, to erase or to fall behind. Words are
-- taken as they are, in whatever language. A turn writes them to the index's list of what is pending, which is kept short: whoever
-- fills it moves it into the index.
create index switchroom_events_by_words on switchroom_events using gin (to_tsvector('simple', left(data->>'text', 8000)))
  with (gin_pending_list_limit = 256)
  where type in ('customer-said', 'agent-said', 'person-said');
