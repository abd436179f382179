import { describe, expect, test } from 'vitest';
import { featuresOf, normalise, wordsOf } from './features.ts';

describe('normalise', () => {
  test('case, accents and contractions are evened out', () => {
    expect(normalise("I CAN'T pay, it’s über")).toBe('i can not pay, it s uber');
  });

  test('digits keep only how many there are, up to four', () => {
    expect(normalise('order 12345 of 99')).toBe('order 0000 of 00');
  });
});

describe('featuresOf', () => {
  test('each feature is listed once, with a count that grows slowly', () => {
    const { keys, values } = featuresOf('no no no');
    expect(new Set(keys).size).toBe(keys.length);
    expect(Math.max(...values)).toBeLessThan(3);
  });

  test('words that share letters share features', () => {
    const one = new Set(featuresOf('refund').keys);
    expect(featuresOf('refunds').keys.filter((key) => one.has(key)).length).toBeGreaterThan(5);
  });

  test('a very long text is cut at two hundred words', () => {
    expect(wordsOf('word '.repeat(5000))).toHaveLength(200);
  });
});
