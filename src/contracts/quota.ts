import type { Principal } from './principal.ts';

/** What is counted, how often it is done. */
export type QuotaName = 'opening' | 'messages' | 'sockets' | 'streams' | 'verification' | 'sign-in';

/** Whom something is counted for. */
export type QuotaSubject = 'address' | 'customer' | 'desk' | 'key';

/** Whose quotas something counts against. */
export type QuotaOwner = Pick<Principal, 'kind' | 'id' | 'desk' | 'address'> & {
  /** The host's id of a customer it has signed in; of the conversation otherwise; undefined before there is one. */
  readonly customer?: string | undefined;
};

/** Money set aside for one turn. */
export interface UsdHold {
  /** Counts what the turn has cost instead of what was set aside; called once. */
  settle(usd: number): Promise<void>;
}

/** Counts what is done over all nodes, and says no when it is too much, exact under concurrency. */
export interface Quotas {
  /** Counts one for every subject; throws `too-many-requests` with `retryAfterMs`. */
  take(name: QuotaName, owner: QuotaOwner): Promise<void>;
  /**
   * Sets aside at most `usd` of what is left of the day, so that turns at once cannot spend it twice; throws
   * `too-many-requests` with `retryAfterMs` when nothing is left.
   */
  holdUsd(owner: QuotaOwner, usd: number): Promise<UsdHold>;
  /** Counts what was spent already, e.g. by a turn that no customer began; never refuses. */
  countUsd(owner: QuotaOwner, usd: number): Promise<void>;
}
