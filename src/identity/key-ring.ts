import { randomBytes } from 'node:crypto';
import type { Clock } from '../contracts/clock.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { KeyRing, RingKeys, SigningKey, SigningKeyStore } from '../contracts/signing.ts';
import { derivedKey, hashOf } from './secrets.ts';

const KEY_BYTES = 32;
const ID_BYTES = 6;
/** How old what a node knows of the ring may be, in ms. */
const FRESH_MS = 5_000;
/** A new key signs only when every node has read the ring again, so that none meets a key it does not know. */
const SIGNS_IN_MS = 3 * FRESH_MS;

/** What a ring is made of. */
export interface KeyRingParts {
  readonly store: SigningKeyStore;
  readonly clock: Clock;
  /** How long the longest-lived thing it signs is valid, in ms. */
  readonly lifeMs: number;
}

/** The ring of a database: made at first use, shared by all its nodes, read again every 5 s while it is used. */
export function databaseKeyRing({ store, clock, lifeMs }: KeyRingParts): KeyRing {
  let known: RingKeys | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<RingKeys> | undefined;

  async function read(): Promise<RingKeys> {
    const startedAt = clock.now().getTime();
    known = await store.keys(newKey());
    readAt = startedAt;
    return known;
  }

  async function ring(): Promise<RingKeys> {
    const age = clock.now().getTime() - readAt;
    if (known !== undefined && age >= 0 && age < FRESH_MS) return known;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  return {
    keysFor: async (purpose) => derived(await ring(), purpose),
    async rotate({ atOnce = false } = {}) {
      await ring();
      const key = newKey();
      await store.rotate({ key, signsInMs: atOnce ? 0 : SIGNS_IN_MS, verifiesMs: atOnce ? 0 : lifeMs });
      readAt = Number.NEGATIVE_INFINITY;
      return key.id;
    },
  };
}

/** The ring of `SWITCHROOM_SECRET`: secrets of at least 32 characters with commas between; the first signs, all verify. */
export function givenKeyRing(secrets: string): KeyRing {
  const verifying = secrets.split(',').map((text) => keyOf(text.trim()));
  const [signing] = verifying;
  if (signing === undefined) throw new SwitchroomError('config-invalid', 'SWITCHROOM_SECRET is empty.');
  return {
    keysFor: async (purpose) => derived({ signing, verifying }, purpose),
    rotate: async () => {
      throw new SwitchroomError(
        'config-invalid',
        'The signing keys are those of SWITCHROOM_SECRET: put a new one in front of it, with a comma between.',
      );
    },
  };
}

function keyOf(text: string): SigningKey {
  const id = Buffer.from(hashOf(`id of ${text}`)).subarray(0, ID_BYTES);
  return { id: id.toString('hex'), secret: Buffer.from(text) };
}

function newKey(): SigningKey {
  return { id: randomBytes(ID_BYTES).toString('hex'), secret: randomBytes(KEY_BYTES) };
}

function derived({ signing, verifying }: RingKeys, purpose: string): RingKeys {
  const derive = ({ id, secret }: SigningKey) => ({ id, secret: derivedKey(secret, purpose) });
  return { signing: derive(signing), verifying: verifying.map(derive) };
}
