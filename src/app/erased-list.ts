import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Erased } from '../stores/postgres/erasures.ts';

/** The name of the list in a data folder. */
export const ERASED_FILE = 'erased.jsonl';

const line = z.object({
  desk: z.string(),
  kind: z.enum(['customer', 'conversation']),
  salt: z.string().regex(/^[0-9a-f]+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
});

/** Adds to the list of a data folder that no backup holds: what a restored backup must forget again. */
export async function noteErased(folder: string, erased: Erased): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, ERASED_FILE), 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(erased)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A list of who was erased; empty without the file. Throws `config-invalid` when it can't be read. */
export async function readErased(file: string): Promise<Erased[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((one) => one !== '');
  return lines.map((one, index) => {
    try {
      return line.parse(JSON.parse(one));
    } catch (cause) {
      throw new SwitchroomError('config-invalid', `${file}:${index + 1} is not readable.`, { cause });
    }
  });
}
