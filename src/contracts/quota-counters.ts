/** How often something may be done within a time. */
export interface Limit {
  readonly most: number;
  readonly perMs: number;
}

/** What is counted: a kind, for which the limit is the same, and a name within it, which says nothing of a person. */
export interface Counted extends Limit {
  readonly kind: string;
  readonly name: string;
}

/** How much money may be spent in a day, in millionths of a USD. */
export interface Budget {
  readonly key: string;
  readonly mostMicros: number;
}

/** Money that was set aside; in which windows, so that it is given back to those. */
export interface Held {
  readonly micros: number;
  readonly untils: readonly Date[];
}

/** Counts for all nodes at once, each count one step that no other can get between. */
export interface QuotaCounters {
  /** Counts one; resolves to how many ms to wait when that is too many, undefined otherwise. */
  count(what: Counted): Promise<number | undefined>;
  /** Takes one back. */
  uncount(what: Counted): Promise<void>;
  /** Sets aside at most so much of what is left of every budget; resolves to how many ms to wait when nothing is. */
  hold(budgets: readonly Budget[], micros: number): Promise<Held | { readonly waitMs: number }>;
  /** Counts what was spent in place of what was held. */
  settle(budgets: readonly Budget[], held: Held, spentMicros: number): Promise<void>;
}
