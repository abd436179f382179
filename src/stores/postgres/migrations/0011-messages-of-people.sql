-- What a person writes is taken once too, however often it is sent: one index for all messages, as every insert opens each.
drop index switchroom.events_by_message;
create unique index events_by_message on switchroom.events (
  conversation, (data->>'messageId'), (coalesce(data->>'staff', ''))
) where type in ('customer-said', 'person-said', 'person-whispered') and data->>'messageId' is not null;
