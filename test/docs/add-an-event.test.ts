import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import type * as events from '../../src/events/events.ts';
import { sampleState } from '../../src/testing/sample-conversation.ts';
import { namedBlocks } from './fences.ts';

const run = promisify(execFile);

// A copy of what the recipe touches, inside the repository, so that it finds the packages.
const folder = await mkdtemp(resolve('test/tmp-recipe-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
for (const part of ['src/contracts', 'src/events', 'scripts', 'docs/events.md', 'package.json'])
  await cp(part, join(folder, part), { recursive: true });

const blocks = await namedBlocks('docs/recipes/add-an-event.md');
const [first, itsTest, second] = blocks;

/** Writes a file of the recipe, and runs what it says to run. */
async function follow(block: (typeof blocks)[number] | undefined): Promise<void> {
  const path = join(folder, block?.file ?? '');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, block?.text ?? '');
  await run('npm', ['run', '-s', 'events'], { cwd: folder, env: { ...process.env, NODE_OPTIONS: '' } });
}

/** The registry as it is now; each time another module to the loader. */
async function registry(): Promise<typeof events.EVENTS> {
  const copy = `src-${Date.now()}`;
  await cp(join(folder, 'src'), join(folder, copy), { recursive: true });
  const { href } = pathToFileURL(join(folder, copy, 'events/events.ts'));
  return ((await import(/* @vite-ignore */ href)) as typeof events).EVENTS;
}

const place = { seq: 9, turn: 3, epoch: 0, at: new Date(0) };
const state = sampleState('cv_1');

test('the event of the recipe is folded, read by models, shown to customers and described, by its one file', async () => {
  await follow(first);
  const EVENTS = await registry();
  const rated = { ...place, type: 'customer-rated', data: { stars: 4, comment: 'Slow.' } };
  expect(EVENTS.fold(state, rated)).toEqual({ metadata: { stars: '4' } });
  expect(EVENTS.historyEntry(rated)?.item).toMatchObject({
    content: 'The customer rates this with 4 of 5 stars.',
  });
  expect(EVENTS.forCustomer(rated)?.data).toEqual({ stars: 4 });
  const page = await readFile(join(folder, 'docs/events.md'), 'utf8');
  expect(page).toContain('## customer-rated\nThe customer rated the conversation.\n');
  expect(page).toContain('| `stars` | integer | From 1 to 5. |');
});

test('what the log has of the first version is read as the second', async () => {
  await follow(second);
  const stored = { ...place, type: 'customer-rated', version: 1, data: { stars: 4, comment: 'Slow.' } };
  const read = (await registry()).read(stored);
  expect(read.data).toEqual({ points: 8, comment: 'Slow.' });
  await follow(first);
});

await follow(first);
await writeFile(join(folder, itsTest?.file ?? ''), itsTest?.text ?? '');
// The test the recipe ends with runs here, as it is.
await import(/* @vite-ignore */ pathToFileURL(join(folder, itsTest?.file ?? '')).href);
