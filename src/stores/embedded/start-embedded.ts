import { acquire } from './acquire.ts';
import { openCluster } from './cluster.ts';
import { initCluster } from './init-cluster.ts';
import { keepRunning, type ServerLog } from './keep-running.ts';

/** Where the embedded server keeps its data, and who hears what it does. */
export interface StartOptions {
  /** Made when missing; PostgreSQL lives in its `postgres` subfolder. */
  readonly folder: string;
  readonly log?: ServerLog;
  /** PostgreSQL settings over ours, e.g. `{ fsync: 'off' }` for tests, which also skips syncing at init. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running embedded PostgreSQL, claimed by this process and started again at the same URL whenever it dies. */
export interface EmbeddedServer {
  /** Connects as superuser, with the password. */
  readonly url: string;
  /** Whether it was already running, left behind by a process that was killed. */
  readonly adopted: boolean;
  /**
   * Shuts down within 20 s whatever happens; a second call waits for the first. While a dead server is brought back it
   * may take 20 s more, and one that even then does not answer is left to the next start.
   */
  stop(): Promise<void>;
}

/**
 * Runs the PostgreSQL that npm installed on a data folder: makes it once, starts it, or adopts it when it still runs.
 * Throws `database-in-use` when another live process serves the folder, else `database-start-failed`.
 */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedServer> {
  const { settings = {}, log = () => undefined } = options;
  const cluster = await openCluster(options.folder);
  await initCluster(cluster, { sync: settings.fsync !== 'off' });
  const first = await acquire(cluster, { settings });
  const { url, adopted, postmaster } = first;
  log(`PostgreSQL ${adopted ? 'still runs and was adopted' : 'started'}: ${cluster.data}`, 'info');
  const { stop } = keepRunning({
    data: cluster.data,
    first,
    acquire: (signal) => acquire(cluster, { settings, port: postmaster.port, signal }),
    log,
  });
  return { url, adopted, stop };
}
