-- What a person writes is taken once, however often it is sent.
create unique index events_by_person_message on switchroom.events (conversation, (data->>'staff'), (data->>'messageId'))
  where type in ('person-said', 'person-whispered') and data->>'messageId' is not null;
