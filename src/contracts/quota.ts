import type { Principal } from './principal.ts';

/** What is counted. `usd` counts what models cost in a day; the others count how often. */
export type QuotaName = 'opening' | 'messages' | 'sockets' | 'streams' | 'verification' | 'sign-in' | 'usd';

/** Whom something is counted for. A customer is the host's own id of one who is signed in, or else the conversation. */
export type QuotaSubject = 'address' | 'customer' | 'desk' | 'key';

/** Whose quotas something counts against. */
export type QuotaOwner = Pick<Principal, 'kind' | 'id' | 'desk' | 'address'> & {
  /** Id of the customer, where the host has signed them in; of the conversation otherwise. */
  readonly customer?: string | undefined;
};

/** Counts what is done over all nodes, and says no when it is too much. */
export interface Quotas {
  /** Counts `amount` (1 without; USD for `usd`) for every subject; throws `too-many-requests` with `retryAfterMs`. */
  take(name: QuotaName, owner: QuotaOwner, amount?: number): Promise<void>;
  /** Takes back what was counted and not used. */
  give(name: QuotaName, owner: QuotaOwner, amount: number): Promise<void>;
}
