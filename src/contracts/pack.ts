import type { Desk } from './desk.ts';

/** Tables and data a pack brings, in a PostgreSQL schema of its own. */
export interface PackDatabase {
  /** Name of the PostgreSQL schema, e.g. `support`. */
  readonly schema: string;
  /** SQL files run once each, in order, with `search_path` set to the schema. */
  readonly files: readonly URL[];
  /** How a customer's data is exported and erased; without it only the engine's own is. */
  readonly customers?: PackCustomers;
}

/**
 * What a pack holds of its customers, as SQL with the rights of tools, `search_path` set to the schema. Where a statement
 * says `$1` it means the customer's id (null when one conversation is meant), and `$2` the ids of conversations (text[]).
 */
export interface PackCustomers {
  /** Ids of all customers, as rows with `id` (text): a restored backup finds by it whom it must forget again. */
  readonly ids: string;
  /** Conversations that the customer `$1` took part in, as rows with `id`. */
  readonly conversations: string;
  /** What is held, by name: a select each. */
  readonly held: Readonly<Record<string, string>>;
  /** What deletes it, or makes it nobody's, by name and in order: one delete or update each, without `returning`. */
  readonly erase: Readonly<Record<string, string>>;
}

/** A vertical: a desk with the data its tools work on; make one with `definePack`. */
export interface Pack {
  readonly kind: 'pack';
  readonly name: string;
  readonly desk: Desk;
  readonly database: PackDatabase | undefined;
  /** A file of what simulated customers want: `switchroom simulate`. */
  readonly scenarios?: URL | undefined;
}

/** The PostgreSQL schema of a pack's desk, which is the pack's where it has one. */
export function schemaOf({ desk, database }: Pick<Pack, 'desk' | 'database'>): string {
  return database?.schema ?? `desk_${desk.id}`;
}
