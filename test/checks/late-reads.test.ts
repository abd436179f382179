import { expect, test } from 'vitest';
import { allReadsAtOnce, readsAtOnce } from './late-reads.ts';

test('no test reads a page or the record of a call once: what it shows comes when the machine has got to it', () => {
  expect(allReadsAtOnce(process.cwd())).toEqual([]);
});

test.each([
  "expect(await page.getByLabel('Name').count())",
  'expect(await call.said())',
  'expect(await said())',
])('such a reading is found: %s', (read) => {
  expect(readsAtOnce('a.test.ts', `${read}.toEqual(1);`)).toEqual([`a.test.ts:1 ${read}`]);
});

test.each([
  "expect.poll(() => page.url()).toBe('/')",
  'expect.poll(said).toEqual([])',
  'expect(await said(1)).toBe(1)',
])('one that waits is none: %s', (read) => {
  expect(readsAtOnce('a.test.ts', read)).toEqual([]);
});
