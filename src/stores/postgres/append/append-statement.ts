import type { Append } from '../../../contracts/store.ts';
import type { EventRegistry } from '../../../events/event-registry.ts';
import type { Statement } from '../connect.ts';
import { ofDesk } from '../conversation-row.ts';
import {
  CONVERSATION,
  type Columns,
  conversationRow,
  EVENT,
  eventRows,
  HANDOFF,
  handoffRows,
} from './append-rows.ts';
import { binaryColumns } from './binary-array.ts';
import { namesOf, projectionParts, type Touched, touchedBy } from './projections.ts';

/** Appends of more events than this are rare, and not worth keeping a prepared statement for. */
const MOST_PREPARED = 24;

/** What a statement consists of. */
interface Shape {
  readonly opens: boolean;
  readonly moves: boolean;
  readonly touched: Touched;
  /** How many rows of events and handoffs one append has; undefined for several appends, whose statement takes any number. */
  readonly counts: readonly [events: number, handoffs: number] | undefined;
}

/**
 * The statement that appends to one conversation, or to several of a desk: it moves their rows on, and everything else hangs
 * on those rows, so that a writer who is late, or does not hold the conversation, writes nothing. Of one
 * append it counts the events it has added; of several it tells the ids of the conversations, and each is fenced on its own: a
 * row that somebody has locked is left out, where one append alone waits for it.
 * Prepared once per connection and shape.
 */
export function appendStatement(appends: readonly Append[], registry: EventRegistry): Statement {
  const conversations = appends.map(conversationRow);
  const events = appends.flatMap((append) => eventRows(append, registry));
  const handoffs = appends.flatMap(handoffRows);
  const isOne = appends.length === 1;
  const variant = variantOf({
    opens: appends.some(({ expectedSeq }) => expectedSeq === 0),
    moves: appends.some(({ expectedSeq }) => expectedSeq > 0),
    touched: touchedBy(appends, registry),
    counts: isOne ? [events.length, handoffs.length] : undefined,
  });
  if (isOne) return { ...variant, values: [conversations, events, handoffs].flat(2) };
  const arrays = [...columnsOf(CONVERSATION, conversations), ...columnsOf(EVENT, events)];
  return { ...variant, values: handoffs.length > 0 ? [...arrays, ...columnsOf(HANDOFF, handoffs)] : arrays };
}

function columnsOf(columns: Columns, rows: readonly (readonly unknown[])[]): Buffer[] {
  return binaryColumns(Object.values(columns), rows);
}

const variants = new Map<string, Omit<Statement, 'values'>>();

function variantOf(shape: Shape): Omit<Statement, 'values'> {
  const { opens, moves, touched, counts } = shape;
  if (counts && counts[0] > MOST_PREPARED) return { text: textOf(shape) };
  const kinds = [...(opens ? ['opens'] : []), ...(moves ? ['moves'] : []), ...namesOf(touched)];
  // In short: the server tells names of prepared statements apart by their first 63 bytes.
  const name = ['append', ...(counts ?? ['several']), ...kinds.map((kind) => kind.slice(0, 4))].join('-');
  const known = variants.get(name);
  if (known !== undefined) return known;
  const made = { name, text: textOf(shape) };
  variants.set(name, made);
  return made;
}

function textOf({ opens, moves, touched, counts }: Shape): string {
  const [events, handoffs] = counts ?? [1, 1];
  const eventsFrom = 1 + Object.keys(CONVERSATION).length;
  const handoffsFrom = eventsFrom + Object.keys(EVENT).length * events;
  const source = (columns: Columns, first: number, count: number) =>
    counts ? rows(columns, first, count) : arrays(columns, first);
  // Of some rows, those of conversations that moved; the rows of one append are all of the one that did.
  const ofMoved = (rowsOfAll: string) =>
    `select new.*, moved.month from (${rowsOfAll}) new join moved on ${counts ? 'true' : 'moved.id = new.id'}`;
  const parts = [
    `append as (${source(CONVERSATION, 1, 1)})`,
    ...(opens ? [`${moves ? 'opened' : 'moved'} as (${OPEN})`] : []),
    ...(moves && !counts ? [`free as (${FREE})`] : []),
    ...(moves ? [`${opens ? 'went_on' : 'moved'} as (${counts ? MOVE : MOVE_FREE})`] : []),
    ...(opens && moves ? ['moved as (select * from opened union all select * from went_on)'] : []),
    `event as (${ofMoved(source(EVENT, eventsFrom, events))})`,
    ...(touched.addsHandoffs || touched.changesHandoffs
      ? [`handoff as (${ofMoved(source(HANDOFF, handoffsFrom, handoffs))})`]
      : []),
    ...projectionParts(touched),
    `fed as (${counts ? FEED_OF_ONE : FEED})`,
  ];
  if (counts) return `with ${parts.join(',\n')}\n${RECORD}`;
  return `with ${[...parts, `recorded as (${RECORD})`].join(',\n')}\nselect id from moved`;
}

/** Rows whose values are a parameter each, from `first` on. */
function rows(columns: Columns, first: number, count: number): string {
  const types = Object.values(columns);
  const lists = Array.from({ length: count }, (_, row) =>
    types.map((type, column) => `$${first + row * types.length + column}::${type}`).join(', '),
  );
  return `select * from (values ${lists.map((list) => `(${list})`).join(', ')}) as new (${namesIn(columns)})`;
}

/** Rows whose columns are a parameter each, from `first` on: any number of them. */
function arrays(columns: Columns, first: number): string {
  const lists = Object.values(columns).map((type, column) => `$${first + column}::${type}[]`);
  return `select * from unnest(${lists.join(', ')}) as new (${namesIn(columns)})`;
}

function namesIn(columns: Columns): string {
  return Object.keys(columns).join(', ');
}

const OPEN = `insert into switchroom_conversations (id, status, owner, epoch, turn, seq, handoffs, facts, metadata, title,
    updated_at, details, node, desk, line, opened_at, waiting_since, customer, closed_at, idle_check_at, writer, month)
  select id, status, owner, epoch, turn, seq, handoffs, facts, metadata, title,
    updated_at, details, node, desk, line, opened_at, waiting_since, customer,
    case when status = 'closed' then updated_at end,
    case when status <> 'closed' then opened_at + interval '15 minutes' end, writer,
    date_trunc('month', opened_at at time zone 'UTC')
  from append where expected = 0
  on conflict (id) do nothing
  returning id, desk, seq, node, details, 0 as expected, month`;

const FENCED = `conversation.id = append.id and ${ofDesk('append.desk', 'conversation.desk')}
    and conversation.seq = append.expected and conversation.node is not distinct from append.held_by
    and (not append.goes_on or conversation.writer = append.writer)`;

// Found by its place, so that each row is looked up once. Nobody waits for a lock here, so nobody waits in a circle.
const FREE = `select append.*, place from append cross join lateral (
    select ctid as place from switchroom_conversations conversation where ${FENCED} for no key update skip locked
  ) found
  where append.expected > 0`;

const move = (source: string, condition: string) => `update switchroom_conversations conversation
  set status = append.status, owner = append.owner, epoch = append.epoch, turn = append.turn, seq = append.seq,
    handoffs = append.handoffs, facts = append.facts, metadata = append.metadata, title = append.title,
    updated_at = append.updated_at, details = append.details, node = append.node, waiting_since = append.waiting_since,
    writer = append.writer,
    closed_at = case when append.status = 'closed' then coalesce(conversation.closed_at, append.updated_at) end,
    idle_check_at = case when append.status <> 'closed' then conversation.idle_check_at end
  from ${source} append where ${condition}
  returning conversation.id, conversation.desk, conversation.seq, conversation.node, conversation.details, append.expected,
    conversation.month`;

const MOVE = move('append', FENCED);
const MOVE_FREE = move('free', 'conversation.ctid = append.place');

const RECORD = `insert into switchroom_events (month, conversation, seq, turn, epoch, type, version, at, data)
  select month, id, seq, turn, epoch, type, version, at, data from event`;

const feed = (values: string) =>
  `insert into switchroom_feed (desk, conversations, seqs, afters) select ${values}`;

const FEED_OF_ONE = feed('desk, array[id], array[seq], array[expected] from moved');
const FEED = feed(
  'min(desk), array_agg(id), array_agg(seq), array_agg(expected) from moved having count(*) > 0',
);
