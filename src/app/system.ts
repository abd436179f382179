import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '../contracts/clock.ts';

const ID_BYTES = 12;

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** Unguessable ids: knowing one is what lets a customer go on with a conversation. */
export const randomIds: Ids = {
  next: (prefix) => `${prefix}_${randomBytes(ID_BYTES).toString('base64url')}`,
};
