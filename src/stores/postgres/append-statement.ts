import type { Append } from '../../contracts/store.ts';
import type { Statement } from './connect.ts';
import { storableJson, storableText } from './storable.ts';

/** Events the handoffs projection is made of, with the status they stand for. */
const HANDOFFS: ReadonlySet<string> = new Set(['handoff-committed', 'handoff-refused', 'person-requested']);
const TOOL_CALLS: ReadonlySet<string> = new Set(['tool-called', 'tool-returned']);

/** Appends of more events than this are rare, and not worth keeping a prepared statement for. */
const MOST_PREPARED = 24;

/**
 * The one statement that appends: it moves the conversation's row on, and everything else hangs on that row, so
 * that a writer who is late writes nothing: it then counts no rows instead of the events. Prepared once per connection
 * and shape; an append pays only for the projections its events touch.
 */
export function appendStatement({ state, events, expectedSeq }: Append): Statement {
  const shape = {
    opens: expectedSeq === 0,
    handoffs: events.some(({ type }) => HANDOFFS.has(type)),
    tools: events.some(({ type }) => TOOL_CALLS.has(type)),
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
    ...(shape.opens ? [state.desk, state.line, state.openedAt.toISOString()] : [expectedSeq]),
  ];
  for (const { seq, turn, epoch, type, at, data } of events) {
    values.push(seq, turn, epoch, type, at.toISOString(), storableJson(data));
  }
  return { ...variant(shape), values };
}

interface Shape {
  readonly opens: boolean;
  readonly handoffs: boolean;
  readonly tools: boolean;
  readonly events: number;
}

const variants = new Map<string, Omit<Statement, 'values'>>();

function variant(shape: Shape): Omit<Statement, 'values'> {
  if (shape.events > MOST_PREPARED) return { text: textOf(shape) };
  const { opens, handoffs, tools, events } = shape;
  const name = `append-${events}${opens ? '-opening' : ''}${handoffs ? '-handoffs' : ''}${tools ? '-tools' : ''}`;
  const known = variants.get(name);
  if (known !== undefined) return known;
  const made = { name, text: textOf(shape) };
  variants.set(name, made);
  return made;
}

function textOf({ opens, handoffs, tools, events }: Shape): string {
  const parts = [
    opens ? OPEN : MOVE,
    newEvents(events, opens ? 15 : 13),
    ...(handoffs ? [ADD_HANDOFFS] : []),
    ...(tools ? [ADD_TOOLS] : []),
  ];
  return `with ${parts.join(',\n')}\n${ADD_EVENTS}`;
}

const MOVE = `moved as (
  update switchroom.conversations
  set status = $2, owner = $3, epoch = $4, turn = $5, seq = $6, handoffs = $7, facts = $8, metadata = $9,
    title = $10, updated_at = $11
  where id = $1 and seq = $12
  returning id
)`;

const OPEN = `moved as (
  insert into switchroom.conversations (id, status, owner, epoch, turn, seq, handoffs, facts, metadata, title,
    updated_at, desk, line, opened_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict (id) do nothing
  returning id
)`;

const EVENT_TYPES = ['integer', 'integer', 'integer', 'text', 'timestamptz', 'jsonb'];

/** Rows of parameters: measured a tenth faster on the server than one JSON parameter that it must take apart. */
function newEvents(count: number, firstParameter: number): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const first = firstParameter + row * EVENT_TYPES.length;
    return `(${EVENT_TYPES.map((type, column) => `$${first + column}::${type}`).join(', ')})`;
  });
  return `event as (
  select moved.id, new.*
  from moved, (values ${rows.join(', ')}) as new (seq, turn, epoch, type, at, data)
)`;
}

const ADD_EVENTS = `insert into switchroom.events (conversation, seq, turn, epoch, type, at, data)
select id, seq, turn, epoch, type, at, data from event`;

const ADD_HANDOFFS = `handed as (
  insert into switchroom.handoffs (conversation, seq, turn, call_id, "from", "to", reason, status, at)
  select id, seq, turn, data->>'callId', data->>'from', coalesce(data->>'to', 'person'), data->>'reason',
    case type when 'handoff-committed' then 'committed' when 'handoff-refused' then 'refused' else 'escalated' end, at
  from event
  where type in ('handoff-committed', 'handoff-refused', 'person-requested')
)`;

// A call and its return may come together; a statement cannot update a row it inserts, so they are joined before.
const ADD_TOOLS = `called as (
  insert into switchroom.tool_calls (conversation, seq, turn, call_id, agent, name, arguments, status, output, ms, at)
  select call.id, call.seq, call.turn, call.data->>'callId', call.data->>'agent', call.data->>'name',
    call.data->>'arguments', coalesce(answer.data->>'status', 'running'), answer.data->>'output',
    (answer.data->>'ms')::double precision, call.at
  from event call
  left join lateral (
    select data from event
    where type = 'tool-returned' and data->>'callId' = call.data->>'callId' and seq > call.seq
    order by seq limit 1
  ) answer on true
  where call.type = 'tool-called'
), returned as (
  update switchroom.tool_calls earlier
  set status = event.data->>'status', output = event.data->>'output', ms = (event.data->>'ms')::double precision
  from event
  where event.type = 'tool-returned' and earlier.conversation = event.id
    and earlier.call_id = event.data->>'callId' and earlier.status = 'running'
)`;
