import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Config } from 'switchroom';
import { afterAll, expect, test } from 'vitest';
import { namedBlocks } from './fences.ts';
import { talk } from './talk.ts';

const run = promisify(execFile);
const RECIPE = 'docs/recipes/add-an-edge.md';

// Inside the repository, so that the pack can import the package by its own name.
const folder = await mkdtemp(resolve('test/tmp-recipe-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

// The pack of the recipe before, then what this one adds and changes.
for (const page of ['docs/recipes/add-a-pack.md', RECIPE]) {
  for (const { file, text } of await namedBlocks(page)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

// The tests the recipe ends with run here, as they are.
await import(/* @vite-ignore */ pathToFileURL(join(folder, 'packs/parcels/to-claims.test.ts')).href);

test('the desk of the recipe is checked with the words the recipe shows', async () => {
  const cli = ['--conditions=switchroom-source', 'src/cli/main.ts'];
  const options = ['--config', join(folder, 'switchroom.config.ts'), 'check', '--strict'];
  const { stdout } = await run(process.execPath, [...cli, ...options], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(await readFile(RECIPE, 'utf8')).toContain(`\`\`\`\n${stdout}\`\`\``);
});

test('the desk of the recipe holds the conversation the recipe shows, and asks for a person as it says', async () => {
  const { href } = pathToFileURL(join(folder, 'switchroom.config.ts'));
  const { default: config } = (await import(/* @vite-ignore */ href)) as { default: Config };
  const page = await readFile(RECIPE, 'utf8');
  const said = [...page.matchAll(/^you> (.*)$/gm)].map(([, text = '']) => text);
  const answered = [...page.matchAll(/^(?:parcels|claims)> (.*)$/gm)].map(([, text]) => text);
  const replies = await talk(config, ...said);
  expect(replies.flatMap((reply) => reply.split('\n\n'))).toEqual(answered);
  const large = await talk(config, ...said.slice(0, -1), '$900');
  expect(large.at(-1)).toContain('I have asked a person to take over.');
});

test("what the edge of the recipe can not take is no customer's business", async () => {
  const { href } = pathToFileURL(join(folder, 'switchroom.config.ts'));
  const { default: config } = (await import(/* @vite-ignore */ href)) as { default: Config };
  expect(await talk(config, 'when do I get my money for the damage?')).toEqual([
    'I could not pass you on to Claims. Would you like me to get a person to help you?',
  ]);
});
