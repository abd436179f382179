import type { ToolCallRecord } from '../../contracts/conversation.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { AppendedBetween } from '../../contracts/feed.ts';
import type { ConversationStore, Receipt } from '../../contracts/store.ts';
import type { StoredEvent } from '../../events/event-registry.ts';
import { EVENTS } from '../../events/events.ts';
import { appendTo } from './append/append.ts';
import type { Pool } from './connect.ts';
import { type ConversationRow, ofDesk, SELECT_STATE, stateOf } from './conversation-row.ts';
import { feedOf } from './feed.ts';
import { type HandoffRow, handoffOf, SELECT_HANDOFFS } from './handoff-rows.ts';
import { inboxOf } from './inbox.ts';
import { leases } from './leases.ts';
import { listOf } from './list.ts';
import { retention } from './retention.ts';
import { storableText } from './storable.ts';
import { SELECT_TOOL_CALLS } from './tool-call-rows.ts';
import { writeProbe } from './write-probe.ts';

/** Keeps the conversations of one desk in PostgreSQL; their tables are made by `migrateDesk`, and are where `pool` looks. `registry`: the events it knows. */
export function postgresStore(pool: Pool, desk: string, registry = EVENTS): ConversationStore {
  /** $1 is the desk, $2 the id. */
  async function rows<Row extends object>(name: string, text: string, id: string, ...values: unknown[]) {
    const result = await pool.query<Row>({ name, text, values: [desk, storableText(id), ...values] });
    return result.rows;
  }
  async function events(name: string, text: string, id: string, ...values: unknown[]) {
    const [page] = await rows<{ events: EventColumns[] }>(name, text, id, ...values);
    return (page?.events ?? []).map(eventOf);
  }
  // The registry makes them what its types say.
  const eventOf = (columns: EventColumns) => registry.read(storedEvent(columns)) as ConversationEvent;
  return {
    ...leases(pool, desk),
    ...retention(pool, desk),
    append: appendTo(pool, desk, registry),
    feed: feedOf(pool, desk),
    async state(id) {
      const [row] = await rows<ConversationRow>('state', STATE, id);
      return row && stateOf(row);
    },
    events: (id, after, limit) => events('events', EVENTS_AFTER, id, after, limit),
    async eventsBetween(pieces) {
      const column = <Of>(of: (piece: AppendedBetween) => Of) => pieces.map(of);
      const values = [
        desk,
        column(({ id }) => storableText(id)),
        column(({ after }) => after),
        column(({ seq }) => seq),
      ];
      const name = 'events-between';
      const { rows } = await pool.query<{ events: EventColumns[] }>({ name, text: EVENTS_BETWEEN, values });
      return rows.map(({ events }) => events.map(eventOf));
    },
    async eventsBefore(id, before, limit) {
      return (await events('events-before', EVENTS_BEFORE, id, before, limit)).reverse();
    },
    eventsOfTurn: (id, turn) => events('events-of-turn', EVENTS_OF_TURN, id, turn),
    async turnOfMessage(id, messageId) {
      const [said] = await rows<{ turn: number }>('turn-of-message', MESSAGE, id, storableText(messageId));
      return said?.turn;
    },
    list: (query) => listOf(pool, desk, query),
    inbox: (query) => inboxOf(pool, desk, query),
    async handoffs(id) {
      return (await rows<HandoffRow>('handoffs', HANDOFFS, id)).map(handoffOf);
    },
    toolCalls: (id) => rows<ToolCallRecord>('tool-calls', TOOL_CALLS, id),
    async due(now, limit, except = []) {
      const values = [desk, now.toISOString(), limit, except.map(storableText)];
      // Planned for its values, as `held` is. A conversation may have several deadlines.
      const { rows } = await pool.query<{ id: string }>({ text: DUE, values });
      return [...new Set(rows.map(({ id }) => id))];
    },
    async receipt(idempotencyKey) {
      return (await rows<{ receipt: Receipt }>('receipt', RECEIPT, idempotencyKey))[0]?.receipt;
    },
    ping: writeProbe(pool),
  };
}

const STATE = `${SELECT_STATE} where id = $2 and ${ofDesk('$1')}`;

// Looked up once per query, not per row: 0.014 ms among 400,000 conversations.
const OF_DESK = `exists (select from switchroom_conversations where id = $2 and ${ofDesk('$1')})`;
const OWN = `conversation = $2 and ${OF_DESK}`;

/** Of an event: `at` in ms since 1970. */
type EventColumns = [
  seq: number,
  turn: number,
  epoch: number,
  type: string,
  version: number,
  at: number,
  data: StoredEvent['data'],
];

function storedEvent([seq, turn, epoch, type, version, at, data]: EventColumns): StoredEvent {
  return { seq, turn, epoch, type, version, at: new Date(at), data };
}

const COLUMNS = `json_build_array(seq, turn, epoch, type, version, date_part('epoch', at) * 1000, data)`;

/** Events in one value: reading a thousand rows column by column takes the driver three times as long. */
const eventsWhere = (rest: string) => `select coalesce(json_agg(${COLUMNS}), '[]') as events
from (select * from switchroom_events where ${OWN} and ${rest}) event`;

const EVENTS_AFTER = eventsWhere('seq > $3 order by seq limit $4');

// Each piece by itself, from the key: planned together, a long list of them would be a scan of the log.
const EVENTS_BETWEEN = `select (
  select coalesce(json_agg(${COLUMNS} order by seq), '[]') from switchroom_events
  where conversation = piece.id and seq > piece.after and seq <= piece.seq
    and exists (select from switchroom_conversations where id = piece.id and ${ofDesk('$1')})
) as events
from unnest($2::text[], $3::int[], $4::int[]) with ordinality piece (id, after, seq, place) order by place`;

const EVENTS_BEFORE = eventsWhere('seq < $3 order by seq desc limit $4');

// Turns follow each other, so the end of the turn before is found from the end of the log, without reading it all.
const EVENTS_OF_TURN = eventsWhere(`turn = $3 and seq > coalesce((
  select seq from switchroom_events where conversation = $2 and turn < $3 order by seq desc limit 1
), 0) order by seq`);

const MESSAGE = `select turn from switchroom_events
where ${OWN} and type = 'customer-said' and data->>'messageId' = $3`;

const HANDOFFS = `${SELECT_HANDOFFS} where ${OWN} order by seq`;

const TOOL_CALLS = `${SELECT_TOOL_CALLS} where ${OWN} order by seq`;

const DUE = `select conversation as id from switchroom_deadlines
where desk = $1 and due_at <= $2 and conversation <> all($4) order by due_at limit $3`;

const RECEIPT = `select receipt from switchroom_receipts done
where key = $2 and (select ${ofDesk('$1')} from switchroom_conversations where id = done.conversation)`;
