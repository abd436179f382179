import { setTimeout as delay } from 'node:timers/promises';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { type Claim, claimCluster, serverUrl } from './claim.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { initCluster } from './init-cluster.ts';
import { launch } from './launch.ts';
import { livingPostmaster, type Postmaster } from './postmaster.ts';
import { stopServer } from './stop-server.ts';

/** Where the embedded server keeps its data, and who hears what it does. */
export interface StartOptions {
  /** Made when missing; PostgreSQL lives in its `postgres` subfolder. */
  readonly folder: string;
  readonly log?: (message: string) => void;
  /** PostgreSQL settings over ours, e.g. `{ fsync: 'off' }` for tests, which also skips syncing at init. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running embedded PostgreSQL, claimed by this process. */
export interface EmbeddedServer {
  /** Connects as superuser, with the password. */
  readonly url: string;
  /** Whether it was already running, left behind by a process that was killed. */
  readonly adopted: boolean;
  /** Shuts down within 20 s whatever happens; a second call waits for the first. */
  stop(): Promise<void>;
}

/** How long a server that runs but does not answer (recovering, shutting down) is waited for. */
const PATIENCE_MS = 60_000;
const POLL_MS = 25;
const LAUNCHES = 50;
const LAUNCH_PAUSE_MS = 100;

/**
 * Runs the PostgreSQL that npm installed on a data folder: makes it once, starts it, or adopts it when it still runs.
 * Throws `database-in-use` when another live process serves the folder, else `database-start-failed`.
 */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedServer> {
  const settings = options.settings ?? {};
  const cluster = await openCluster(options.folder);
  await initCluster(cluster, { sync: settings.fsync !== 'off' });
  const { postmaster, url, claim, adopted } = await acquire(cluster, settings);
  options.log?.(`PostgreSQL ${adopted ? 'still runs and was adopted' : 'started'}: ${cluster.data}`);
  let stopping: Promise<void> | undefined;
  return {
    url,
    adopted,
    stop() {
      stopping ??= claim.release(() => stopServer(cluster.data, postmaster.pid));
      return stopping;
    },
  };
}

interface Acquired {
  readonly postmaster: Postmaster;
  readonly url: string;
  readonly claim: Claim;
  readonly adopted: boolean;
}

async function acquire(cluster: Cluster, settings: Readonly<Record<string, string>>): Promise<Acquired> {
  const deadline = performance.now() + PATIENCE_MS;
  let adopted = true;
  let launches = 0;
  let trouble: unknown;
  while (performance.now() < deadline) {
    const postmaster = await livingPostmaster(cluster.data);
    if (postmaster === undefined) {
      launches += 1;
      adopted = !(await launch(cluster, settings, launches < LAUNCHES));
      if (adopted) await delay(LAUNCH_PAUSE_MS);
      continue;
    }
    try {
      const url = await serverUrl(cluster, postmaster.port ?? 0);
      return { postmaster, url, claim: await claimCluster(cluster, url), adopted };
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
