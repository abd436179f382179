import type { Clock } from '../../contracts/clock.ts';
import { apiKeyStore } from '../../stores/postgres/api-keys.ts';
import type { Pool } from '../../stores/postgres/connect.ts';
import { signingKeyStore } from '../../stores/postgres/signing-keys.ts';
import { apiKeys } from '../api-keys.ts';
import { createIdentity } from '../create-identity.ts';
import { databaseKeyRing } from '../key-ring.ts';

const HOUR_MS = 3_600_000;

/** A clock that stands still until it is told how far to go. */
export interface SetClock extends Clock {
  pass(ms: number): void;
}

/** A clock that begins now, as the database's does, and stands still. */
export function setClock(): SetClock {
  let now = Date.now();
  return {
    now: () => new Date(now),
    pass(ms) {
      now += ms;
    },
  };
}

/** One node of a desk: its identity, keys and ring, with tokens that live for 24 hours. */
export function identityNode(pool: Pool, desk: string, clock: Clock = setClock()) {
  const ring = databaseKeyRing({ store: signingKeyStore(pool), clock, lifeMs: 24 * HOUR_MS });
  const store = apiKeyStore(pool, desk);
  const identity = createIdentity({ desk, ring, keys: store, clock, tokenMs: 24 * HOUR_MS });
  return { identity, ring, keys: apiKeys(store, clock, [desk]) };
}

/** Has the ring's times go by, as the database's own clock cannot be set. */
export async function passForRing(pool: Pool, ms: number): Promise<void> {
  const earlier = "- $1::float8 * interval '1 ms'";
  await pool.query({
    text: `update switchroom.signing_keys set signs_from = signs_from ${earlier}, verifies_until = verifies_until ${earlier}`,
    values: [ms],
  });
}
