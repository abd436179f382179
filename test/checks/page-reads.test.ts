import { expect, test } from 'vitest';
import { allPageReadsAtOnce, pageReadsAtOnce } from './page-reads.ts';

test('no test reads a page once: what it shows comes when the machine has got to it', () => {
  expect(allPageReadsAtOnce(process.cwd())).toEqual([]);
});

test('such a reading is found, and one that waits is none', () => {
  const text =
    "expect(await page.getByLabel('Name').count()).toBe(1);\nexpect.poll(() => page.url()).toBe('/');";
  expect(pageReadsAtOnce('a.test.ts', text)).toEqual([
    "a.test.ts:1 expect(await page.getByLabel('Name').count())",
  ]);
});
