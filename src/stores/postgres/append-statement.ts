import type { Append } from '../../contracts/store.ts';
import type { Statement } from './connect.ts';
import { detailsOf, ofDesk } from './conversation-row.ts';
import { addHandoffs, changeHandoffs, HANDOFF_PARAMETERS, handoffValues } from './handoff-rows.ts';
import { waitingSince } from './inbox.ts';
import { storableJson, storableText } from './storable.ts';
import { valueRows } from './value-rows.ts';

const TOOL_CALLS: ReadonlySet<string> = new Set(['tool-called', 'tool-returned']);
const DEADLINES: ReadonlySet<string> = new Set([
  'deadline-set',
  'deadline-cleared',
  'deadline-passed',
  'conversation-closed',
]);

/** Appends of more events than this are rare, and not worth keeping a prepared statement for. */
const MOST_PREPARED = 24;

/**
 * The one statement that appends: it moves the conversation's row on, and everything else hangs on that row, so
 * that a writer who is late, or does not hold the conversation, writes nothing: it then counts no rows instead of the
 * events. Prepared once per connection and shape; an append pays only for the projections its events touch.
 */
export function appendStatement(append: Append): Statement {
  const { state, events, expectedSeq, handoffs = [], node, heldBy, holds } = append;
  const added = handoffs.filter(({ seq }) => seq > expectedSeq);
  const changed = handoffs.filter(({ seq }) => seq <= expectedSeq);
  const shape = {
    opens: expectedSeq === 0,
    newHandoffs: added.length,
    oldHandoffs: changed.length,
    tools: events.some(({ type }) => TOOL_CALLS.has(type)),
    deadlines: events.some(({ type }) => DEADLINES.has(type)),
    begins: heldBy === null && holds,
    ends: heldBy !== null && !holds,
    events: events.length,
  };
  const values: unknown[] = [
    storableText(state.id),
    state.status,
    state.owner,
    state.epoch,
    state.turn,
    state.seq,
    state.handoffs,
    storableJson(state.facts),
    storableJson(state.metadata),
    storableText(state.title),
    // The driver's own conversion of dates is several times slower.
    state.updatedAt.toISOString(),
    storableJson(detailsOf(state)),
    holds ? node : null,
    ...(shape.opens
      ? [state.desk, state.line, state.openedAt.toISOString()]
      : [expectedSeq, heldBy, state.desk]),
    waitingSince(state),
  ];
  for (const { seq, turn, epoch, type, at, data } of events) {
    values.push(seq, turn, epoch, type, at.toISOString(), storableJson(data));
  }
  for (const handoff of [...added, ...changed]) values.push(...handoffValues(handoff));
  return { ...variant(shape), values };
}

interface Shape {
  readonly opens: boolean;
  readonly newHandoffs: number;
  readonly oldHandoffs: number;
  readonly tools: boolean;
  readonly deadlines: boolean;
  /** Whether a node begins to hold the conversation. */
  readonly begins: boolean;
  /** Whether nobody holds it any longer. */
  readonly ends: boolean;
  readonly events: number;
}

const variants = new Map<string, Omit<Statement, 'values'>>();

const FLAGS = ['opens', 'tools', 'deadlines', 'begins', 'ends'] as const;

function variant(shape: Shape): Omit<Statement, 'values'> {
  if (shape.events > MOST_PREPARED) return { text: textOf(shape) };
  const flags = FLAGS.filter((flag) => shape[flag]);
  const name = ['append', shape.events, shape.newHandoffs, shape.oldHandoffs, ...flags].join('-');
  const known = variants.get(name);
  if (known !== undefined) return known;
  const made = { name, text: textOf(shape) };
  variants.set(name, made);
  return made;
}

function textOf(shape: Shape): string {
  const { opens, newHandoffs, oldHandoffs, tools, deadlines, begins, ends, events } = shape;
  const addedFrom = EVENTS_FROM + events * EVENT_TYPES.length;
  const changedFrom = addedFrom + newHandoffs * HANDOFF_PARAMETERS;
  const parts = [
    opens ? OPEN : MOVE,
    newEvents(events, EVENTS_FROM),
    ...(newHandoffs > 0 ? [addHandoffs(newHandoffs, addedFrom)] : []),
    ...(oldHandoffs > 0 ? [changeHandoffs(oldHandoffs, changedFrom)] : []),
    ...(tools ? [ADD_TOOLS] : []),
    ...(deadlines ? [PUT_DEADLINES] : []),
    ...(begins ? [HOLD] : []),
    ...(ends ? [RELEASE] : []),
  ];
  return `with ${parts.join(',\n')}\n${ADD_EVENTS}`;
}

/** The first parameter of the events: the conversation's row takes those before. */
const EVENTS_FROM = 18;

const MOVE = `moved as (
  update switchroom.conversations
  set status = $2, owner = $3, epoch = $4, turn = $5, seq = $6, handoffs = $7, facts = $8, metadata = $9,
    title = $10, updated_at = $11, details = $12, node = $13, waiting_since = $17,
    closed_at = case when $2 = 'closed' then coalesce(closed_at, $11) end,
    idle_check_at = case when $2 <> 'closed' then idle_check_at end
  where id = $1 and ${ofDesk('$16')} and seq = $14 and node is not distinct from $15
  returning id, desk
)`;

const OPEN = `moved as (
  insert into switchroom.conversations (id, status, owner, epoch, turn, seq, handoffs, facts, metadata, title,
    updated_at, details, node, desk, line, opened_at, waiting_since, customer, closed_at, idle_check_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
    $12::json->'customer'->>'id', case when $2 = 'closed' then $11::timestamptz end,
    case when $2 <> 'closed' then $16::timestamptz + interval '15 minutes' end)
  on conflict (id) do nothing
  returning id, desk
)`;

const HOLD = `hold as (
  insert into switchroom.held (conversation) select id from moved on conflict do nothing
)`;

const RELEASE = `release as (
  delete from switchroom.held using moved where conversation = moved.id
)`;

const EVENT_TYPES = ['integer', 'integer', 'integer', 'text', 'timestamptz', 'jsonb'];

function newEvents(count: number, firstParameter: number): string {
  return `event as (
  select moved.id, new.*
  from moved, (${valueRows(EVENT_TYPES, count, firstParameter)}) as new (seq, turn, epoch, type, at, data)
)`;
}

const ADD_EVENTS = `insert into switchroom.events (conversation, seq, turn, epoch, type, at, data)
select id, seq, turn, epoch, type, at, data from event`;

// A call and its return may come together; a statement cannot update a row it inserts, so they are joined before.
const ADD_TOOLS = `called as (
  insert into switchroom.tool_calls (conversation, seq, turn, call_id, agent, name, arguments, parent, status, output,
    ms, recovered, at)
  select call.id, call.seq, call.turn, call.data->>'callId', call.data->>'agent', call.data->>'name',
    call.data->>'arguments', call.data->>'parent', coalesce(answer.data->>'status', 'running'),
    answer.data->>'output', (answer.data->>'ms')::double precision, answer.data->>'recovered', call.at
  from event call
  left join lateral (
    select data from event
    where type = 'tool-returned' and data->>'callId' = call.data->>'callId' and seq > call.seq
    order by seq limit 1
  ) answer on true
  where call.type = 'tool-called'
), returned as (
  update switchroom.tool_calls earlier
  set status = event.data->>'status', output = event.data->>'output', ms = (event.data->>'ms')::double precision,
    recovered = event.data->>'recovered'
  from event
  where event.type = 'tool-returned' and earlier.conversation = event.id
    and earlier.call_id = event.data->>'callId' and earlier.status = 'running'
)`;

// The state says which deadlines there are; a statement cannot change a row twice, so it deletes only what is not set.
const PUT_DEADLINES = `cleared as (
  delete from switchroom.deadlines earlier
  using moved
  where earlier.conversation = moved.id and $12::json->'deadlines'->earlier.name is null
), due as (
  insert into switchroom.deadlines (conversation, name, desk, due_at)
  select moved.id, deadline.key, moved.desk, (deadline.value->>'at')::timestamptz
  from moved, json_each($12::json->'deadlines') deadline
  on conflict (conversation, name) do update set due_at = excluded.due_at
)`;
