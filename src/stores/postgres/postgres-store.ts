import type { ConversationState, HandoffRecord, ToolCallRecord } from '../../contracts/conversation.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Append, ConversationQuery, ConversationStore } from '../../contracts/store.ts';
import { appendStatement } from './append-statement.ts';
import type { Pool } from './connect.ts';
import { checkKnown } from './known-events.ts';
import { storableText } from './storable.ts';
import { isSerializationFailure } from './store-error.ts';

/** Keeps conversations in PostgreSQL; the schema is made by `migrate`. */
export function postgresStore(pool: Pool): ConversationStore {
  async function rows<Row extends object>(name: string, text: string, id: string, ...values: unknown[]) {
    const result = await pool.query<Row>({ name, text, values: [storableText(id), ...values] });
    return result.rows;
  }
  return {
    append: (append) => appendTo(pool, append),
    async state(id) {
      return (await rows<ConversationState>('state', `${STATE} where id = $1`, id))[0];
    },
    async events(id, after, limit) {
      return checkKnown(id, await rows<ConversationEvent>('events', EVENTS_AFTER, id, after, limit));
    },
    async eventsBefore(id, before, limit) {
      const newestFirst = await rows<ConversationEvent>('events-before', EVENTS_BEFORE, id, before, limit);
      return checkKnown(id, newestFirst.reverse());
    },
    list: (query) => list(pool, query),
    handoffs: (id) => rows<HandoffRecord>('handoffs', HANDOFFS, id),
    toolCalls: (id) => rows<ToolCallRecord>('tool-calls', TOOL_CALLS, id),
    async ping() {
      await pool.query({ text: 'select' });
    },
  };
}

async function appendTo(pool: Pool, append: Append): Promise<void> {
  checkGapless(append);
  if ((await rowsAppended(pool, append)) === append.events.length) return;
  const { state, expectedSeq } = append;
  if (expectedSeq === 0) throw new SwitchroomError('conversation-exists', `It is ${state.id}.`);
  throw movedOn(append);
}

async function rowsAppended(pool: Pool, append: Append): Promise<number | null> {
  try {
    return (await pool.query(appendStatement(append))).rowCount;
  } catch (error) {
    throw isSerializationFailure(error) ? movedOn(append, error) : error;
  }
}

function movedOn({ state, expectedSeq }: Append, cause?: unknown): SwitchroomError {
  return new SwitchroomError('conversation-moved-on', `${state.id} is no longer at event ${expectedSeq}.`, {
    cause,
  });
}

function checkGapless({ state, events, expectedSeq }: Append): void {
  const runsOn = events.every(({ seq }, index) => seq === expectedSeq + index + 1);
  if (runsOn && events.length > 0 && state.seq === expectedSeq + events.length) return;
  throw new SwitchroomError(
    'internal',
    `The events to append to ${state.id} do not run on from ${expectedSeq}.`,
  );
}

async function list(pool: Pool, { limit, status, before }: ConversationQuery): Promise<ConversationState[]> {
  const conditions = ['true'];
  const values: unknown[] = [limit];
  if (status !== undefined) conditions.push(`status = $${values.push(status)}`);
  if (before !== undefined) conditions.push(`opened_at < $${values.push(before.toISOString())}`);
  const text = `${STATE} where ${conditions.join(' and ')} order by opened_at desc, id desc limit $1`;
  return (await pool.query<ConversationState>({ text, values })).rows;
}

const STATE = `select id, desk, line, status, owner, epoch, turn, seq, handoffs, facts, metadata, title,
  opened_at as "openedAt", updated_at as "updatedAt"
from switchroom.conversations`;

const EVENTS_AFTER = `select seq, turn, epoch, type, at, data from switchroom.events
where conversation = $1 and seq > $2 order by seq limit $3`;

const EVENTS_BEFORE = `select seq, turn, epoch, type, at, data from switchroom.events
where conversation = $1 and seq < $2 order by seq desc limit $3`;

const HANDOFFS = `select call_id as "callId", turn, seq, "from", "to", reason, status, at
from switchroom.handoffs where conversation = $1 order by seq`;

const TOOL_CALLS = `select call_id as "callId", turn, seq, agent, name, arguments, status, output, ms, at
from switchroom.tool_calls where conversation = $1 order by seq`;
