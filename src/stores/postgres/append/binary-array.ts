/** How values of a type are told to the server: the type's number, the bytes a value takes at most, and how it is written. */
interface Encoding {
  readonly oid: number;
  readonly size: (value: unknown) => number;
  /** Returns how many bytes were written. */
  readonly write: (into: Buffer, at: number, value: unknown) => number;
}

/** Bytes before the values of an array of one dimension. */
const HEADER = 20;
/** The length of a value that is null. */
const NULL = -1;
/** PostgreSQL counts from the year 2000. */
const EPOCH_MS = 946_684_800_000;
const TWO_TO_32 = 2 ** 32;

const text = (oid: number): Encoding => ({
  oid,
  size: (value) => Buffer.byteLength(value as string),
  write: (into, at, value) => into.write(value as string, at),
});

const number = (oid: number, bytes: 2 | 4): Encoding => ({
  oid,
  size: () => bytes,
  write: (into, at, value) => into.writeIntBE(value as number, at, bytes) - at,
});

const ENCODINGS = {
  text: text(25),
  json: text(114),
  jsonb: {
    oid: 3802,
    size: (value) => 1 + Buffer.byteLength(value as string),
    write(into, at, value) {
      // The version of the format.
      into[at] = 1;
      return 1 + into.write(value as string, at + 1);
    },
  },
  integer: number(23, 4),
  smallint: number(21, 2),
  boolean: { oid: 16, size: () => 1, write: (into, at, value) => into.writeUInt8(value ? 1 : 0, at) - at },
  timestamptz: {
    oid: 1184,
    size: () => 8,
    write(into, at, value) {
      const micros = (Date.parse(value as string) - EPOCH_MS) * 1_000;
      const high = Math.floor(micros / TWO_TO_32);
      into.writeInt32BE(high, at);
      return into.writeUInt32BE(micros - high * TWO_TO_32, at + 4) - at;
    },
  },
} as const satisfies Record<string, Encoding>;

/** A type of a column whose values can be told in binary. */
export type ColumnType = keyof typeof ENCODINGS;

/**
 * The columns of some rows, each as an array that PostgreSQL reads in binary (`array_recv`), which spares both sides the quotes
 * and backslashes of one in text. Texts, JSON and times (ISO 8601) are strings; any value may be null.
 */
export function binaryColumns(types: readonly ColumnType[], rows: readonly (readonly unknown[])[]): Buffer[] {
  const encodings: Encoding[] = types.map((type) => ENCODINGS[type]);
  const all = Buffer.allocUnsafe(encodings.reduce((sum, one, column) => sum + sizeOf(one, rows, column), 0));
  let from = 0;
  return encodings.map((encoding, column) => {
    const start = from;
    from = writeColumn(all, start, encoding, rows, column);
    return all.subarray(start, from);
  });
}

function sizeOf({ size }: Encoding, rows: readonly (readonly unknown[])[], column: number): number {
  let bytes = HEADER;
  for (const row of rows) {
    const value = row[column] ?? null;
    bytes += 4 + (value === null ? 0 : size(value));
  }
  return bytes;
}

/** Returns where the column ends. */
function writeColumn(
  into: Buffer,
  start: number,
  { oid, write }: Encoding,
  rows: readonly (readonly unknown[])[],
  column: number,
): number {
  let nulls = 0;
  let at = start + HEADER;
  for (const row of rows) {
    const value = row[column] ?? null;
    const bytes = value === null ? NULL : write(into, at + 4, value);
    if (bytes === NULL) nulls = 1;
    into.writeInt32BE(bytes, at);
    at += 4 + Math.max(bytes, 0);
  }
  into.writeInt32BE(1, start);
  into.writeInt32BE(nulls, start + 4);
  into.writeInt32BE(oid, start + 8);
  into.writeInt32BE(rows.length, start + 12);
  into.writeInt32BE(1, start + 16);
  return at;
}
