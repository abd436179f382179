import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scenarios } from './index.ts';

test('every scenario has a name of its own, and a row in the page on what survives', async () => {
  const page = await readFile('docs/what-survives.md', 'utf8');
  const names = scenarios.map(({ name }) => name);
  const rows = [...page.matchAll(/^\| `([a-z]+(?:-[a-z]+)*)` \|/gm)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(rows.filter((row) => names.includes(row ?? ''))).toEqual(names);
});
