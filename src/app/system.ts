import { randomBytes } from 'node:crypto';
import type { Clock, Ids, Timers } from '../contracts/clock.ts';

const ID_BYTES = 12;

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** Unguessable ids: knowing one is what lets a customer go on with a conversation. */
export const randomIds: Ids = {
  next: (prefix) => `${prefix}_${randomBytes(ID_BYTES).toString('base64url')}`,
};

/** The machine's timers; one that waits keeps no process alive. */
export const systemTimers: Timers = {
  after: (ms, work) => {
    const timer = setTimeout(work, ms).unref();
    return () => clearTimeout(timer);
  },
};
