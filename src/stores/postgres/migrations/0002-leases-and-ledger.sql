-- `node`: who is in the middle of a turn. `details`: what no query picks by; json, as it is only ever read whole, and
-- jsonb costs more to write.
alter table switchroom.conversations
  add column node text,
  add column details json not null default '{}';
update switchroom.conversations
set details = json_build_object('person', json_build_object('callId', event.data->'callId', 'from', event.data->'from',
  'reason', event.data->'reason', 'summary', event.data->'summary', 'rung', 0, 'claimedBy', null, 'callback', false,
  'requestedAt', to_char(event.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
from switchroom.events event
where status = 'waiting' and event.conversation = id and event.type = 'person-requested';

update switchroom.conversations
set details = (details::jsonb || jsonb_build_object('cameBy', jsonb_build_object('callId', last.call_id, 'to', last."to")))::json
from (
  select distinct on (conversation) conversation, call_id, "to" from switchroom.handoffs
  where status = 'committed' order by conversation, seq desc
) last
where last.conversation = id and last."to" = owner;

-- Finds what dead nodes hold. Updates that set or clear `node` are not HOT for it, which is 6% of what a turn's appends
-- cost; a table of held conversations was measured at 15%, and any other way reads rows nobody holds.
create index conversations_held on switchroom.conversations (node) where node is not null;

-- Lists are of one desk.
drop index switchroom.conversations_by_opening;
drop index switchroom.conversations_by_status;
create index conversations_by_opening on switchroom.conversations (desk, opened_at desc, id desc);
create index conversations_by_status on switchroom.conversations (desk, status, opened_at desc, id desc)
  where status <> 'open';

-- A node that beat a moment ago lives.
create table switchroom.nodes (
  id text collate "C" primary key,
  beat_at timestamptz not null
) with (fillfactor = 50);

-- Turns somebody wants to end, until their node hears of it.
create table switchroom.interruptions (
  conversation text collate "C" primary key,
  turn integer not null
);

-- A message of a client's is taken once, however often it is sent.
create unique index events_by_message on switchroom.events (conversation, (data->>'messageId'))
  where type = 'customer-said' and data->>'messageId' is not null;

-- `details`: the payload, how it was judged, what was carried, and each step. Handoffs of before were written when they
-- had ended.
alter table switchroom.handoffs
  add column actor text not null default 'model',
  add column depth integer not null default 0,
  add column details json not null default '{}';
alter table switchroom.handoffs
  alter column actor drop default,
  alter column depth drop default,
  alter column details drop default;
update switchroom.handoffs earlier
set depth = coalesce((event.data->>'depth')::integer, 0),
  details = json_build_object('wanted', earlier."to", 'payload', event.data->'payload', 'verdicts', '[]'::json,
    'carried', null, 'steps', json_build_array(json_build_object('status', earlier.status, 'seq', earlier.seq,
      'at', to_char(earlier.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))))
from switchroom.events event
where event.conversation = earlier.conversation and event.seq = earlier.seq;

alter table switchroom.tool_calls
  add column parent text,
  add column recovered text;

create table switchroom.deadlines (
  conversation text collate "C" not null,
  name text not null,
  desk text not null,
  due_at timestamptz not null,
  primary key (conversation, name)
);
create index deadlines_by_time on switchroom.deadlines (desk, due_at);
-- For the inbox: one in a thousand of 100,000 deadlines is found in 0.1 ms instead of 7.
create index deadlines_of_approvals on switchroom.deadlines (desk, conversation) where name like 'approval:%';

-- What write tools did, each in the commit of what it did. Kept: they are the proof.
create table switchroom.receipts (
  key text collate "C" primary key,
  conversation text collate "C" not null,
  receipt jsonb not null,
  at timestamptz not null default now()
);

-- The one thing of this schema that a tool's login may do: keep its receipt. The lock makes whoever takes the
-- conversation over wait for the commit, and refuses a tool whose conversation was taken over before, or whose call was
-- done before.
create function switchroom.settle_call(receipt_key text, conversation_id text, at_seq integer, receipt jsonb)
returns void
language plpgsql
security definer
set search_path = pg_catalog
as $$
begin
  perform from switchroom.conversations where id = conversation_id and seq = at_seq for share;
  if not found then
    raise exception using errcode = 'SW001', message = conversation_id || ' is no longer at event ' || at_seq;
  end if;
  insert into switchroom.receipts values (receipt_key, conversation_id, receipt) on conflict (key) do nothing;
  if not found then
    raise exception using errcode = 'SW001', message = receipt_key || ' has its receipt already';
  end if;
end
$$;
revoke all on function switchroom.settle_call from public;
