import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const page = await readFile('docs/threat-model.md', 'utf8');

test('every route and socket of the code is among the ways in', async () => {
  const names = globSync('src/{lines,app}/**/*.ts').filter((name) => !/\.test\.ts$|\/testing\//.test(name));
  const code = (await Promise.all(names.map((name) => readFile(name, 'utf8')))).join('\n');
  // A path in quotes; of one that is put together, what stands before the first variable.
  const paths = new Set(
    [...code.matchAll(/['`](\/v1\/[\w{}./-]*\w[\w{}./-]*|\/healthz)/g)].map(([, path]) => path),
  );
  const [, ways = ''] = /## Ways in\n([\s\S]*?)^## /m.exec(page) ?? [];
  expect([...paths].filter((path = '') => !ways.includes(path))).toEqual([]);
});

test('every boundary is shown by a test', () => {
  const [, held = ''] = /## What holds\n([\s\S]*?)^## /m.exec(page) ?? [];
  const rows = held.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Boundary'));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !/`[\w./-]+(?:\.test\.ts|chaos|fuzz:edges)`/.test(row))).toEqual([]);
});
