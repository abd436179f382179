import type { Principal } from './principal.ts';

/** What somebody read or did: ids and counts, no word that a person said or is known by. */
export interface AuditEntry {
  readonly principal: Pick<Principal, 'kind' | 'id'>;
  /** In words with dashes, e.g. `conversation-read`. */
  readonly action: string;
  /** Ids of what it was done to. */
  readonly targets?: readonly string[];
  /** How many of what, e.g. `{ rows: 3 }`; whole numbers. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** Keeps on record what staff, services and the product's own upkeep read and did at one desk. */
export interface Audit {
  /** Resolves once it is on record; awaited before an act is answered. Throws `store-unavailable`. */
  record(entry: AuditEntry): Promise<void>;
  /** For reads: on record within a second, together with others. What it could not write is told where defects are. */
  note(entry: AuditEntry): void;
  /** Resolves once everything noted is on record; called when a server stops. */
  flush(): Promise<void>;
}

/** Where a chain was when somebody looked: to be kept outside of the database. */
export interface AuditHead {
  readonly seq: number;
  /** In hexadecimal. */
  readonly hash: string;
}

/** An entry on record. */
export interface AuditRow extends AuditHead {
  readonly at: Date;
  readonly kind: string;
  /** Id of who did it, unique within its kind. */
  readonly actor: string;
  readonly action: string;
  readonly targets: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** What was found when a chain was read from end to end. */
export interface AuditReport {
  /** How many rows were read. */
  readonly rows: number;
  /** Where the chain is now; anchor it outside. */
  readonly head: AuditHead;
  /** What is wrong, a sentence each; empty for a chain that is whole. */
  readonly findings: readonly string[];
}

/** Which entries are looked for; all without. */
export interface AuditFilter {
  /** Id of who did it. */
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
}

/** Rows of a part of a chain. */
export interface AuditPart {
  /** The first row that is looked at. */
  readonly from: number;
  /** The row behind the last one that is. */
  readonly below: number;
  readonly limit: number;
}

/** Entries, newest first, and where to look on: null at the end. */
export interface AuditFound {
  readonly rows: readonly AuditRow[];
  readonly next: number | null;
}

/** Reads what is on record at one desk. */
export interface AuditLog {
  /** A page of what is looked for, before `before` when given; a page may be short, also where there are more. */
  find(filter: AuditFilter, limit: number, before?: number): Promise<AuditFound>;
  /** The newest entries, those before `before` when given, newest first. */
  list(limit: number, before?: number): Promise<AuditRow[]>;
  /** Reads the whole chain; `anchored` is a head somebody kept outside. */
  verify(anchored?: AuditHead): Promise<AuditReport>;
}

/** An entry with what chains it to the one before. */
export interface ChainedRow extends AuditRow {
  /** In millionths of a second since 1970, as text: what is hashed. */
  readonly atMicros: string;
  /** Hash of the row before, in hexadecimal; empty for the first. */
  readonly previous: string;
}

/** Keeps the chain of one desk. */
export interface AuditStore {
  /** Adds entries to the chain, all or none, whoever else adds some. */
  add(entries: readonly Required<AuditEntry>[]): Promise<void>;
  /** Rows after `after`, oldest first. */
  rows(after: number, limit: number): Promise<ChainedRow[]>;
  newest(limit: number, before: number | undefined): Promise<AuditRow[]>;
  /** What is looked for within a part of the chain, newest first. */
  matching(filter: AuditFilter, part: AuditPart): Promise<AuditRow[]>;
  /** Where the chain ends, as it is kept apart from the rows. */
  head(): Promise<AuditHead>;
}
