import type { Quotas } from '../contracts/quota.ts';

/** Counts nothing and refuses nothing: on loopback, where nothing was configured. */
export const noQuotas: Quotas = {
  take: async () => undefined,
  holdUsd: async () => ({ settle: async () => undefined }),
  countUsd: async () => undefined,
};
