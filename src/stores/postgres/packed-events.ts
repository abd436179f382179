import type { StoredEvent } from '../../events/event-registry.ts';

/** Bytes of one event in `places`: its seq, turn, epoch and version, and when it was. */
const PLACE_BYTES = 24;
/** PostgreSQL counts from the year 2000. */
const EPOCH_MS = 946_684_800_000;
const TWO_TO_32 = 2 ** 32;
const MICROS_A_MS = 1_000;

/**
 * Events in one row: numbers and times in the server's own bytes, types, and data as one list of JSON. Row by row, or as
 * JSON throughout, a long log takes twice as long to read.
 */
export const PACKED = `string_agg(int4send(seq) || int4send(turn) || int4send(epoch) || int4send(version) || timestamptz_send(at), '') as places,
  string_agg(type, ',') as types, '[' || string_agg(data::text, ',') || ']' as data`;

/** What `PACKED` gives; all are null where there was no event. */
export interface PackedEvents {
  readonly places: Buffer | null;
  readonly types: string | null;
  readonly data: string | null;
}

/** The events, in their order. */
export function unpackedEvents({ places, types, data }: PackedEvents): StoredEvent[] {
  if (places === null || types === null || data === null) return [];
  const datas: StoredEvent['data'][] = JSON.parse(data);
  return types.split(',').map((type, index) => {
    const at = index * PLACE_BYTES;
    return {
      type,
      data: datas[index] ?? {},
      seq: places.readInt32BE(at),
      turn: places.readInt32BE(at + 4),
      epoch: places.readInt32BE(at + 8),
      version: places.readInt32BE(at + 12),
      at: timeAt(places, at + 16),
    };
  });
}

/** A `timestamptz`, in ms as a Date has them. */
function timeAt(bytes: Buffer, at: number): Date {
  const micros = bytes.readInt32BE(at) * TWO_TO_32 + bytes.readUInt32BE(at + 4);
  return new Date(EPOCH_MS + Math.floor(micros / MICROS_A_MS));
}
