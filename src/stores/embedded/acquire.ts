import { setTimeout as delay } from 'node:timers/promises';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { type Claim, claimCluster, serverUrl } from './claim.ts';
import type { Cluster } from './cluster.ts';
import { launch } from './launch.ts';
import { livingPostmaster, type Postmaster } from './postmaster.ts';
import { stopServer } from './stop-server.ts';

/** A server that answers, and this process's claim on it. */
export interface Acquired {
  readonly postmaster: Postmaster;
  readonly url: string;
  readonly claim: Claim;
  /** Whether it was found running. */
  readonly adopted: boolean;
}

/** How the server is to run. */
export interface AcquireOptions {
  readonly settings: Readonly<Record<string, string>>;
  /** The only port that will do, because connections to it are made; any free one without. */
  readonly port?: number | undefined;
  /** Once aborted, nothing is started any more, and what was started but is not ready is stopped. */
  readonly signal?: AbortSignal;
}

/** How long a server that runs but does not answer (recovering, shutting down) is waited for. */
const PATIENCE_MS = 60_000;
const PATIENCE_WHEN_STOPPING_MS = 10_000;
const POLL_MS = 25;
const LAUNCHES = 50;
const LAUNCH_PAUSE_MS = 100;

/**
 * Starts the cluster's server, or adopts the one that runs, and claims it.
 * Throws `database-in-use` when another live process has it, `database-start-failed` when it cannot be had.
 */
export async function acquire(cluster: Cluster, options: AcquireOptions): Promise<Acquired> {
  const { port, signal } = options;
  let deadline = performance.now() + PATIENCE_MS;
  let adopted = true;
  let launches = 0;
  let trouble: unknown;
  while (performance.now() < deadline) {
    const postmaster = await livingPostmaster(cluster.data);
    if (postmaster === undefined) {
      launches += 1;
      adopted = !(await launch(cluster, options, launches < LAUNCHES));
      if (adopted) await delay(LAUNCH_PAUSE_MS);
      deadline = performance.now() + PATIENCE_MS;
      continue;
    }
    if (signal?.aborted) deadline = Math.min(deadline, performance.now() + PATIENCE_WHEN_STOPPING_MS);
    try {
      const url = await serverUrl(cluster, postmaster.port ?? 0);
      const claim = await claimCluster(cluster, url);
      if (port === undefined || postmaster.port === port) return { postmaster, url, claim, adopted };
      // Somebody started it elsewhere meanwhile: with our claim on it nobody uses it there.
      await claim.release(() => stopServer(cluster.data, postmaster.pid));
    } catch (error) {
      if (error instanceof SwitchroomError) throw error;
      trouble = error;
      await delay(POLL_MS);
    }
  }
  throw new SwitchroomError(
    'database-start-failed',
    `It runs on ${cluster.data} but does not answer (${messageOf(trouble)}); its log is ${cluster.logFile}.`,
    { cause: trouble },
  );
}
