import { beforeAll, expect, test } from 'vitest';
import type { SentenceEncoder } from '../../contracts/encoder.ts';
import { universalSentenceEncoder } from './universal-sentence-encoder.ts';

let encoder: SentenceEncoder;
beforeAll(async () => {
  encoder = await universalSentenceEncoder();
});

const dot = (one: Float32Array, other: Float32Array) =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

test('sentences that mean alike lie closer than others, in vectors of length one', async () => {
  const [lost, gone, rain] = await encoder.encode([
    'the machine swallowed my card',
    'the ATM kept my card',
    'will it rain tomorrow',
  ]);
  if (!lost || !gone || !rain) throw new Error('A vector is missing.');
  expect(lost).toHaveLength(encoder.length);
  expect(dot(lost, lost)).toBeCloseTo(1, 5);
  expect(dot(lost, gone)).toBeGreaterThan(dot(lost, rain) + 0.2);
});

test('each text has its vector in its place, the empty one too', async () => {
  const [first, none, last] = await encoder.encode(['hello', '', 'goodbye']);
  const [alone] = await encoder.encode(['goodbye']);
  if (!first || !none || !last || !alone) throw new Error('A vector is missing.');
  expect(dot(none, none)).toBe(0);
  expect(dot(last, alone)).toBeCloseTo(1, 4);
  expect(dot(first, last)).toBeLessThan(0.95);
});

test('of a very long text the beginning counts', async () => {
  const start = 'where is my parcel '.repeat(30);
  const [long, longer] = await encoder.encode([start, `${start}${'x'.repeat(20_000)}`]);
  expect(long).toEqual(longer);
});

test('a desk that asks nothing is answered with nothing', async () => {
  expect(await encoder.encode([])).toEqual([]);
});
