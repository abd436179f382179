import type { ApiKeys } from '../contracts/api-key.ts';
import type { Clock } from '../contracts/clock.ts';
import type { Identity } from '../contracts/identity.ts';
import type { KeyRing } from '../contracts/signing.ts';
import { apiKeys } from '../identity/api-keys.ts';
import { createIdentity } from '../identity/create-identity.ts';
import { databaseKeyRing, givenKeyRing } from '../identity/key-ring.ts';
import { type IdentitySettings, identitySettings } from '../identity/settings.ts';
import { apiKeyStore } from '../stores/postgres/api-keys.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { signingKeyStore } from '../stores/postgres/signing-keys.ts';
import type { Environment } from './environment.ts';
import { systemClock } from './system.ts';

/** What a desk's identity is put together from. */
export interface DeskIdentityParts {
  /** Id of the desk. */
  readonly desk: string;
  readonly pool: Pool;
  readonly settings: IdentitySettings | undefined;
  readonly environment: Pick<Environment, 'SWITCHROOM_SECRET'>;
  readonly clock?: Clock;
}

/** Who may do what at one desk. */
export interface DeskIdentity {
  readonly identity: Identity;
  readonly keys: ApiKeys;
  /** Signs customers' tokens and the passes of calls, the same on all nodes. */
  readonly ring: KeyRing;
}

/** Puts the identity of a desk on its database. */
export function deskIdentity({
  desk,
  pool,
  settings = {},
  environment: { SWITCHROOM_SECRET },
  clock = systemClock,
}: DeskIdentityParts): DeskIdentity {
  const { tokenMs } = identitySettings.parse(settings);
  const ring = SWITCHROOM_SECRET
    ? givenKeyRing(SWITCHROOM_SECRET)
    : databaseKeyRing({ store: signingKeyStore(pool), clock, lifeMs: tokenMs });
  const store = apiKeyStore(pool, desk);
  return {
    identity: createIdentity({ desk, ring, keys: store, clock, tokenMs }),
    keys: apiKeys(store, clock),
    ring,
  };
}
