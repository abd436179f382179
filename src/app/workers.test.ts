import { expect, test } from 'vitest';
import { pauseMsAfter } from './workers.ts';

/** The pauses before a worker that ends again and again is started, by how long it lived each time, in ms. */
function pausesOf(...lived: readonly number[]): number[] {
  const pauses: number[] = [];
  for (const ms of lived) pauses.push(pauseMsAfter(ms, pauses.at(-1) ?? 0));
  return pauses;
}

test('a worker that lived a while is started again at once', () => {
  expect(pausesOf(10_000, 600_000)).toEqual([0, 0]);
});

test('one that ends soon is waited with, longer each time, and half a minute at most', () => {
  expect(pausesOf(...Array.from({ length: 8 }, () => 900))).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
});

test('one that lived long before it ends again and again is waited with as well', () => {
  expect(pausesOf(600_000, 900, 900)).toEqual([0, 500, 1_000]);
});
