import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectWritable, readGiven, writeGiven } from './given-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'given-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const failsWith = (file: string) => ({ code: 'file-failed', detail: expect.stringContaining(file) });

test('a file that is not there, or is a folder, can not be read: its name is told', async () => {
  await expect(readGiven(join(folder, 'none.yaml'))).rejects.toMatchObject(failsWith('none.yaml'));
  await expect(readGiven(folder)).rejects.toMatchObject(failsWith(folder));
});

test('where nothing can be written is told before anything is written there', async () => {
  const file = join(folder, 'out.json');
  await expect(expectWritable(undefined, join(folder, 'none', 'out.json'))).rejects.toMatchObject(
    failsWith('out.json'),
  );
  await expect(expectWritable(folder)).rejects.toMatchObject(failsWith(folder));
  await expectWritable(file);
  await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
  await writeGiven(file, '{}');
  await expectWritable(file);
  expect(await readGiven(file)).toBe('{}');
});
