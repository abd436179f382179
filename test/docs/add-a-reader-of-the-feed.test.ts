import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FeedReader, startSwitchroom } from 'switchroom';
import { afterAll, expect, test } from 'vitest';
import { bikes } from '../../docs/snippets/bikes/pack.ts';
import { testDatabase } from '../../src/testing/test-database.ts';
import { namedBlocks } from './fences.ts';

// Inside the repository, so that the reader can import the package by its own name.
const folder = await mkdtemp(resolve('test/tmp-recipe-'));
const database = await testDatabase();
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const [reader, itsTest] = await namedBlocks('docs/recipes/add-a-reader-of-the-feed.md');
for (const { file, text } of [reader!, itsTest!]) {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}
const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
const { archive } = (await load(reader!.file)) as { archive: (file: string) => FeedReader };
const file = join(folder, 'events.jsonl');

/** The places of the events in the archive. */
async function archived(): Promise<string[]> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  return lines.map((line) => {
    const { conversation, seq } = JSON.parse(line) as { conversation: string; seq: number };
    return `${conversation}:${seq}`;
  });
}

/** One process with the reader, in which a customer says something. */
async function oneProcess(): Promise<string[]> {
  const room = await startSwitchroom({
    pack: bikes,
    databaseUrl: database.url,
    readers: [archive(file)],
  });
  try {
    const { id } = await room.switchboard.open({ line: 'chat' });
    for await (const event of room.switchboard.say(id, { text: 'Hello.' })) expect(event).toBeDefined();
    const places = (await room.switchboard.events(id, 0, 100)).map(({ seq }) => `${id}:${seq}`);
    await expect.poll(archived, { timeout: 60_000 }).toEqual(expect.arrayContaining(places));
    return places;
  } finally {
    await room.close();
  }
}

test('the reader of the recipe has every event in order, and goes on after a restart', async () => {
  const [first, second] = [await oneProcess(), await oneProcess()];
  expect(await archived()).toEqual([...first, ...second]);
});

// The test the recipe ends with runs here, as it is.
await load(itsTest!.file);
