import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScenarios } from '../../src/evals/simulate/read-scenarios.ts';

const PACKS = ['support', 'salon', 'after-hours'];
/** Where texts are that floors are trained on, or answer by. */
const TRAINED = /\.(jsonl|md|ts)$/;
/** Sentences of the floor itself, for every desk. */
const OF_THE_FLOOR = ['src/models/floor', 'src/understanding'];

/** Words in their order, and nothing else of a sentence. */
function wordsOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}

/** Whatever stands in a line of its own, or between quotes. */
function textsIn(content: string): string[] {
  return content.split('\n').flatMap((line) => [line, ...line.split(/["'`]/)]);
}

async function textsUnder(folder: string): Promise<Set<string>> {
  const files = await readdir(folder, { recursive: true });
  const texts = new Set<string>();
  for (const file of files)
    if (TRAINED.test(file) && !file.startsWith('evals/'))
      for (const text of textsIn(await readFile(join(folder, file), 'utf8'))) texts.add(wordsOf(text));
  return texts;
}

test.each(PACKS)('the routing suite of %s has no sentence that its floor is trained on', async (pack) => {
  const suite = await readFile(`packs/${pack}/evals/routing.jsonl`, 'utf8');
  const rows = suite.trim().split('\n');
  const said = rows.flatMap((row) => {
    const { text, turns = [{ text }] } = JSON.parse(row);
    return turns.map((turn: { text: string }) => wordsOf(turn.text));
  });
  const trained = [await textsUnder(`packs/${pack}`), ...(await Promise.all(OF_THE_FLOOR.map(textsUnder)))];
  expect(rows).toHaveLength(220);
  expect(said.filter((text) => trained.some((texts) => texts.has(text)))).toEqual([]);
});

test.each(PACKS)('the simulated customers of %s say nothing that its floor is trained on', async (pack) => {
  const { scenarios, asides } = readScenarios(await readFile(`packs/${pack}/evals/scenarios.yaml`, 'utf8'));
  const wishes = scenarios.flatMap(({ opens, next, instead }) =>
    [opens, instead, ...next.map(({ says }) => says)].flat(),
  );
  const trained = [await textsUnder(`packs/${pack}`), ...(await Promise.all(OF_THE_FLOOR.map(textsUnder)))];
  expect(scenarios.length).toBeGreaterThanOrEqual(25);
  expect(
    [...wishes, ...asides].map(wordsOf).filter((text) => trained.some((texts) => texts.has(text))),
  ).toEqual([]);
});
