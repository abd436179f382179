import type { Desk } from './desk.ts';

/** Tables and data a pack brings, in a PostgreSQL schema of its own. */
export interface PackDatabase {
  /** Name of the PostgreSQL schema, e.g. `support`. */
  readonly schema: string;
  /** SQL files run once each, in order, with `search_path` set to the schema. */
  readonly files: readonly URL[];
}

/** A vertical: a desk with the data its tools work on; make one with `definePack`. */
export interface Pack {
  readonly kind: 'pack';
  readonly name: string;
  readonly desk: Desk;
  readonly database: PackDatabase | undefined;
}
