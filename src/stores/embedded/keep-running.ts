import { setTimeout as delay } from 'node:timers/promises';
import { messageOf } from '../../contracts/errors.ts';
import type { Acquired } from './acquire.ts';
import { STOP_SIGNAL, sendSignal, stopServer } from './stop-server.ts';

/** Who hears what the server does: `warn` is for what should not happen. */
export type ServerLog = (message: string, level: 'info' | 'warn') => void;

/** A server to keep running, and how it is acquired again. */
export interface KeepRunningOptions {
  readonly data: string;
  readonly first: Acquired;
  acquire(signal: AbortSignal): Promise<Acquired>;
  readonly log: ServerLog;
}

/** Pauses after each attempt that failed. The first is made at once: no other process is to be quicker. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Brings a claimed server back whenever it dies. The connection that holds the claim tells: it breaks at once, for a
 * server we started as for an adopted one, and a process without the claim never starts anything.
 */
export function keepRunning({ data, first, acquire, log }: KeepRunningOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  let current: Promise<Acquired | undefined> = Promise.resolve(first);
  let stopped: Promise<void> | undefined;
  let pid = first.postmaster.pid;
  // A process that ends without closing, as at a second Ctrl-C, leaves no server behind.
  const askToStop = () => sendSignal(pid, STOP_SIGNAL);
  process.once('exit', askToStop);
  watch(first);

  function watch({ claim, postmaster }: Acquired): void {
    pid = postmaster.pid;
    void claim.lost.then(() => {
      if (signal.aborted) return;
      log(`PostgreSQL broke off and is brought back: ${data}`, 'warn');
      current = bringBack();
    });
  }

  async function bringBack(): Promise<Acquired | undefined> {
    for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      try {
        const acquired = await acquire(signal);
        log(`PostgreSQL ${acquired.adopted ? 'answers again' : 'was started again'}: ${data}`, 'warn');
        watch(acquired);
        return acquired;
      } catch (error) {
        if (signal.aborted) return undefined;
        log(`PostgreSQL is not back yet: ${messageOf(error)}`, 'warn');
        await delay(pauseMs, undefined, { ref: false, signal }).catch(() => undefined);
      }
    }
    return undefined;
  }

  async function stop(): Promise<void> {
    stopping.abort();
    const held = await current;
    await held?.claim.release(() => stopServer(data, held.postmaster.pid));
    process.off('exit', askToStop);
  }

  return {
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}
