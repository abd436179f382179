import { z } from 'zod';
import type { Clock } from '../contracts/clock.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { OnceStore } from '../contracts/staff-store.ts';
import { hashOf, randomSecret } from './secrets.ts';

/** How long a sign-in may take from its first to its second request, in ms. */
const CEREMONY_MS = 5 * 60_000;

/** A sign-in of one kind between its first and its second request. */
export interface TwoStepSignIn<Data> {
  /** Keeps what the second request needs; resolves to the name it is to come with, `name` if given. */
  begin(data: Data, name?: string): Promise<string>;
  /** What was kept under a name, once; throws `credentials-invalid` when there is nothing, or it is too late. */
  finish(name: string): Promise<Data>;
}

/** Sign-ins of one kind between their requests. */
export function halves<Schema extends z.ZodType>(
  { store, clock }: { store: OnceStore; clock: Clock },
  kind: string,
  schema: Schema,
): TwoStepSignIn<z.output<Schema>> {
  return {
    async begin(data, name = randomSecret()) {
      const expiresAt = new Date(clock.now().getTime() + CEREMONY_MS);
      await store.keep(hashOf(name), kind, z.json().parse(data), expiresAt);
      return name;
    },
    async finish(name) {
      const kept = schema.safeParse(await store.take(hashOf(name), kind, clock.now()));
      if (kept.success) return kept.data;
      throw new SwitchroomError('credentials-invalid', 'This sign-in was done already, or took too long.');
    },
  };
}
