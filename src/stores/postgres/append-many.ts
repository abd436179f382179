import type { Append } from '../../contracts/store.ts';
import { ADD_TOOLS, changesDeadlines, EVENT_COLUMNS, touchesTools } from './append-statement.ts';
import type { Statement } from './connect.ts';
import { detailsOf } from './conversation-row.ts';
import { addManyHandoffs, changeManyHandoffs, handoffJson } from './handoff-rows.ts';
import { storableJson } from './storable.ts';

/**
 * One statement for appends to different conversations, none of which is new: what it costs the server to begin and to
 * commit is paid once. Its rows are the places in the list of those that counted.
 */
export function appendManyStatement(appends: readonly Append[]): Statement {
  const given = appends.map(rowOf);
  const shape = {
    added: given.some(({ added }) => added.length > 0),
    changed: given.some(({ changed }) => changed.length > 0),
    tools: appends.some(touchesTools),
    deadlines: appends.some(changesDeadlines),
  };
  return { ...variant(shape), values: [storableJson(given)] };
}

function rowOf({ state, events, expectedSeq, handoffs = [], node, holds }: Append, place: number) {
  const { id, status, owner, epoch, turn, seq, facts, metadata, title, updatedAt } = state;
  const takesOver = events.some(({ type }) => type === 'turn-resumed');
  return {
    ...{ place, id, status, owner, epoch, turn, seq, handoffs: state.handoffs, facts, metadata, title },
    ...{ updated_at: updatedAt, details: detailsOf(state), node: holds ? node : null },
    ...{ expected: expectedSeq, writer: takesOver ? null : node, events },
    added: handoffs.filter((handoff) => handoff.seq > expectedSeq).map(handoffJson),
    changed: handoffs.filter((handoff) => handoff.seq <= expectedSeq).map(handoffJson),
  };
}

/** What a batch touches: it pays only for that. */
interface Shape {
  readonly added: boolean;
  readonly changed: boolean;
  readonly tools: boolean;
  readonly deadlines: boolean;
}

const variants = new Map<string, Omit<Statement, 'values'>>();

function variant(shape: Shape): Omit<Statement, 'values'> {
  const name = `append-many-${Object.values(shape).map(Number).join('')}`;
  const known = variants.get(name) ?? { name, text: textOf(shape) };
  variants.set(name, known);
  return known;
}

function textOf({ added, changed, tools, deadlines }: Shape): string {
  const parts = [
    MOVE,
    ...(added ? [addManyHandoffs] : []),
    ...(changed ? [changeManyHandoffs] : []),
    ...(tools ? [ADD_TOOLS] : []),
    ...(deadlines ? [PUT_DEADLINES] : []),
    ADD_EVENTS,
  ];
  return `with ${parts.join(',\n')}\nselect place from moved`;
}

// A writer that is null takes the conversation over, and the row's node is null while nobody holds it.
const MOVE = `given as materialized (
  select * from json_to_recordset($1::json) as given (place integer, id text, status text, owner text, epoch integer, turn integer,
    seq integer, handoffs integer, facts jsonb, metadata jsonb, title text, updated_at timestamptz, details json,
    node text, expected integer, writer text, events json, added json, changed json)
), moved as (
  update switchroom.conversations earlier
  set status = given.status, owner = given.owner, epoch = given.epoch, turn = given.turn, seq = given.seq,
    handoffs = given.handoffs, facts = given.facts, metadata = given.metadata, title = given.title,
    updated_at = given.updated_at, details = given.details, node = given.node
  from given
  where earlier.id = given.id and earlier.seq = given.expected and coalesce(earlier.node = given.writer, true)
  returning given.place, earlier.id, earlier.desk, given.details, given.events, given.added, given.changed
), event as (
  select moved.id, new.* from moved, json_to_recordset(moved.events) as new (${EVENT_COLUMNS})
)`;

const ADD_EVENTS = `appended as (
  insert into switchroom.events (conversation, seq, turn, epoch, type, at, data)
  select id, seq, turn, epoch, type, at, data from event
)`;

const PUT_DEADLINES = `cleared as (
  delete from switchroom.deadlines earlier
  using moved
  where earlier.conversation = moved.id and moved.details->'deadlines'->earlier.name is null
), due as (
  insert into switchroom.deadlines (conversation, name, desk, due_at)
  select moved.id, deadline.key, moved.desk, (deadline.value->>'at')::timestamptz
  from moved, json_each(moved.details->'deadlines') deadline
  on conflict (conversation, name) do update set due_at = excluded.due_at
)`;
