import pg from 'pg';
import { checkIdentity, serverUrl } from './claim.ts';
import { openCluster } from './cluster.ts';
import { livingPostmaster } from './postmaster.ts';

/**
 * The URL of the server that runs on a data folder now, for a command that works beside the process that serves it;
 * undefined when none does, or it does not take connections. It is not claimed: it may stop at any time.
 */
export async function attachEmbedded(folder: string): Promise<string | undefined> {
  const cluster = await openCluster(folder);
  const postmaster = await livingPostmaster(cluster.data);
  if (!postmaster?.ready || postmaster.port === undefined) return undefined;
  const url = await serverUrl(cluster, postmaster.port);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch {
    return undefined;
  }
  // A file left by a crash may name a port that another server has now.
  await checkIdentity(cluster, client).finally(() => client.end());
  return url;
}
