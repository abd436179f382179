-- Since when a person is waited for: set while a conversation waits for one, is with one, or has a tool call that waits
-- for a yes. It changes as seldom as that does, so that the updates of a turn stay HOT.
alter table switchroom.conversations add column waiting_since timestamptz;
update switchroom.conversations
set waiting_since = coalesce((details->'person'->>'requestedAt')::timestamptz,
  (select min((approval.value->>'requestedAt')::timestamptz) from json_each(details->'approvals') approval))
where status in ('waiting', 'with-person')
  or exists (select from switchroom.deadlines where conversation = id and name like 'approval:%');

-- The inbox in its order, and from any place in it.
create index conversations_waiting on switchroom.conversations (desk, waiting_since, id) where waiting_since is not null;
drop index switchroom.deadlines_of_approvals;

-- With the open ones: a status changes seldom as well.
drop index switchroom.conversations_by_status;
create index conversations_by_status on switchroom.conversations (desk, status, opened_at desc, id desc);
