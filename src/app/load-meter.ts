import { type EventLoopUtilization, performance } from 'node:perf_hooks';

/** Load is measured over at least so long, in ms. */
const WINDOW_MS = 1_000;

/** What a load meter reads; the process's own without. */
export interface LoadSource {
  /** In ms. */
  now(): number;
  utilization(since?: EventLoopUtilization): EventLoopUtilization;
}

const PROCESS: LoadSource = {
  now: () => performance.now(),
  utilization: (since) =>
    since === undefined ? performance.eventLoopUtilization() : performance.eventLoopUtilization(since),
};

/** Tells how busy this process was, from 0 to 1, since it was last asked a second or more ago. It takes no timer of its own. */
export function loadMeter({ now, utilization }: LoadSource = PROCESS): () => number {
  let at = now();
  let since = utilization();
  let load = 0;
  return () => {
    if (now() - at < WINDOW_MS) return load;
    load = utilization(since).utilization;
    since = utilization();
    at = now();
    return load;
  };
}
