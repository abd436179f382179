import type { HandoffRecord } from '../../contracts/handoff.ts';
import { isoTime } from '../../contracts/iso-time.ts';
import { storableJson, storableText } from './storable.ts';

/** Columns of the ledger beside the conversation's id, with their types. */
export const HANDOFF_COLUMNS = {
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
} as const;
/** Their names, as SQL writes them. */
export const HANDOFF_NAMES = Object.keys(HANDOFF_COLUMNS);

/** A row of the ledger, column by column. */
export function handoffValues(record: HandoffRecord): unknown[] {
  const { wanted, payload, verdicts, opinion, ranked, carried, steps } = record;
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
    isoTime(record.at),
    storableJson({ wanted, payload, verdicts, opinion, ranked, carried, steps }),
  ];
}

/** What of a record is kept in one column, as it is only ever read whole. */
type Details = Pick<
  HandoffRecord,
  'wanted' | 'payload' | 'verdicts' | 'opinion' | 'ranked' | 'carried' | 'steps'
>;

/** A row of the ledger, as `SELECT_HANDOFFS` reads it. */
export type HandoffRow = Omit<HandoffRecord, keyof Details> & { readonly details: Details };

/** Reads the ledger. */
export const SELECT_HANDOFFS = `select call_id as "callId", turn, seq, "from", "to", actor, status, reason, depth, at, details
from switchroom_handoffs`;

/** The record a row stands for. */
export function handoffOf({ details, ...row }: HandoffRow): HandoffRecord {
  // Rows of before there were opinions have none.
  return { ...row, ...details, opinion: details.opinion ?? null };
}
