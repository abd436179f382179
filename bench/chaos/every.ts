import { setTimeout as delay } from 'node:timers/promises';

/** Does something every so many ms, one time after the other, until the signal is aborted. */
export async function every(ms: number, until: AbortSignal, work: () => unknown): Promise<void> {
  while (!until.aborted) {
    await pause(ms, until);
    if (!until.aborted) await work();
  }
}

/** Waits so many ms, or until the signal is aborted. */
export async function pause(ms: number, until: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: until }).catch(() => undefined);
}
