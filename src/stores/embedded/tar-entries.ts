import type { Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Header } from 'tar';
import { isMissing } from './file-errors.ts';

const BLOCK = 512;
const CHUNK = 256 * 1024;

/** A folder of a tar file. */
export function folderEntry(path: string): Buffer {
  return headerOf({ path: `${path}/`, type: 'Directory', mode: 0o700, size: 0 });
}

/** A file of a tar file with these contents. */
export function fileEntry(path: string, text: string): Buffer {
  const content = Buffer.from(text);
  const header = headerOf({ path, type: 'File', mode: 0o600, size: content.length });
  return Buffer.concat([header, content, padding(content.length)]);
}

/** The two empty blocks a tar file ends with. */
export const END = Buffer.alloc(2 * BLOCK);

/**
 * A file that a server may be writing to, as long as it is when it is opened: what it loses meanwhile is filled with
 * zeros, as the server's log mends it. Nothing for a file that has gone.
 */
export async function* copiedFile(file: string, path: string): AsyncGenerator<Buffer> {
  const handle = await open(file).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (handle === undefined) return;
  try {
    const { size } = await handle.stat();
    yield headerOf({ path, type: 'File', mode: 0o600, size });
    for (let at = 0; at < size; at += CHUNK) {
      const part = Buffer.alloc(Math.min(CHUNK, size - at));
      await handle.read(part, 0, part.length, at);
      yield part;
    }
    yield padding(size);
  } finally {
    await handle.close();
  }
}

/** A folder with what is in it, but for what `skips` says: the folder's path within the tar file, and what is in it. */
export async function* copiedFolder(
  folder: string,
  path: string,
  skips: (path: string, entry: Dirent) => boolean,
): AsyncGenerator<Buffer> {
  yield folderEntry(path);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const entry of entries.filter((one) => !skips(path, one))) {
    const [from, to] = [join(folder, entry.name), `${path}/${entry.name}`];
    if (entry.isDirectory()) yield* copiedFolder(from, to, skips);
    else if (entry.isFile()) yield* copiedFile(from, to);
  }
}

function headerOf(data: { path: string; type: 'File' | 'Directory'; mode: number; size: number }): Buffer {
  const header = new Header({ ...data, mtime: new Date() });
  const block = Buffer.alloc(BLOCK);
  header.encode(block);
  return block;
}

function padding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}
