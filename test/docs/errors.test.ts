import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ERRORS } from 'switchroom';
import { expect, test } from 'vitest';

const ROW = /^\| `([\w-]+)` \| (\d+) \| (yes|no) \|/gm;
const page = await readFile('docs/errors.md', 'utf8');
const rows = [...page.matchAll(ROW)].map(([, code, status, retryable]) => ({
  code,
  status: Number(status),
  retryable: retryable === 'yes',
}));

test('the page lists every code of the table once, with its status and whether it is retryable', () => {
  const table = Object.entries(ERRORS).map(([code, { status, retryable }]) => ({ code, status, retryable }));
  const byCode = (one: { code?: string }, other: { code?: string }) =>
    String(one.code).localeCompare(String(other.code));
  expect(rows.toSorted(byCode)).toEqual(table.toSorted(byCode));
});

test('every code of the table is thrown somewhere in the product', async () => {
  const names = await readdir('src', { recursive: true });
  const sources = names.filter(
    (name) => /\.ts$/.test(name) && !/\.test\.ts$|^testing\/|^contracts\/errors/.test(name),
  );
  const text = (await Promise.all(sources.map((name) => readFile(join('src', name), 'utf8')))).join('\n');
  // The code as an argument: of the error itself, or of the functions that make one.
  const used = new Set([...text.matchAll(/\(\s*'([a-z-]+)'/g)].map(([, code]) => code));
  expect(Object.keys(ERRORS).filter((code) => !used.has(code))).toEqual([]);
});
