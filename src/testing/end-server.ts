import { setTimeout as delay } from 'node:timers/promises';
import { SwitchroomError } from '../contracts/errors.ts';
import { openCluster } from '../stores/embedded/cluster.ts';
import { hasEnded, livingPostmaster } from '../stores/embedded/postmaster.ts';

const POLL_MS = 5;

/**
 * Ends the server of a data folder behind its supervisor's back, as a crash (`SIGKILL`) or an operator's restart
 * (`SIGINT`) does; the process that claimed it starts it again at the same URL. Resolves when it has ended, to the pid
 * it had. Throws `internal` when no server runs there.
 */
export async function endServer(folder: string, signal: 'SIGKILL' | 'SIGINT'): Promise<number> {
  const { data } = await openCluster(folder);
  const postmaster = await livingPostmaster(data);
  if (postmaster === undefined) throw new SwitchroomError('internal', `No PostgreSQL runs on ${data}.`);
  process.kill(postmaster.pid, signal);
  while (!(await hasEnded(postmaster.pid))) await delay(POLL_MS);
  return postmaster.pid;
}
