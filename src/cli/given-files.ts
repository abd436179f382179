import { constants } from 'node:fs';
import { access, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf, SwitchroomError } from '../contracts/errors.ts';

/** The text of a file that somebody named. Throws `file-failed`. */
export function readGiven(file: string | URL): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => failed(file, 'read', cause));
}

/** Writes a file that somebody named. Throws `file-failed`. */
export async function writeGiven(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((cause: unknown) => failed(file, 'written', cause));
}

/** Throws `file-failed` for a file that can not be written: whoever waits for results learns it before they wait. */
export async function expectWritable(...files: readonly (string | undefined)[]): Promise<void> {
  for (const file of files)
    if (file !== undefined) await tryPlace(file).catch((cause: unknown) => failed(file, 'written', cause));
}

async function tryPlace(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) throw new TypeError('It is a folder.');
  await access(found ? file : dirname(file), constants.W_OK);
}

function failed(file: string | URL, what: 'read' | 'written', cause: unknown): never {
  throw new SwitchroomError('file-failed', `${file} can not be ${what}: ${messageOf(cause)}`, { cause });
}
