import { expect, test } from 'vitest';
import { withAll } from '../../vitest.config.ts';
import { allShortWaits, shortWaits } from './short-waits.ts';

const { test: all } = withAll({});
const patience = { pollMs: all.expect.poll.timeout, testMs: 180_000 };

test('no test waits for less than all do: a slow machine is no defect', () => {
  expect(allShortWaits(process.cwd(), patience)).toEqual([]);
});

test.each([
  'expect.poll(count, { timeout: 5_000 })',
  "test('a', { timeout: 60_000 }, run)",
  "test('a', run, 120_000)",
  "describe.each([1])('a', { timeout: 60_000 }, run)",
  'vi.waitFor(run)',
  'vi.waitUntil(run, 60_000)',
])('such a wait is found: %s', (text) => {
  expect(shortWaits('x.test.ts', `\n${text};`, patience)).toHaveLength(1);
});

test.each([
  'expect.poll(count, { timeout: 60_000 })',
  "test('a', { timeout: 400_000 }, run)",
  "test('a', run, 300_000)",
  "test.each([[1, 2]])('a', run)",
  'expect(1).toBe(2)',
])('another one is not: %s', (text) => {
  expect(shortWaits('x.test.ts', text, patience)).toEqual([]);
});
