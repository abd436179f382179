import { readFile } from 'node:fs/promises';
import { DEFAULT_LIMITS } from 'switchroom';
import { expect, test } from 'vitest';

test('the page on limits lists every limit with its default', async () => {
  const page = await readFile('docs/limits.md', 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, value]) => [
    name,
    Number(value),
  ]);
  const { wayOut, ...numbers } = DEFAULT_LIMITS;
  expect(Object.fromEntries(rows)).toEqual(numbers);
  expect(page).toContain(`- \`${wayOut}\` (the default)`);
});
