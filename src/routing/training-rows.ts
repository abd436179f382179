import type { RouterTurn } from '../contracts/router.ts';
import type { Sheet } from './sheet.ts';
import { writeTurn } from './write-turn.ts';

/** How much all numbers of a vector count beside the words. */
const VECTOR_WEIGHT = 2;
/** A feature this often counts as it is; rarer ones count more. */
const USUAL = 20;

/** A turn with the class it belongs to. */
export interface LabelledTurn {
  readonly turn: RouterTurn;
  /** Number of the class. */
  readonly target: number;
  /** Numbers of agents, for what they are to this turn. */
  readonly owner: number;
  readonly visited: readonly number[];
  /** Learned as if agents known by their description alone were not there. */
  readonly seenOnly: boolean;
}

/** Turns as features, all in one piece of memory. */
export interface TrainingRows {
  readonly turns: readonly LabelledTurn[];
  /** Row n is `columns` and `values` from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** The columns of the hash table that are used, in the order of the rows of weights. */
  readonly hashes: Int32Array;
  /** What each column's values were multiplied with, by how rare it is; the columns of vectors come after those of `hashes`. */
  readonly rarity: Float32Array;
}

/** Vectors of sentences, all of one length. */
export interface Vectors {
  readonly length: number;
  readonly of: (text: string) => Float32Array;
}

/** Writes turns as features; a column that fewer than `fewest` turns have is left out. */
export function trainingRows(
  turns: readonly LabelledTurn[],
  sheet: Sheet,
  fewest: number,
  vectors?: Vectors,
): TrainingRows {
  const counts = new Int32Array(sheet.width);
  const starts = new Int32Array(turns.length + 1);
  let raw = new Int32Array(turns.length * 200);
  let values = new Float32Array(raw.length);
  let size = 0;
  for (const [at, { turn }] of turns.entries()) {
    writeTurn(sheet, turn);
    if (size + sheet.size > raw.length)
      [raw, values] = [larger(raw, Int32Array), larger(values, Float32Array)];
    raw.set(sheet.columns.subarray(0, sheet.size), size);
    values.set(sheet.values.subarray(0, sheet.size), size);
    size += sheet.size;
    starts[at + 1] = size;
    for (let place = 0; place < sheet.size; place += 1) {
      const column = sheet.columns[place] ?? 0;
      counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  const hashes = Int32Array.from(counts.keys()).filter((hash) => (counts[hash] ?? 0) >= fewest);
  const rarity = Float32Array.from(hashes, (hash) => rarityOf(counts[hash] ?? 1, turns.length));
  const rows = { turns, hashes, rarity, ...kept(starts, raw, values, hashes, rarity, sheet.width) };
  return vectors ? withVectors(rows, vectors) : rows;
}

/** The rows with the vector of each sentence at their end. */
function withVectors(rows: TrainingRows, { length, of }: Vectors): TrainingRows {
  const { turns, starts, hashes } = rows;
  const columns = new Int32Array(rows.columns.length + turns.length * length);
  const values = new Float32Array(columns.length);
  const begins = new Int32Array(starts.length);
  let size = 0;
  for (const [row, { turn }] of turns.entries()) {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    columns.set(rows.columns.subarray(from, to), size);
    values.set(rows.values.subarray(from, to), size);
    size += to - from;
    for (const [at, value] of of(turn.text).entries()) {
      columns[size] = hashes.length + at;
      values[size] = value * VECTOR_WEIGHT;
      size += 1;
    }
    begins[row + 1] = size;
  }
  const rarity = new Float32Array(hashes.length + length).fill(VECTOR_WEIGHT);
  rarity.set(rows.rarity);
  return { ...rows, starts: begins, columns, values, rarity };
}

/** The square root of the inverse document frequency, 1 for a column that `USUAL` turns have. */
function rarityOf(count: number, all: number): number {
  return Math.sqrt(Math.log(1 + all / count) / Math.log(1 + all / USUAL));
}

/** The rows with numbers of columns in place of hashes. */
function kept(
  starts: Int32Array,
  raw: Int32Array,
  values: Float32Array,
  hashes: Int32Array,
  rarity: Float32Array,
  width: number,
): Pick<TrainingRows, 'starts' | 'columns' | 'values'> {
  const places = placesOf(hashes, width);
  const columns = new Int32Array(starts.at(-1) ?? 0);
  const weighed = new Float32Array(columns.length);
  const begins = new Int32Array(starts.length);
  let size = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const place = places[raw[at] ?? 0] ?? -1;
      if (place < 0) continue;
      columns[size] = place;
      weighed[size] = (values[at] ?? 0) * (rarity[place] ?? 1);
      size += 1;
    }
    begins[row + 1] = size;
  }
  return { starts: begins, columns: columns.subarray(0, size), values: weighed.subarray(0, size) };
}

/** For each column of the hash table, its row of weights; -1 for one never learned. */
export function placesOf(hashes: Int32Array, width: number): Int32Array {
  const places = new Int32Array(width).fill(-1);
  for (const [place, hash] of hashes.entries()) places[hash] = place;
  return places;
}

function larger<A extends Int32Array | Float32Array>(old: A, Kind: new (size: number) => A): A {
  const made = new Kind(Math.max(1024, old.length * 2));
  made.set(old);
  return made;
}
