import { execFile } from 'node:child_process';
import { open, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SIZE_MB = 192;
const BLOCK = Buffer.alloc(1 << 20);
const BALLAST = 'ballast';

/** Makes `folder` a filesystem of its own, small enough to be filled; rejects where that is not allowed. */
export async function mountSmallDisk(folder: string): Promise<void> {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m,mode=755`, 'tmpfs', folder]);
}

/** Lets the filesystem go. */
export async function unmountSmallDisk(folder: string): Promise<void> {
  await run('umount', ['-l', folder]);
}

/** Writes until nothing more can be written. */
export async function fillDisk(folder: string): Promise<void> {
  const ballast = await open(join(folder, BALLAST), 'a');
  try {
    for (let size = BLOCK.length; size >= 512; ) {
      const written = await ballast.write(BLOCK, 0, size).catch(() => undefined);
      if (written === undefined) size /= 2;
    }
  } finally {
    await ballast.close();
  }
}

/** Gives the space back. */
export async function emptyDisk(folder: string): Promise<void> {
  await truncate(join(folder, BALLAST)).catch(() => undefined);
  await rm(join(folder, BALLAST), { force: true });
}
