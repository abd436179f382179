import { resolve } from 'node:path';
import { SwitchroomError } from '../contracts/errors.ts';
import { backUp } from '../stores/embedded/backup.ts';
import { restore } from '../stores/embedded/restore.ts';
import type { DatabasePlace } from './open-database.ts';
import { withDatabase, withServer } from './open-for-command.ts';

/**
 * Copies the embedded database into a `.tar.gz`, while another process serves it or not. Throws `config-invalid` for a
 * database of one's own, and `backup-failed`.
 */
export async function backUpDeployment(place: DatabasePlace, file: string): Promise<void> {
  const folder = embeddedFolder(place);
  await withServer(place, (url) => backUp(folder, url, file));
}

/**
 * Puts a backup in place of the embedded database and brings its tables up to date; resolves to when it was made. Throws
 * `config-invalid`, `database-in-use` and `backup-failed`, and then has changed nothing.
 */
export function restoreDeployment(
  place: DatabasePlace,
  file: string,
  { replace }: { readonly replace: boolean },
): Promise<Date> {
  const folder = embeddedFolder(place);
  return restore(file, folder, { replace, check: () => withDatabase(place, async () => undefined) });
}

function embeddedFolder({ DATABASE_URL, SWITCHROOM_DATA }: DatabasePlace): string {
  if (DATABASE_URL === undefined) return resolve(SWITCHROOM_DATA);
  throw new SwitchroomError(
    'config-invalid',
    'DATABASE_URL is a PostgreSQL of your own: back it up with its own tools, e.g. pg_dump or pg_basebackup.',
  );
}
