import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { Cluster } from './cluster.ts';
import { isMissing, systemCode } from './file-errors.ts';
import { program } from './program.ts';

const run = promisify(execFile);

/** The superuser's name in the cluster. */
export const USER = 'switchroom';

/**
 * Makes the cluster unless it is there, with a random password; half-made ones are never left in its place.
 * Throws `database-start-failed` with what `initdb` said.
 */
export async function initCluster(cluster: Cluster, options: { sync: boolean }): Promise<void> {
  if (await exists(cluster.data)) return;
  const draft = await makeDraft(cluster);
  try {
    await runInitdb(cluster, draft, options.sync);
    await rename(draft, cluster.home);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    // Another process that started at the same moment was first: its cluster is as good.
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(cause) ?? '') && (await exists(cluster.data)))
      return;
    throw cause;
  }
}

async function makeDraft(cluster: Cluster): Promise<string> {
  try {
    const draft = await mkdtemp(`${cluster.home}.new-`);
    const passwordFile = join(draft, 'password');
    await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    await mkdir(join(draft, 'data'), { mode: 0o700 });
    if (cluster.account !== undefined) {
      const { uid, gid } = cluster.account;
      for (const path of [passwordFile, join(draft, 'data'), draft]) await chown(path, uid, gid);
    }
    return draft;
  } catch (cause) {
    throw new SwitchroomError(
      'database-start-failed',
      `The data folder ${cluster.folder} cannot be written to (${messageOf(cause)}). Set SWITCHROOM_DATA to another.`,
      { cause },
    );
  }
}

async function runInitdb(cluster: Cluster, draft: string, sync: boolean): Promise<void> {
  const flags = [
    `--pgdata=${join(draft, 'data')}`,
    `--username=${USER}`,
    `--pwfile=${join(draft, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own provider: the same order on every system, whatever its C library.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(sync ? [] : ['--no-sync']),
  ];
  try {
    const { file, args, options } = program(cluster, cluster.binaries.initdb, flags);
    await run(file, args, options);
  } catch (cause) {
    throw new SwitchroomError(
      'database-start-failed',
      `initdb could not make ${cluster.data}: ${messageOf(cause).trim()}${remedy(messageOf(cause))}`,
      { cause },
    );
  }
}

function remedy(said: string): string {
  if (!said.includes('shared libraries')) return '';
  return ' npm left out its install script: run "npm rebuild --ignore-scripts=false".';
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
