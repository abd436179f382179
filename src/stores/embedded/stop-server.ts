import { setTimeout as delay } from 'node:timers/promises';
import { hasLeft } from './postmaster.ts';

/** Asks PostgreSQL for its fast shutdown: clients are cut off, what was committed is kept. */
export const STOP_SIGNAL = 'SIGINT';
/** How to ask, ever less politely: fast shutdown, immediate shutdown (recovers at the next start), kill. */
const WAYS: readonly { signal: NodeJS.Signals; waitMs: number }[] = [
  { signal: STOP_SIGNAL, waitMs: 10_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
];
const POLL_MS = 10;

/** Stops the postmaster and waits until it has left; never waits longer than the sum of the ways. */
export async function stopServer(data: string, pid: number): Promise<void> {
  for (const { signal, waitMs } of WAYS) {
    if (!sendSignal(pid, signal) || (await left(data, pid, waitMs))) return;
  }
}

/** Whether there was such a process to hear it. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

async function left(data: string, pid: number, waitMs: number): Promise<boolean> {
  for (let waited = 0; waited < waitMs; waited += POLL_MS) {
    if (await hasLeft(data, pid)) return true;
    await delay(POLL_MS);
  }
  return false;
}
