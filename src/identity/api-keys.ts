import { randomBytes } from 'node:crypto';
import type { ApiKey, ApiKeyStore, ApiKeys } from '../contracts/api-key.ts';
import type { Clock } from '../contracts/clock.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { checkDesks } from './check-desks.ts';
import { hashOf, randomSecret } from './secrets.ts';

const ID_BYTES = 6;
const GRACE_MS = 3_600_000;
/** Tells a key from a customer's token, and lets scanners of leaked secrets find one. */
export const KEY_PREFIX = 'sr_';
const KEY = /^sr_([0-9a-f]{12})_([\w-]{43})$/;

/** The id and the hash of what looks like an API key; undefined for anything else. */
export function readApiKey(given: string): { id: string; hash: Uint8Array } | undefined {
  const [, id, secret] = KEY.exec(given) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, hash: hashOf(secret) };
}

/** Makes, lists, revokes and rotates the API keys of one desk. */
export function apiKeys(
  store: ApiKeyStore,
  clock: Clock,
  /** Ids of the desks there are. */
  known: readonly string[],
): ApiKeys {
  return {
    async create({ name, roles, scopes, desks = null, expiresAt }) {
      if (roles.length === 0 && scopes.length === 0) {
        throw new SwitchroomError('request-invalid', 'A key needs a role or a scope, or it may do nothing.');
      }
      checkDesks(desks, known);
      const madeAt = clock.now();
      if (expiresAt !== undefined && expiresAt <= madeAt) {
        throw new SwitchroomError('request-invalid', 'The key would have expired already.');
      }
      const id = randomBytes(ID_BYTES).toString('hex');
      const secret = randomSecret();
      const unused = { usedAt: null, revokedAt: null };
      const key: ApiKey = { id, name, roles, scopes, desks, madeAt, expiresAt: expiresAt ?? null, ...unused };
      await store.add(key, hashOf(secret));
      return { key, secret: shown(id, secret) };
    },
    list: () => store.list(),
    async revoke(id) {
      if (!(await store.revoke(id, clock.now()))) throw notFound(id);
    },
    async rotate(id, graceMs = GRACE_MS) {
      const now = clock.now();
      const secret = randomSecret();
      const key = await store.rotate(id, hashOf(secret), now, new Date(now.getTime() + graceMs));
      if (key === undefined) throw notFound(id);
      return { key, secret: shown(id, secret) };
    },
  };
}

function shown(id: string, secret: string): string {
  return `${KEY_PREFIX}${id}_${secret}`;
}

function notFound(id: string): SwitchroomError {
  return new SwitchroomError('key-not-found', `Id: ${id}`);
}
