import type { Append } from '../../../contracts/store.ts';
import type { EventRegistry } from '../../../events/event-registry.ts';
import { HANDOFF_NAMES } from '../handoff-rows.ts';

/** What of the projections appends touch: they pay only for that. */
export interface Touched {
  addsHandoffs: boolean;
  changesHandoffs: boolean;
  tools: boolean;
  deadlines: boolean;
  /** Whether a node begins to hold a conversation. */
  begins: boolean;
  /** Whether who held one does so no longer. */
  ends: boolean;
}

/** Which projections some appends touch. */
export function touchedBy(appends: readonly Append[], registry: EventRegistry): Touched {
  const touched = { addsHandoffs: false, changesHandoffs: false, tools: false, deadlines: false };
  const lease = { begins: false, ends: false };
  for (const { events, expectedSeq, handoffs = [], node, heldBy, holds } of appends) {
    for (const { type } of events) {
      touched.tools ||= registry.touches(type, 'tools');
      touched.deadlines ||= registry.touches(type, 'deadlines');
    }
    for (const { seq } of handoffs) {
      if (seq > expectedSeq) touched.addsHandoffs = true;
      else touched.changesHandoffs = true;
    }
    const holder = holds ? node : null;
    lease.begins ||= holder !== null && holder !== heldBy;
    lease.ends ||= heldBy !== null && heldBy !== holder;
  }
  return { ...touched, ...lease };
}

/** The touched ones by name. */
export function namesOf(touched: Touched): string[] {
  return Object.entries(touched).flatMap(([name, is]) => (is ? [name] : []));
}

/**
 * The parts of a statement that write projections. They hang on its parts `moved` (id, desk, node, details), `event` (id and the
 * columns of an event) and `handoff` (id, added and the columns of the ledger).
 */
export function projectionParts(touched: Touched): string[] {
  return [
    ...(touched.addsHandoffs ? [ADD_HANDOFFS] : []),
    ...(touched.changesHandoffs ? [CHANGE_HANDOFFS] : []),
    ...(touched.tools ? [ADD_TOOLS] : []),
    ...(touched.deadlines ? [PUT_DEADLINES] : []),
    ...(touched.begins ? [HOLD] : []),
    ...(touched.ends ? [RELEASE] : []),
  ];
}

const ADD_HANDOFFS = `handed as (
  insert into switchroom_handoffs (conversation, ${HANDOFF_NAMES.join(', ')})
  select id, ${HANDOFF_NAMES.join(', ')} from handoff where added
)`;

const CHANGE_HANDOFFS = `handed_on as (
  update switchroom_handoffs earlier
  set (${HANDOFF_NAMES.join(', ')}) = row (${HANDOFF_NAMES.map((name) => `new.${name}`).join(', ')})
  from handoff new
  where earlier.conversation = new.id and earlier.seq = new.seq and not new.added
)`;

const HOLD = `hold as (
  insert into switchroom_held (node, conversation) select node, id from moved where node is not null on conflict do nothing
)`;

// Nodes of before wrote ''.
const RELEASE = `release as (
  delete from switchroom_held held using moved join append using (id)
  where held.node in (append.held_by, '') and held.conversation = moved.id and moved.node is distinct from append.held_by
)`;

// A call and its return may come together; a statement cannot update a row it inserts, so they are joined before.
const ADD_TOOLS = `called as (
  insert into switchroom_tool_calls (conversation, seq, turn, call_id, agent, name, arguments, parent, status, output,
    ms, recovered, at)
  select call.id, call.seq, call.turn, call.data->>'callId', call.data->>'agent', call.data->>'name',
    call.data->>'arguments', call.data->>'parent', coalesce(answer.data->>'status', 'running'),
    answer.data->>'output', (answer.data->>'ms')::double precision, answer.data->>'recovered', call.at
  from event call
  left join lateral (
    select data from event
    where id = call.id and type = 'tool-returned' and data->>'callId' = call.data->>'callId' and seq > call.seq
    order by seq limit 1
  ) answer on true
  where call.type = 'tool-called'
), returned as (
  update switchroom_tool_calls earlier
  set status = event.data->>'status', output = event.data->>'output', ms = (event.data->>'ms')::double precision,
    recovered = event.data->>'recovered'
  from event
  where event.type = 'tool-returned' and earlier.conversation = event.id
    and earlier.call_id = event.data->>'callId' and earlier.status = 'running'
)`;

// The state says which deadlines there are; a statement cannot change a row twice, so it deletes only what is not set.
const PUT_DEADLINES = `cleared as (
  delete from switchroom_deadlines earlier
  using moved
  where earlier.conversation = moved.id and moved.details->'deadlines'->earlier.name is null
), due as (
  insert into switchroom_deadlines (conversation, name, desk, due_at)
  select moved.id, deadline.key, moved.desk, (deadline.value->>'at')::timestamptz
  from moved, json_each(moved.details->'deadlines') deadline
  on conflict (conversation, name) do update set due_at = excluded.due_at
)`;
