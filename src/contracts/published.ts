import type { DeskChanges } from './desk-changes.ts';

/** A value that holds no others. */
export type Leaf = string | number | boolean | null;

/** Something that differs between two definitions of a desk; `before` is undefined for what came, `after` for what went. */
export interface Difference {
  /** e.g. `desk.agents.billing.tools.issue_refund.description`. */
  readonly path: string;
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

/** What is published. */
export interface NewVersion {
  readonly changes: DeskChanges;
  /** Why. */
  readonly note: string;
  /** Whether it serves from now on; false for one that waits, e.g. for a trial. */
  readonly inForce: boolean;
}

/** Changes of a desk that were published: never changed, never deleted. The newest of those in force serves. */
export interface PublishedVersion extends NewVersion {
  /** From 1, without gaps. */
  readonly number: number;
  /** Id of who published it. */
  readonly by: string;
  readonly at: Date;
  /** What turns that it serves are stamped with. */
  readonly version: string;
  /** The same of the code's desk that it was published over. */
  readonly over: string;
}

/** Keeps what was published of one desk. */
export interface PublishedStore {
  /** The number of the version that serves; 0 for the code's desk. */
  inForce(): Promise<number>;
  get(number: number): Promise<PublishedVersion | undefined>;
  /** Newest first, a hundred at most. */
  list(): Promise<PublishedVersion[]>;
  add(version: Omit<PublishedVersion, 'number' | 'at'>): Promise<PublishedVersion>;
}

/** What of a desk may be changed, as it is. */
export interface Changeable {
  readonly style: string;
  readonly routerSure: number;
  /** Those that are finite. */
  readonly limits: Readonly<Record<string, number | string>>;
  readonly agents: readonly {
    readonly id: string;
    readonly name: string;
    /** Null where code makes them. */
    readonly instructions: string | null;
    readonly addedInstructions: string | null;
    readonly handoffDescription: string;
    readonly examples: readonly string[];
  }[];
  /** Answers by topic, of each tool that looks them up. */
  readonly knowledge: readonly { readonly tool: string; readonly texts: Readonly<Record<string, string>> }[];
}

/** Publishes changes of one desk. Numbers name what was published; 0 is the code's desk. */
export interface Publisher {
  list(): Promise<PublishedVersion[]>;
  /** Throws `version-not-found`. */
  get(number: number): Promise<PublishedVersion>;
  /** Throws `changes-refused` for what has no place in the desk, and for what leaves it with errors. */
  publish(by: string, version: NewVersion): Promise<PublishedVersion>;
  /** Publishes once more what was published as `number`. Throws `version-not-found` and `changes-refused`. */
  rollBack(by: string, number: number, note?: string): Promise<PublishedVersion>;
  /** What may be changed, as it is with a number. Throws `version-not-found` and `changes-refused`. */
  changeable(number: number): Promise<Changeable>;
  /** What differs between two. Throws `version-not-found`, and `changes-refused` where the code does not take them any more. */
  compare(before: number, after: number): Promise<Difference[]>;
}
