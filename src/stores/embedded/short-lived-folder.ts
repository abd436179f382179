import { rmSync } from 'node:fs';
import { chmod, mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** A cluster takes 40 MB, and 10 more for each database. */
const LEAST_ROOM = 2 * 2 ** 30;
const LEAST_MEMORY = 4 * 2 ** 30;

const made = new Set<string>();

/** Wherever there may be some. */
export const SHORT_LIVED_PLACES: readonly string[] = [tmpdir(), MEMORY];

/**
 * A new folder for a server whose data nobody keeps, open to PostgreSQL's account: in memory where there is plenty, as a
 * database is copied there in a tenth of the time. Whoever asks deletes it; with the process it is gone in any case.
 */
export async function shortLivedFolder(prefix: string): Promise<string> {
  const folder = await inMemory(prefix).catch(() => mkdtemp(join(tmpdir(), prefix)));
  // Run as root, PostgreSQL is another user and must get in.
  await chmod(folder, 0o755);
  if (made.size === 0) process.once('exit', deleteAll);
  made.add(folder);
  return folder;
}

function deleteAll(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}

/** Rejects where there is no such place, or not enough of it. */
async function inMemory(prefix: string): Promise<string> {
  const { bavail, bsize } = await statfs(MEMORY);
  const isRoomy = bavail * bsize >= LEAST_ROOM && process.availableMemory() >= LEAST_MEMORY;
  return mkdtemp(join(isRoomy ? MEMORY : tmpdir(), prefix));
}
