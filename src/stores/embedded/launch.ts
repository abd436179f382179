import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, open, readFile, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { Cluster } from './cluster.ts';
import { readPostmaster } from './postmaster.ts';
import { program } from './program.ts';
import { settingFlags } from './settings.ts';
import { stopServer } from './stop-server.ts';

const POLL_MS = 10;
const TAIL_LINES = 15;

/** Failures that another attempt mends: lost a race, dying backends of a killed server, port taken meanwhile. */
const PASSING =
  /lock file "postmaster\.pid" already exists|pre-existing shared memory block|could not bind|TCP\/IP sockets/;

/** What the server is started with. */
export interface LaunchOptions {
  readonly settings: Readonly<Record<string, string>>;
  /** Any free one without. */
  readonly port?: number | undefined;
  /** Once aborted, nothing is started, and a server that is not ready yet is stopped. */
  readonly signal?: AbortSignal;
}

/**
 * Starts the server and waits until it takes connections, crash recovery included.
 * Resolves to false when it did not start for a reason that passes and `mayRetry`; throws `database-start-failed`
 * with the end of its log otherwise, and what the signal was aborted with.
 */
export async function launch(cluster: Cluster, options: LaunchOptions, mayRetry: boolean): Promise<boolean> {
  const { settings, port, signal } = options;
  signal?.throwIfAborted();
  const server = await spawnServer(cluster, settings, port ?? (await freePort()));
  while (server.exitCode === null && server.signalCode === null) {
    if (signal?.aborted && server.pid !== undefined) await stopServer(cluster.data, server.pid);
    const postmaster = readPostmaster(cluster.data);
    if (postmaster?.pid === server.pid && postmaster?.ready) {
      server.unref();
      return true;
    }
    await delay(POLL_MS);
  }
  const said = await readFile(cluster.logFile, 'utf8');
  if (mayRetry && PASSING.test(said)) return false;
  throw new SwitchroomError('database-start-failed', explain(cluster, said));
}

async function spawnServer(
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
  port: number,
): Promise<ChildProcess> {
  await rename(cluster.logFile, `${cluster.logFile}.previous`).catch(() => undefined);
  const log = await open(cluster.logFile, 'a', 0o600);
  try {
    if (cluster.account !== undefined) await chown(cluster.logFile, cluster.account.uid, cluster.account.gid);
    const flags = ['-D', cluster.data, '-p', String(port), ...settingFlags(settings)];
    const { file, args, options } = program(cluster, cluster.binaries.postgres, flags);
    // A process group of its own, or Ctrl-C in the terminal would stop it before we are done with it.
    const server = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log.fd, log.fd] });
    await once(server, 'spawn');
    return server;
  } catch (cause) {
    throw new SwitchroomError(
      'database-start-failed',
      `${cluster.binaries.postgres} cannot be run: ${messageOf(cause)}.`,
      { cause },
    );
  } finally {
    await log.close();
  }
}

/** A port nobody listens on at 127.0.0.1 right now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function explain(cluster: Cluster, said: string): string {
  const tail = said.trim().split('\n').slice(-TAIL_LINES).join('\n  ');
  return (
    `Its log (${cluster.logFile}) ends with:\n  ${tail || '(nothing)'}\n` +
    `Mend what it complains about, set SWITCHROOM_DATA to a fresh folder, or set DATABASE_URL.`
  );
}
