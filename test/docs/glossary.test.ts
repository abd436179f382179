import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { namesInCode } from './names-in-code.ts';

const LINE = /^- \*\*([^*]+)\*\*(?: \(([^)]+)\))?: .+\.$/;

async function entries() {
  const page = await readFile('docs/glossary.md', 'utf8');
  return page
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => ({ line, match: LINE.exec(line) }));
}

test('each term of the glossary is one line with one meaning, by the alphabet', async () => {
  const all = await entries();
  expect(all.flatMap(({ line, match }) => (match ? [] : [line]))).toEqual([]);
  const terms = all.map(({ match }) => (match?.[1] ?? '').toLowerCase());
  expect(terms).toEqual([...new Set(terms)].sort());
});

test('every name of the code that the glossary gives is in the code', async () => {
  const known = namesInCode();
  const names = (await entries()).flatMap(({ match }) =>
    [...(match?.[2] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  );
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});
