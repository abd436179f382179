/**
 * Reads the tool calls of conversation $2, whose log is in month $3. A call that waited is kept as it was answered; what became of it is in the
 * log, so it is looked up there, and in the state: what nobody waits for any longer has lapsed.
 */
export const SELECT_TOOL_CALLS = `select call_id as "callId", turn, seq, agent, name, arguments, parent,
  case when status <> 'waiting' then status else coalesce(
    (select case when type = 'consent-spent' or data->>'approved' = 'true' then 'approved' else 'refused' end
      from switchroom_events event
      where event.month = $3 and event.conversation = $2 and event.seq > call.seq and (
        (type = 'approval-decided' and data->>'callId' = call_id)
        or (type = 'consent-judged' and data->>'callId' = call_id and data->>'verdict' = 'no')
        or (type = 'consent-spent' and data->>'asked' = call_id))
      order by event.seq limit 1),
    (select case when details->'approvals'->call_id is not null or details->'consent'->>'callId' = call_id then 'waiting' end
      from switchroom_conversations own where own.id = $2),
    'lapsed') end as status,
  output, ms, recovered, at
from switchroom_tool_calls call`;
