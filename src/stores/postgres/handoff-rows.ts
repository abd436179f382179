import type { HandoffRecord } from '../../contracts/handoff.ts';
import { storableJson, storableText } from './storable.ts';
import { valueRows } from './value-rows.ts';

/** Columns of the ledger beside the conversation's id, with their types. */
const COLUMNS = {
  seq: 'integer',
  turn: 'integer',
  call_id: 'text',
  '"from"': 'text',
  '"to"': 'text',
  actor: 'text',
  status: 'text',
  reason: 'text',
  depth: 'integer',
  at: 'timestamptz',
  details: 'json',
};
const NAMES = Object.keys(COLUMNS).join(', ');
const TYPES = Object.values(COLUMNS);

/** How many parameters a row takes. */
export const HANDOFF_PARAMETERS = TYPES.length;

/** The parameters of one row of the ledger. */
export function handoffValues(record: HandoffRecord): unknown[] {
  const { wanted, payload, verdicts, carried, steps } = record;
  return [
    record.seq,
    record.turn,
    storableText(record.callId),
    record.from,
    record.to,
    record.actor,
    record.status,
    storableText(record.reason),
    record.depth,
    record.at.toISOString(),
    storableJson({ wanted, payload, verdicts, carried, steps }),
  ];
}

/** What of a record is kept in one column, as it is only ever read whole. */
type Details = Pick<HandoffRecord, 'wanted' | 'payload' | 'verdicts' | 'carried' | 'steps'>;

/** A row of the ledger, as `SELECT_HANDOFFS` reads it. */
export type HandoffRow = Omit<HandoffRecord, keyof Details> & { readonly details: Details };

/** Reads the ledger. */
export const SELECT_HANDOFFS = `select call_id as "callId", turn, seq, "from", "to", actor, status, reason, depth, at, details
from switchroom.handoffs`;

/** The record a row stands for. */
export function handoffOf({ details, ...row }: HandoffRow): HandoffRecord {
  return { ...row, ...details };
}

/** Part of a statement: adds rows to the ledger of the conversation that was `moved`. */
export function addHandoffs(count: number, firstParameter: number): string {
  return `handed as (
  insert into switchroom.handoffs (conversation, ${NAMES})
  select moved.id, new.* from moved, (${valueRows(TYPES, count, firstParameter)}) as new (${NAMES})
)`;
}

/** Part of a statement: replaces rows of the ledger of the conversation that was `moved`. */
export function changeHandoffs(count: number, firstParameter: number): string {
  return `handed_on as (
  update switchroom.handoffs earlier
  set (${NAMES}) = row (new.*)
  from moved, (${valueRows(TYPES, count, firstParameter)}) as new (${NAMES})
  where earlier.conversation = moved.id and earlier.seq = new.seq
)`;
}
