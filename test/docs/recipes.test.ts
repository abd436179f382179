import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Config } from 'switchroom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import echoConfig from '../../docs/snippets/config-echo.ts';
import { namedBlocks } from './fences.ts';
import { talk } from './talk.ts';

const run = promisify(execFile);
const RECIPE = 'docs/recipes/add-a-pack.md';
let folder: string;

beforeAll(async () => {
  // Inside the repository, so that the pack can import the package by its own name.
  folder = await mkdtemp(resolve('test/tmp-recipe-'));
  for (const { file, text } of await namedBlocks(RECIPE)) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the pack of the recipe is checked with the words the recipe shows', async () => {
  const config = join(folder, 'switchroom.config.ts');
  const options = [
    '--conditions=switchroom-source',
    'src/cli/main.ts',
    '--config',
    config,
    'check',
    '--strict',
  ];
  const { stdout } = await run(process.execPath, options, { env: { ...process.env, NODE_OPTIONS: '' } });
  expect(await readFile(RECIPE, 'utf8')).toContain(`\`\`\`\n${stdout}\`\`\``);
});

test('the pack of the recipe serves the conversation the recipe shows', async () => {
  const page = await readFile(RECIPE, 'utf8');
  const [, said = '', answer = ''] = /^you> (.*)\n.*\nparcels> (.*)$/m.exec(page) ?? [];
  const { href } = pathToFileURL(join(folder, 'switchroom.config.ts'));
  const { default: config } = (await import(/* @vite-ignore */ href)) as { default: Config };
  const [reply, refused, mended] = await talk(
    config,
    said,
    'where is my parcel PX-9999?',
    'where is my parcel PX-1001?',
  );
  expect(reply).toBe(answer);
  expect(refused).toContain('There is no parcel PX-9999.');
  expect(mended).toContain(answer);
});

test('the model of the recipe answers, and the floor still stands behind it', async () => {
  const [reply] = await talk(echoConfig, 'Good morning');
  expect(reply).toBe('You said: Good morning');
});
