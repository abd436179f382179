import { LRUCache } from 'lru-cache';
import type { ApiKey, ApiKeyStore } from '../contracts/api-key.ts';
import type { Clock } from '../contracts/clock.ts';
import { readApiKey } from './api-keys.ts';

/** How long a node goes by what it was told of a key, in ms: a revocation bites within it. */
const BELIEVED_MS = 5_000;
/** Unknown keys are remembered, too, so there must be room for what strangers try. */
const REMEMBERED = 1_000;

/** Looks API keys up, remembering each for 5 s, so that not every request costs a query. */
export function knownKeys(store: ApiKeyStore, clock: Clock): (given: string) => Promise<ApiKey | undefined> {
  const known = new LRUCache<string, { askedAt: number; key: Promise<ApiKey | undefined> }>({
    max: REMEMBERED,
  });
  return async (given) => {
    const read = readApiKey(given);
    if (read === undefined) return undefined;
    const now = clock.now();
    // By its hash: the memory of a process shows no secret.
    const name = `${read.id} ${Buffer.from(read.hash).toString('base64url')}`;
    const age = now.getTime() - (known.get(name)?.askedAt ?? Number.NEGATIVE_INFINITY);
    const entry = age >= 0 && age < BELIEVED_MS ? known.get(name) : undefined;
    const key = entry?.key ?? store.use(read.id, read.hash, now);
    if (entry === undefined) {
      known.set(name, { askedAt: now.getTime(), key });
      // The database's trouble is not remembered.
      key.catch(() => known.delete(name));
    }
    const found = await key;
    return found?.expiresAt && found.expiresAt <= now ? undefined : found;
  };
}
