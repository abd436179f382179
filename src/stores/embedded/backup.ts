import { createWriteStream, type Dirent } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { type Cluster, openCluster } from './cluster.ts';
import { copiedFile, copiedFolder, END, fileEntry } from './tar-entries.ts';

/** What stands first in a backup: what it is of. */
export interface BackupManifest {
  readonly format: 'switchroom-backup';
  readonly version: 1;
  /** The major version of PostgreSQL. */
  readonly postgres: string;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** The manifest's name in a backup. */
export const MANIFEST = 'manifest.json';

/** What belongs to the running server, or is made anew by the next one (PostgreSQL's manual, "Making a Base Backup"). */
const EMPTIED = [
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp'],
  'pg_subtrans',
].map((name) => `data/${name}`);
const LEFT_OUT =
  /^(?:postmaster\.(?:pid|opts)|pgsql_tmp.*|pg_internal\.init.*|backup_label(?:\.old)?|current_logfiles)$/;

/**
 * Copies the embedded server of `folder`, which runs at `url`, into one `.tar.gz` while it goes on serving: everything
 * that is committed when this resolves, and nothing by halves. Throws `backup-failed`, and then leaves no file.
 */
export async function backUp(folder: string, url: string, file: string): Promise<void> {
  const cluster = await openCluster(folder);
  const target = resolve(file);
  const draft = `${target}.partial`;
  const client = new pg.Client({ connectionString: url, application_name: 'switchroom backup' });
  client.on('error', () => undefined);
  try {
    await refuseTaken(target);
    await client.connect();
    const output = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
    await pipeline(Readable.from(entries(cluster, client)), createGzip({ level: 3 }), output);
    await toDisk(draft);
    await rename(draft, target);
  } catch (cause) {
    if (!isTaken(cause)) await rm(draft, { force: true });
    throw cause instanceof SwitchroomError
      ? cause
      : new SwitchroomError('backup-failed', `${messageOf(cause)}.`, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function refuseTaken(file: string): Promise<void> {
  const taken = await stat(file).catch(() => undefined);
  if (taken !== undefined) throw new SwitchroomError('backup-failed', `${file} is there already.`);
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
}

async function* entries(cluster: Cluster, client: pg.Client): AsyncGenerator<Buffer> {
  const postgres = (await readFile(join(cluster.data, 'PG_VERSION'), 'utf8')).trim();
  const madeAt = new Date().toISOString();
  const manifest: BackupManifest = { format: 'switchroom-backup', version: 1, postgres, madeAt };
  yield fileEntry(MANIFEST, JSON.stringify(manifest));
  yield* copiedFile(cluster.passwordFile, 'password');
  // Keeps the server's log from here on, until this connection ends.
  await client.query(
    `select pg_create_physical_replication_slot('switchroom_backup_${process.pid}', true, true)`,
  );
  await client.query(`select pg_backup_start('switchroom backup', true)`);
  yield* copiedFolder(cluster.data, 'data', skips);
  const { rows } = await client.query<{ labelfile: string; first: string; last: string }>(STOP);
  const [end] = rows;
  if (end === undefined) throw new SwitchroomError('backup-failed', 'PostgreSQL did not end it.');
  yield fileEntry('data/backup_label', end.labelfile);
  const log = join(cluster.data, 'pg_wal');
  const parts = (await readdir(log)).filter((name) => /^[0-9A-F]{24}$/.test(name));
  const [first, last] = [firstPart(end.labelfile), end.last];
  for (const name of parts.filter((part) => part >= first && part <= last).sort())
    yield* copiedFile(join(log, name), `data/pg_wal/${name}`);
  yield END;
}

const STOP = `select labelfile, pg_walfile_name(lsn) as last from pg_backup_stop(wait_for_archive => false)`;

/** The part of the server's log that a restored server begins with, as the label says. */
function firstPart(label: string): string {
  return /START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? '';
}

function skips(path: string, { name }: Dirent): boolean {
  return EMPTIED.includes(path) ? name !== 'archive_status' && name !== 'summaries' : LEFT_OUT.test(name);
}

async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}
