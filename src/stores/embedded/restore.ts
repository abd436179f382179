import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { extract } from 'tar';
import { z } from 'zod';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { MANIFEST } from './backup.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { livingPostmaster } from './postmaster.ts';
import { program } from './program.ts';

const manifest = z.object({
  format: z.literal('switchroom-backup'),
  version: z.literal(1),
  postgres: z.string(),
  madeAt: z.iso.datetime(),
});

/** Where to restore to. */
export interface RestoreOptions {
  /** Whether what is there may be replaced. */
  readonly replace: boolean;
  /** Looks whether it can be used, by starting a server on it; what this throws undoes the restoring. */
  readonly check: () => Promise<void>;
}

/**
 * Puts a backup in place of the data of the embedded server of `folder`; what is there is kept until the backup has
 * proved to work. Resolves to when the backup was made. Throws `database-in-use` when a server runs there,
 * `backup-failed` when data is there and may not be replaced, or the file is no backup; then nothing has changed.
 */
export async function restore(file: string, folder: string, options: RestoreOptions): Promise<Date> {
  const cluster = await openCluster(folder);
  await refuseTaken(cluster, options.replace);
  const draft = await mkdtemp(`${cluster.home}.restored-`);
  try {
    const { madeAt } = await unpack(resolve(file), draft, cluster);
    await refuseTaken(cluster, options.replace);
    await swap(cluster, draft, options.check);
    return new Date(madeAt);
  } catch (cause) {
    throw cause instanceof SwitchroomError
      ? cause
      : new SwitchroomError('backup-failed', `${messageOf(cause)}.`, { cause });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function refuseTaken({ data, home, folder }: Cluster, replace: boolean): Promise<void> {
  if ((await livingPostmaster(data)) !== undefined)
    throw new SwitchroomError('database-in-use', `A server runs on ${folder}. Stop it first.`);
  if (replace || !(await exists(home))) return;
  throw new SwitchroomError('backup-failed', `There is data in ${folder}. Replace it with --replace.`);
}

async function unpack(file: string, draft: string, cluster: Cluster) {
  await extract({ file, cwd: draft, strict: true, filter: isOurs });
  const text = await readFile(join(draft, MANIFEST), 'utf8').catch(() => '{}');
  const { success, data } = manifest.safeParse(JSON.parse(text));
  if (!success) throw new SwitchroomError('backup-failed', `${file} is no backup of Switchroom.`);
  const major = await majorVersion(cluster);
  if (data.postgres !== major)
    throw new SwitchroomError(
      'backup-failed',
      `${file} is of PostgreSQL ${data.postgres}, this is ${major}.`,
    );
  await rm(join(draft, MANIFEST));
  if (cluster.account !== undefined) await giveAway(draft, cluster.account);
  return data;
}

/** Files and folders of a cluster and nothing else, e.g. no link to elsewhere. */
function isOurs(path: string, entry: object): boolean {
  const type = 'type' in entry ? entry.type : undefined;
  return (type === 'File' || type === 'Directory') && /^(?:data\/|password$|manifest\.json$)/.test(path);
}

async function majorVersion(cluster: Cluster): Promise<string> {
  const { file, args, options } = program(cluster, cluster.binaries.postgres, ['--version']);
  const { stdout } = await promisify(execFile)(file, args, options);
  return /(\d+)/.exec(stdout)?.[1] ?? '';
}

async function giveAway(path: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  await chown(path, uid, gid);
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) await giveAway(inside, { uid, gid });
    else await chown(inside, uid, gid);
  }
}

async function swap({ home }: Cluster, draft: string, check: () => Promise<void>): Promise<void> {
  const before = `${home}.before-${process.pid}`;
  const replaces = await exists(home);
  if (replaces) await rename(home, before);
  await rename(draft, home);
  try {
    await check();
  } catch (thrown) {
    await rm(home, { recursive: true, force: true });
    if (replaces) await rename(before, home);
    throw thrown;
  }
  await rm(before, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
