import { isoTime } from '../../../contracts/iso-time.ts';
import type { Append } from '../../../contracts/store.ts';
import type { EventRegistry } from '../../../events/event-registry.ts';
import { detailsOf } from '../conversation-row.ts';
import { HANDOFF_COLUMNS, handoffValues } from '../handoff-rows.ts';
import { waitingSince } from '../inbox.ts';
import { storableJson, storableText } from '../storable.ts';
import type { ColumnType } from './binary-array.ts';

/** Columns by name, with their types. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** What appends say of their conversations; `expected` and `held_by` are where the row must be until then. */
export const CONVERSATION = {
  id: 'text',
  desk: 'text',
  line: 'text',
  status: 'text',
  owner: 'text',
  epoch: 'integer',
  turn: 'integer',
  seq: 'integer',
  handoffs: 'integer',
  facts: 'jsonb',
  metadata: 'jsonb',
  title: 'text',
  opened_at: 'timestamptz',
  updated_at: 'timestamptz',
  details: 'json',
  waiting_since: 'timestamptz',
  customer: 'text',
  node: 'text',
  expected: 'integer',
  held_by: 'text',
  writer: 'text',
  goes_on: 'boolean',
} as const;

/** The row of `CONVERSATION` that an append has. */
export function conversationRow(append: Append): unknown[] {
  const { state, expectedSeq, node, heldBy, holds, writer = null, goesOn = false } = append;
  return [
    storableText(state.id),
    state.desk,
    state.line,
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
    isoTime(state.openedAt),
    isoTime(state.updatedAt),
    storableJson(detailsOf(state)),
    waitingSince(state),
    state.customer === null ? null : storableText(state.customer.id),
    holds ? node : null,
    expectedSeq,
    heldBy,
    writer,
    goesOn,
  ];
}

/** An event of the conversation with this id. */
export const EVENT = {
  id: 'text',
  seq: 'integer',
  turn: 'integer',
  epoch: 'integer',
  type: 'text',
  version: 'smallint',
  at: 'timestamptz',
  data: 'jsonb',
} as const;

/** The rows of `EVENT` that an append has. */
export function eventRows({ state, events }: Append, registry: EventRegistry): unknown[][] {
  const id = storableText(state.id);
  return events.map(({ seq, turn, epoch, type, at, data }) => [
    ...[id, seq, turn, epoch, type, registry.versionOf(type), isoTime(at), storableJson(data)],
  ]);
}

/** A handoff of the conversation with this id; `added`: it was not in the ledger before. */
export const HANDOFF = { id: 'text', added: 'boolean', ...HANDOFF_COLUMNS } as const;

/** The rows of `HANDOFF` that an append has. */
export function handoffRows({ state, handoffs = [], expectedSeq }: Append): unknown[][] {
  const id = storableText(state.id);
  return handoffs.map((handoff) => [id, handoff.seq > expectedSeq, ...handoffValues(handoff)]);
}
