import { readFile, realpath } from 'node:fs/promises';
import { Socket } from 'node:net';
import pg from 'pg';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Cluster } from './cluster.ts';
import { systemCode } from './file-errors.ts';
import { USER } from './init-cluster.ts';

/** Any constant will do: the key of the advisory lock that the one live Switchroom of a data folder holds. */
const LOCK_KEY = 0x5157;
/** How long the server may take to notice that the previous holder was killed. */
const LOCK_WAIT_MS = 2_000;
const LOCK_NOT_AVAILABLE = '55P03';

/** The right to use a cluster: held as long as its connection lives, so no stale lock can exist. */
export interface Claim {
  /** Resolves when the connection is gone: let go, or broken because the server or a part of it died. */
  readonly lost: Promise<void>;
  /** Stops the server and lets go, in this order: who waits for the claim must not get a server that is about to end. */
  release(stopServer: () => Promise<void>): Promise<void>;
}

/** The URL of the server on `port`, with the cluster's password. */
export async function serverUrl(cluster: Cluster, port: number): Promise<string> {
  const password = (await readFile(cluster.passwordFile, 'utf8')).trim();
  return `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
}

/**
 * Claims the cluster for this process, after making sure that the server is really the cluster's.
 * Throws `database-in-use` when another live process holds it, and what the driver threw when it cannot connect.
 */
export async function claimCluster(cluster: Cluster, url: string): Promise<Claim> {
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: url,
    stream: () => socket,
    application_name: `switchroom ${process.pid}`,
    connectionTimeoutMillis: 5_000,
    lock_timeout: LOCK_WAIT_MS,
  });
  client.on('error', () => undefined);
  const lost = new Promise<void>((resolve) => client.once('end', () => resolve()));
  try {
    await client.connect();
    await checkIdentity(cluster, client);
    await lock(cluster, client);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  // The claim alone does not keep a process running that has nothing else to do.
  socket.unref();
  return {
    lost,
    async release(stopServer) {
      await stopServer();
      socket.ref();
      await client.end().catch(() => undefined);
    },
  };
}

/** Throws `database-start-failed` when a server is not the cluster's. */
export async function checkIdentity(cluster: Cluster, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const served = rows[0]?.data_directory;
  if (served !== undefined && (await realpath(served)) === (await realpath(cluster.data))) return;
  throw new SwitchroomError(
    'database-start-failed',
    `The server found for ${cluster.data} serves ${served} instead.`,
  );
}

async function lock(cluster: Cluster, client: pg.Client): Promise<void> {
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
  } catch (cause) {
    if (systemCode(cause) !== LOCK_NOT_AVAILABLE) throw cause;
    throw new SwitchroomError(
      'database-in-use',
      `${await holder(client)} serves ${cluster.folder}. Stop it first, or set SWITCHROOM_DATA to another folder for this one.`,
      { cause },
    );
  }
}

async function holder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [LOCK_KEY],
  );
  return rows[0] === undefined ? 'Another process' : `Process ${rows[0].name.replace('switchroom ', '')}`;
}
