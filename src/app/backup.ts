import { join, resolve } from 'node:path';
import { SwitchroomError } from '../contracts/errors.ts';
import { backUp } from '../stores/embedded/backup.ts';
import { restore } from '../stores/embedded/restore.ts';
import { withCustomers } from './customer-parts.ts';
import { type ErasureRecord, reapplyErasures } from './customers.ts';
import type { ConfiguredDesk } from './desks-config.ts';
import { ERASED_FILE, readErased } from './erased-list.ts';
import type { DatabasePlace } from './open-database.ts';
import { withServer } from './open-for-command.ts';

/**
 * Copies the embedded database into a `.tar.gz`, while another process serves it or not. Throws `config-invalid` for a
 * database of one's own, and `backup-failed`.
 */
export async function backUpDeployment(place: DatabasePlace, file: string): Promise<void> {
  const folder = embeddedFolder(place);
  await withServer(place, (url) => backUp(folder, url, file));
}

/** What a restored backup is, and whom it had brought back. */
export interface Restored {
  readonly madeAt: Date;
  /** Erased again, as they had been since the backup. */
  readonly erased: readonly ErasureRecord[];
}

/**
 * Puts a backup in place of the embedded database, brings its tables up to date, and erases again whoever was erased
 * since: by the list of the data folder, and by `erased`, the path of another one. Throws `config-invalid`,
 * `database-in-use` and `backup-failed`, and then has changed nothing.
 */
export async function restoreDeployment(
  place: DatabasePlace,
  desks: readonly ConfiguredDesk[],
  file: string,
  { replace, erased: further }: { readonly replace: boolean; readonly erased?: string },
): Promise<Restored> {
  const folder = embeddedFolder(place);
  const lists = [join(folder, ERASED_FILE), ...(further === undefined ? [] : [further])];
  const list = (await Promise.all(lists.map(readErased))).flat();
  const erased: ErasureRecord[] = [];
  const check = async () => {
    for (const desk of desks)
      erased.push(...(await withCustomers(place, desk.pack, (parts) => reapplyErasures(parts, list), desk)));
  };
  const madeAt = await restore(file, folder, { replace, check });
  return { madeAt, erased };
}

function embeddedFolder({ DATABASE_URL, SWITCHROOM_DATA }: DatabasePlace): string {
  if (DATABASE_URL === undefined) return resolve(SWITCHROOM_DATA);
  throw new SwitchroomError(
    'config-invalid',
    'DATABASE_URL is a PostgreSQL of your own: back it up with its own tools, e.g. pg_dump or pg_basebackup.',
  );
}
