import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Config } from 'switchroom';
import { afterAll, expect } from 'vitest';
import { namedBlocks } from './fences.ts';

const run = promisify(execFile);

/** Writes the files of a recipe as it names them, behind those of the recipes it builds on; they are deleted when the tests are over. */
export async function followRecipe(page: string, ...before: readonly string[]) {
  // Inside the repository, so that the pack can import the package by its own name.
  const folder = await mkdtemp(resolve('test/tmp-recipe-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  for (const { file, text } of (await Promise.all([...before, page].map(namedBlocks))).flat()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
  const text = await readFile(page, 'utf8');
  return {
    text,
    load,
    config: async () => ((await load('switchroom.config.ts')) as { default: Config }).default,
    /** Expects that `switchroom check` says of its desk what the recipe shows. */
    async expectChecked() {
      const cli = ['--conditions=switchroom-source', 'src/cli/main.ts'];
      const options = ['--config', join(folder, 'switchroom.config.ts'), 'check', '--strict'];
      const env = { ...process.env, NODE_OPTIONS: '' };
      const { stdout } = await run(process.execPath, [...cli, ...options], { env });
      expect(text).toContain(`\`\`\`\n${stdout}\`\`\``);
    },
  };
}
